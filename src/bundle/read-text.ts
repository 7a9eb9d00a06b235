import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Problem } from '../facts/index.ts';

/** A text, or why there is none; both are missing for an optional file that does not exist. */
export interface TextReading {
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/** A UTF-8 file that may be missing; one in another encoding is refused, for its words would not be the office's. */
export async function readText(root: string, file: string): Promise<TextReading> {
  const bytes = await readFile(resolve(root, file)).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) {
    return { text: undefined, problems: bytes.code === 'ENOENT' ? [] : [unreadable(file, bytes)] };
  }
  return decodeText(bytes, file);
}

/** The words of a file's bytes; those in another encoding than UTF-8 are refused. */
export function decodeText(bytes: Uint8Array, file: string): TextReading {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    return { text: undefined, problems: [wrongEncoding(file)] };
  }
}

/** A UTF-8 file that must be there. */
export async function readNamed(root: string, file: string): Promise<TextReading> {
  const reading = await readText(root, file);
  if (reading.text !== undefined || reading.problems.length > 0) return reading;
  const problem = {
    where: { file },
    what: '没有这个文件',
    expected: `项目文件夹里的 ${file}`,
    remedy: '把文件放回原处，或核对文件名',
  };
  return { text: undefined, problems: [problem] };
}

function unreadable(file: string, error: NodeJS.ErrnoException): Problem {
  return {
    where: { file },
    what: `文件打不开（${error.code ?? error.message}）`,
    expected: '能读的文本文件',
    remedy: '核对路径，确认它是文件、没有被别的程序占用',
  };
}

function wrongEncoding(file: string): Problem {
  return {
    where: { file },
    what: '文件不是 UTF-8 编码',
    expected: 'UTF-8 编码的文本',
    remedy: '用记事本打开，“另存为”时编码选 UTF-8',
  };
}
