import { createHash } from 'node:crypto';
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
      // Two builds at once must never read half of each other's file.
      const beside = `${file}.${process.pid}`;
      await writeFile(beside, bytes);
      await rename(beside, file);
      return bytes;
    }
  };
}

/** A cache over another that keeps the latest results in memory and writes none of them down, but for unpacked sources. */
export function latestCache(under: Cache, most = 64): Cache {
  const kept = new Map<string, Promise<Buffer>>();
  return (key, make) => {
    if (key.startsWith('sfnt ')) return under(key, make);
    const known = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, known);
    known.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return known;
  };
}
