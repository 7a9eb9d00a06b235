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
    return { text: undefined, problems: [noText(bytes, file)] };
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

/** Why the system does not open a file, and what to do about it. */
const UNOPENED: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  EISDIR: ['这里是一个文件夹，不是文件', '把这个文件夹移开或改名，放进同名的文件'],
  ENOTDIR: ['放它的地方本该是文件夹，却是一个文件', '把那个文件移开，恢复原来的文件夹'],
  EACCES: ['没有读这个文件的权限', '把项目放到自己的文件夹里，或者请管理员给权限'],
  EPERM: ['系统不让读这个文件', '关掉正在打开它的程序；再不行，请管理员给权限'],
  EBUSY: ['正被别的程序占用', '关掉正在打开它的程序，再运行一次'],
};

function unreadable(file: string, error: NodeJS.ErrnoException): Problem {
  const [what, remedy] = UNOPENED[error.code ?? ''] ?? [error.message, '核对路径，确认它是文件'];
  return { where: { file }, what: `文件打不开：${what}`, expected: '能读的文本文件', remedy };
}

/** How files begin that are no text, whatever their names. */
const DOCUMENTS = [
  { kind: 'docx、xlsx 一类的文件', begins: 'PK\x03\x04' },
  { kind: 'doc、wps 一类的文件', begins: '\xd0\xcf\x11\xe0' },
  { kind: 'PDF', begins: '%PDF' },
] as const;

function noText(bytes: Uint8Array, file: string): Problem {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
  const document = DOCUMENTS.find(({ begins }) => begins === begin);
  return {
    where: { file },
    ...(document === undefined
      ? { what: '文件不是 UTF-8 编码', remedy: '用记事本打开，“另存为”时编码选 UTF-8' }
      : {
          what: `文件是 ${document.kind}，不是纯文本`,
          remedy: '用原来的程序打开，另存为纯文本（.txt），编码选 UTF-8',
        }),
    expected: 'UTF-8 编码的文本',
  };
}
