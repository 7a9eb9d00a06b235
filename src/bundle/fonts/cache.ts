import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Gives what was made before under the same key, or makes and keeps it. */
export type Cache = (key: string, make: () => Promise<Buffer>) => Promise<Buffer>;

/** A cache in a folder; it may be deleted at any time. The key holds all that the result depends on. */
export function folderCache(folder: string): Cache {
  return async (key, make) => {
    const file = join(folder, createHash('sha256').update(key).digest('hex').slice(0, 32));
    try {
      return await readFile(file);
    } catch {
      const bytes = await make();
      await mkdir(folder, { recursive: true });
      // Two builds at once, or two faces of one that are the same, must never read half of each other's file.
      const beside = `${file}.${randomUUID()}`;
      await writeFile(beside, bytes);
      await rename(beside, file);
      return bytes;
    }
  };
}
