import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemsError } from '../../facts/index.ts';
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

/** There need be none; a file in its place would leave its fonts out without a word. */
function noFolder({ code }: NodeJS.ErrnoException): readonly never[] {
  if (code !== 'ENOTDIR') return [];
  throw new ProblemsError([
    {
      where: { file: FOLDER },
      what: '这里是一个文件，不是文件夹',
      expected: '放自备字体的文件夹，没有自备字体也可以不要',
      remedy: '删去这个文件，或改名',
    },
  ]);
}

/** The office's own font files, as paths from `root`; folders are none, whatever their names. */
export async function ownFiles(root: string): Promise<readonly string[]> {
  const found = await readdir(join(root, FOLDER), { withFileTypes: true }).catch(noFolder);
  return found
    .filter((entry) => !entry.isDirectory() && /\.(?:ttf|otf|woff2?|tt[ce])$/i.test(entry.name))
    .map(({ name }) => `${FOLDER}/${name}`)
    .sort();
}
