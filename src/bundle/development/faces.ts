import { join } from 'node:path';
import { ownFiles, publishedBy } from '../fonts/chosen.ts';
import { FACES, FAMILIES, type Face, PUBLISHED, SAFE_SYMBOLS } from '../fonts/face.ts';
import { type PublishedFace, publishedFile, type Ranges, slicesWith } from '../fonts/published.ts';
import type { Theme } from '../theme/read.ts';

/** The complete published fonts: nothing is subset, so that any new word shows at once. */
export async function wholeFaces(root: string, theme: Pick<Theme, 'faces'>): Promise<string> {
  const own = (await ownFiles(root)).map((name) => join(root, name));
  const published = { ...PUBLISHED, ...publishedBy(theme) };
  const rules = await Promise.all(
    FACES.map((face) => rulesOf(face, { published: published[face.family], weight: face.weight }, own)),
  );
  return rules.flat().join('\n');
}

/** The main file last: of two rules covering a character the later one wins. */
async function rulesOf(face: Face, font: PublishedFace, own: readonly string[]): Promise<readonly string[]> {
  const symbols = [...SAFE_SYMBOLS].map((symbol) => symbol.codePointAt(0) ?? 0);
  const slices = await slicesWith(font, symbols);
  return [
    ...own.map((path) => rule(face, path)),
    ...slices.map(({ name, ranges }) => rule(face, publishedFile(font, name), formatRanges(ranges))),
    rule(face, publishedFile(font)),
  ];
}

function rule({ family, weight }: Face, path: string, more = ''): string {
  return `@font-face{font-family:"${FAMILIES[family].name}";font-weight:${weight};font-display:block;${more}src:url("/@fs/${path.replace(/^\//, '')}")}`;
}

function formatRanges(ranges: Ranges): string {
  return `unicode-range:${ranges.map(([from, to]) => `U+${from.toString(16)}-${to.toString(16)}`).join(',')};`;
}
