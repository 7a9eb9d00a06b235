import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CliError, refusal } from './exit.ts';

/**
 * Writes a file whole or not at all: beside its place first, then renamed; the folder is made if need be.
 * @throws CliError (failed) with the file's path, which the system's own error does not have where the disk is full
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  const beside = join(folder, `.${basename(path)}.${process.pid}`);
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw refusal('文件夹不能写入', folder, error);
  });
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    throw refusal('不能写入', path, error);
  } finally {
    // What refused the file may refuse this as well, and has been told.
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

/** What became of files that were written one by one. */
export interface Written {
  readonly paths: readonly string[];
  /** Those that the system refused, all in one. */
  readonly refused: CliError | undefined;
}

/** Writes files one by one: one that the system refuses (open in another program, a full disk) stops no other. */
export async function writeEach(
  files: Iterable<readonly [path: string, content: string | Uint8Array]>,
): Promise<Written> {
  const paths: string[] = [];
  const refused: CliError[] = [];
  for (const [path, content] of files) {
    try {
      await writeWhole(path, content);
      paths.push(path);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      refused.push(error);
    }
  }
  const message = refused.map((one) => one.message).join('\n');
  return { paths, refused: refused.length > 0 ? new CliError('failed', message) : undefined };
}

/** When anything under these files and folders was last written, in ms; 0 where there is nothing. */
export async function lastChange(paths: readonly string[]): Promise<number> {
  const times = await Promise.all(paths.map(changeOf));
  return Math.max(0, ...times);
}

async function changeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await readdir(path);
  // The folder's own time shows that files were removed.
  return Math.max(found.mtimeMs, await lastChange(inside.map((name) => join(path, name))));
}
