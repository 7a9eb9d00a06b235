import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Theme } from '../theme/read.ts';
import { type Face, PUBLISHED, type Published } from './face.ts';

/** Where the office puts fonts of its own, beside the licences of the published ones. */
const FOLDER = 'assets/fonts';

/** The published font of each family where the theme wants another than that of its own name. */
export function publishedBy({
  faces: { text, headings },
}: Pick<Theme, 'faces'>): Partial<Record<Face['family'], Published>> {
  return {
    ...(text && { sans: PUBLISHED[text] }),
    ...(headings && { serif: PUBLISHED[headings] }),
  };
}

/** The office's own font files, as paths from `root`. */
export async function ownFiles(root: string): Promise<readonly string[]> {
  const names = await readdir(join(root, FOLDER)).catch(() => []);
  return names
    .filter((name) => /\.(?:ttf|otf|woff2?|tt[ce])$/i.test(name))
    .sort()
    .map((name) => `${FOLDER}/${name}`);
}
