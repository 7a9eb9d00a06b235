import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Face,
  folderCache,
  INTERFACE,
  makeFaces,
  projectFaces,
  readPassages,
  SAFE_CHARACTERS,
  wordsOfCode,
} from '../../bundle/fonts.ts';

/** One font file as handed to the page. */
export interface TextFace {
  /** Family name used in style sheets. */
  readonly family: string;
  readonly weight: string;
  readonly unicodeRange: string;
  readonly base64: string;
}

const TEXT = 'Deck Text';
/**
 * The fonts of a print. "Deck Text" is the book face of reports and scripts; as only paper needs it, it is not part of
 * the deck file. The others are the deck's own, whose subsets cover only what the slides set in them, while on paper the
 * same words appear in other sizes and weights.
 */
const FACES: readonly (Face & { readonly name: string })[] = [
  { name: TEXT, family: 'serif', weight: 500 },
  { name: TEXT, family: 'serif', weight: 700 },
  { name: 'Deck Sans', family: 'sans', weight: 400 },
  { name: 'Deck Sans', family: 'sans', weight: 500 },
  { name: 'Deck Sans', family: 'sans', weight: 700 },
  { name: 'Deck Sans', family: 'sans', weight: 900 },
  { name: 'Deck Serif', family: 'serif', weight: 900 },
];
/** The code whose strings can appear on the pages; strings elsewhere in the code never do. */
const CODE = ['src/views/handout', 'src/document/paper'];

/** Every font of the prints, subset to the words of the built document, its data and the pages' code. */
export async function makeTextFaces(root: string, deckFile: string): Promise<readonly TextFace[]> {
  const file = await readFile(deckFile, 'utf8');
  const passages = readPassages(file).filter(({ within: [first] }) => first !== INTERFACE);
  const text = [SAFE_CHARACTERS, ...passages.map((one) => one.text), ...(await readCode(root))].join('');
  const cache = folderCache(join(root, 'node_modules/.cache/deck-fonts'));
  const { published, own } = await projectFaces(root, cache);
  const faces = await Promise.all(
    FACES.map(async (face) => {
      const files = await makeFaces([{ ...face, text }], {
        cache,
        format: 'truetype',
        own: own ?? [],
        // The book face is a Song face, whatever the theme uses for titles.
        ...(published && face.name !== TEXT && { published }),
      });
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

async function readCode(root: string): Promise<readonly string[]> {
  const lists = await Promise.all(
    CODE.map(async (folder) => {
      const names = await readdir(join(root, folder), { recursive: true });
      return names.filter((name) => name.endsWith('.ts')).map((name) => join(root, folder, name));
    }),
  );
  const files = await Promise.all(lists.flat().map((path) => readFile(path, 'utf8')));
  return files.map(wordsOfCode);
}

/** Runs in the page before anything else: fonts made from bytes are not subject to the page's Content-Security-Policy. */
export function addTextFaces(faces: readonly TextFace[]): void {
  for (const { family, weight, unicodeRange, base64 } of faces) {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    document.fonts.add(new FontFace(family, bytes, { weight, unicodeRange }));
  }
}
