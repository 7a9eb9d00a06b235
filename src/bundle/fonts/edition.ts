import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownFiles } from './chosen.ts';
import type { Published } from './face.ts';
import { publishedEdition } from './published.ts';

/** Counts up when the same input is cut differently, so that older cuts in the cache are left alone. */
export const EDITION = 5;

/** What the project in `root` cuts faces from, for the keys of caches: these published fonts, and the office's own. */
export async function readEdition(root: string, published: readonly Published[]): Promise<string> {
  const editions = await Promise.all(published.map(publishedEdition));
  const own = await Promise.all((await ownFiles(root)).map((name) => digestOf(join(root, name))));
  return JSON.stringify([EDITION, editions, own]);
}

async function digestOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}
