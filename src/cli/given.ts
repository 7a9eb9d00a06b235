import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeText } from '../bundle/read-text.ts';
import { ProblemsError } from '../facts/index.ts';
import { CliError, refusal } from './exit.ts';

/** What the command line has wrong where it names such a file; whatever else the system refuses is no fault of the call. */
const MISNAMED: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOENT: ['没有这个文件', '写对文件名和路径'],
  ENOTDIR: ['没有这个文件', '写对文件名和路径'],
  ENAMETOOLONG: ['没有这个文件', '写对文件名和路径'],
  EISDIR: ['这是一个文件夹', '写到里面的那个文件'],
};

/**
 * The bytes of a file that the command line names, from the project's folder.
 * @throws CliError (usage) where there is no such file, (failed) where the system does not let it be read
 */
export async function readGiven(root: string, name: string): Promise<Buffer> {
  const path = resolve(root, name);
  try {
    return await readFile(path);
  } catch (error) {
    const [what, remedy] = MISNAMED[(error as NodeJS.ErrnoException).code ?? ''] ?? [];
    if (what === undefined) throw refusal('不能读', path, error);
    const message = `× ${name}：${what}\n  → ${path}\n    应为：有的文件\n    改法：${remedy}`;
    throw new CliError('usage', message, { cause: error });
  }
}

/** Its words. @throws CliError as above; ProblemsError where they are not UTF-8 */
export async function readGivenText(root: string, name: string): Promise<string> {
  const { text, problems } = decodeText(await readGiven(root, name), name);
  if (text === undefined) throw new ProblemsError(problems);
  return text;
}
