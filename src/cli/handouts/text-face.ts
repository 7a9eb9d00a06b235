import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderCache, makeFaces, readPassages, SAFE_CHARACTERS } from '../../build/fonts.ts';

/** One file of the face that running text is printed in; a style sheet calls the face "Deck Text". */
export interface TextFace {
  readonly weight: string;
  readonly unicodeRange: string;
  readonly base64: string;
}

/** Regular for the text, bold for run-in heads and figures. */
const WEIGHTS = [500, 700] as const;
/** What the pages add to the words of the document. */
const ADDED = '【翻页】【点一下】附一二荣誉表数据说明图续第';

/**
 * The book face of reports and scripts, cut to the notes and the written report of the built file. It is needed on
 * paper only, so it is brought along when a PDF is made and does not burden the file.
 */
export async function makeTextFaces(root: string, deckFile: string): Promise<readonly TextFace[]> {
  const passages = readPassages(await readFile(deckFile, 'utf8'));
  const notes = passages.filter(({ within }) => within.includes('notes')).map(({ text }) => text);
  const text = [SAFE_CHARACTERS, ADDED, ...notes].join('');
  const files = await makeFaces(
    WEIGHTS.map((weight) => ({ family: 'serif', weight, text })),
    { cache: folderCache(join(root, 'node_modules/.cache/deck-fonts')), format: 'truetype' },
  );
  return files.map(({ weight, main, points, bytes }) => ({
    weight: String(weight),
    unicodeRange: main ? 'U+0-10FFFF' : points.map((point) => `U+${point.toString(16)}`).join(','),
    base64: bytes.toString('base64'),
  }));
}

/** Runs in the page before anything else of it: a face made from bytes needs no leave of the page's policy. */
export function addTextFaces(faces: readonly TextFace[]): void {
  for (const { weight, unicodeRange, base64 } of faces) {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    document.fonts.add(new FontFace('Deck Text', bytes, { weight, unicodeRange }));
  }
}
