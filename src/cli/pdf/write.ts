import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refusal } from '../exit.ts';

const OTHERWISE = '；或用 --out 换一个文件夹';

/** Creates the folder for the PDFs. @throws CliError (failed) when it is not writable */
export async function openFolder(folder: string): Promise<void> {
  const probe = join(folder, `.write-${process.pid}`);
  try {
    await makeFolder(folder);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw refusal('文件夹不能写入', folder, error, OTHERWISE);
  }
}

/** One folder at a time: Node's recursive mkdir never returns where a parent exists but accepts nothing (`/proc`). */
async function makeFolder(path: string): Promise<void> {
  if ((await stat(path).catch(() => undefined))?.isDirectory()) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path);
}

/**
 * Writes a file under a temporary name, reads it back, and renames it only if the bytes match; otherwise an older file
 * stays untouched. @throws CliError (failed) when the disk fails
 */
export async function writeChecked(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, bytes);
    if (!(await readFile(beside)).equals(bytes))
      throw Object.assign(new Error('Read otherwise than written'), { code: 'EIO' });
    await rename(beside, path);
  } catch (error) {
    throw refusal('不能写入', path, error, OTHERWISE);
  } finally {
    await rm(beside, { force: true });
  }
}
