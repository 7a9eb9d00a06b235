import { join } from 'node:path';
import { type Problem, ProblemsError } from '../../facts/index.ts';
import { readTheme } from '../theme/read.ts';
import type { Cache } from './cache.ts';
import { ownFiles, publishedBy } from './chosen.ts';
import type { FontTools } from './make.ts';
import { readWeight } from './sfnt.ts';
import { type OwnFont, readSource } from './source.ts';

/** What the project in `root` says of its faces: the office's theme and fonts. @throws ProblemsError */
export async function projectFaces(
  root: string,
  cache: Cache,
): Promise<Pick<FontTools, 'published' | 'own'>> {
  const [{ theme }, own] = await Promise.all([readTheme(root), readOwnFonts(root, cache)]);
  return { published: publishedBy(theme), own };
}

/** The font files in the office's folder. @throws ProblemsError that names those that cannot be read */
async function readOwnFonts(root: string, cache: Cache): Promise<readonly OwnFont[]> {
  const problems: Problem[] = [];
  const fonts: OwnFont[] = [];
  for (const name of await ownFiles(root)) {
    const read = await readSource(join(root, name), cache).catch(() => undefined);
    if (read === undefined || read.covers.size === 0) problems.push(unreadable(name));
    else fonts.push({ ...read, weight: readWeight(read.font) });
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return fonts;
}

function unreadable(name: string): Problem {
  return {
    where: { file: name },
    what: '字体文件读不出来',
    expected: 'TrueType 或 OpenType 字体：.ttf、.otf、.ttc 或 .woff2',
    remedy: '文件不全就重新拷贝；不是字体就把它移出这个文件夹',
  };
}
