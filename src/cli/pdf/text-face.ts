import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Face, folderCache, makeFaces, readPassages, SAFE_CHARACTERS } from '../../bundle/fonts.ts';

/** One file of a face, as the page is given it. */
export interface TextFace {
  /** As style sheets call it. */
  readonly family: string;
  readonly weight: string;
  readonly unicodeRange: string;
  readonly base64: string;
}

/**
 * The faces of a print. "Deck Text" is the book face of reports and scripts: needed on paper only, it does not burden
 * the file. The others are the file's own, whose cuts hold only the words that the slides set in them; on paper the
 * same words are set again in other sizes and weights.
 */
const FACES: readonly (Face & { readonly name: string })[] = [
  { name: 'Deck Text', family: 'serif', weight: 500 },
  { name: 'Deck Text', family: 'serif', weight: 700 },
  { name: 'Deck Sans', family: 'sans', weight: 400 },
  { name: 'Deck Sans', family: 'sans', weight: 500 },
  { name: 'Deck Sans', family: 'sans', weight: 700 },
  { name: 'Deck Sans', family: 'sans', weight: 900 },
  { name: 'Deck Serif', family: 'serif', weight: 900 },
];
/** Every face of the prints, cut to all words of the built file and of its code. */
export async function makeTextFaces(root: string, deckFile: string): Promise<readonly TextFace[]> {
  const file = await readFile(deckFile, 'utf8');
  const passages = readPassages(file).map(({ text }) => text);
  const text = [SAFE_CHARACTERS, ...passages].join('');
  const cache = folderCache(join(root, 'node_modules/.cache/deck-fonts'));
  const faces = await Promise.all(
    FACES.map(async (face) => {
      const files = await makeFaces([{ ...face, text }], { cache, format: 'truetype' });
      return files.map(({ weight, main, points, bytes }) => ({
        family: face.name,
        weight: String(weight),
        unicodeRange: main ? 'U+0-10FFFF' : points.map((point) => `U+${point.toString(16)}`).join(','),
        base64: bytes.toString('base64'),
      }));
    }),
  );
  return faces.flat();
}

/** Runs in the page before anything else of it: a face made from bytes needs no leave of the page's policy. */
export function addTextFaces(faces: readonly TextFace[]): void {
  for (const { family, weight, unicodeRange, base64 } of faces) {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    document.fonts.add(new FontFace(family, bytes, { weight, unicodeRange }));
  }
}
