import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CliError, refusal } from './exit.ts';

/** Writes a file whole or not at all: beside its place first, then renamed; the folder is made if need be. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
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
      refused.push(refusal('不能写入', path, error));
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
