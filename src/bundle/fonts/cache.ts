import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Gives what was made before under the same key, or makes and keeps it. */
export type Cache = (key: string, make: () => Promise<Buffer>) => Promise<Buffer>;

/**
 * A cache in a folder; it may be deleted at any time. The key holds all that the result depends on. When something new is
 * kept, what was not used for the longest time gives way.
 */
export function folderCache(folder: string): Cache {
  return async (key, make) => {
    const file = join(folder, createHash('sha256').update(key).digest('hex').slice(0, 32));
    try {
      const bytes = await readFile(file);
      // Where it cannot be noted that it was used it gives way sooner, no more.
      await utimes(file, new Date(), new Date()).catch(() => undefined);
      return bytes;
    } catch {
      const bytes = await make();
      // A full disk, or one that must not be written to: it is made anew the next time, no more.
      await keep(file, bytes).then(
        () => removeUnused(folder),
        () => undefined,
      );
      return bytes;
    }
  };
}

/** Two builds at once, or two faces of one that are the same, must never read half of each other's file. */
async function keep(file: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.${randomUUID()}`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** In bytes: four times what one deck and all its prints take. */
const ROOM = 60_000_000;
/** What was used within a day stays, however much it is: the build that is under way may need it. */
const KEPT_MS = 86_400_000;

async function removeUnused(folder: string): Promise<void> {
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  // Another build may have taken it away meanwhile.
  const found = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
  const files = paths.flatMap((path, i) => {
    const { size, mtimeMs } = found[i] ?? {};
    return size === undefined || mtimeMs === undefined ? [] : [{ path, size, mtimeMs }];
  });
  let sum = 0;
  for (const { path, size, mtimeMs } of files.sort((one, other) => other.mtimeMs - one.mtimeMs)) {
    sum += size;
    // Where it is open in another program it stays until the next time.
    if (sum > ROOM && Date.now() - mtimeMs > KEPT_MS) await rm(path, { force: true }).catch(() => undefined);
  }
}
