import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cache, folderCache } from '../../bundle/fonts/cache.ts';
import { readEdition } from '../../bundle/fonts/edition.ts';
import { type Face, PUBLISHED } from '../../bundle/fonts/face.ts';
import { PRINT_FOLDERS } from '../../bundle/fonts/print-folders.ts';
import { THEME } from '../../facts/index.ts';

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

/**
 * Every font of the prints, subset to the words of the built document, its data and the pages' code. What was found for
 * the same files before is kept: reading the document and the fonts takes longer than the start of the browser.
 */
export async function makeTextFaces(root: string, deckFile: string): Promise<readonly TextFace[]> {
  const cache = folderCache(join(root, 'node_modules/.cache/deck-fonts'));
  const characters = await readCharacters(root, deckFile, cache);
  const theme = await readFile(join(root, THEME), 'utf8').catch(() => '');
  const edition = await readEdition(root, Object.values(PUBLISHED));
  const key = JSON.stringify(['print faces', FACES, edition, theme, characters]);
  const faces = await cache(key, async () => Buffer.from(JSON.stringify(await cut(root, characters, cache))));
  return JSON.parse(faces.toString()) as readonly TextFace[];
}

/** Counts up when words are read differently out of the same files. */
const READING = 1;

/** The characters of the words, each once. */
async function readCharacters(root: string, deckFile: string, cache: Cache): Promise<string> {
  const [html, ...code] = await Promise.all([readFile(deckFile, 'utf8'), ...(await readCode(root))]);
  const digest = createHash('sha256')
    .update(JSON.stringify([html, code]))
    .digest('hex');
  const found = await cache(`characters of a print ${READING} ${digest}`, async () => {
    const { INTERFACE, readPassages, SAFE_CHARACTERS, wordsOfCode } = await import('../../bundle/fonts.ts');
    const passages = readPassages(html).filter(({ within: [first] }) => first !== INTERFACE);
    const words = [SAFE_CHARACTERS, ...passages.map(({ text }) => text), ...code.map(wordsOfCode)];
    return Buffer.from([...new Set(words.join(''))].sort().join(''));
  });
  return found.toString();
}

/** The code whose strings can appear on the pages; strings elsewhere in the code never do. */
async function readCode(root: string): Promise<readonly Promise<string>[]> {
  const lists = await Promise.all(
    PRINT_FOLDERS.map(async (folder) => {
      const names = await readdir(join(root, folder), { recursive: true });
      return names.filter((name) => name.endsWith('.ts')).map((name) => join(root, folder, name));
    }),
  );
  return lists.flat().map((path) => readFile(path, 'utf8'));
}

async function cut(root: string, text: string, cache: Cache): Promise<readonly TextFace[]> {
  const { makeFaces, projectFaces } = await import('../../bundle/fonts.ts');
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

/** Runs in the page before anything else: fonts made from bytes are not subject to the page's Content-Security-Policy. */
export function addTextFaces(faces: readonly TextFace[]): void {
  for (const { family, weight, unicodeRange, base64 } of faces) {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    document.fonts.add(new FontFace(family, bytes, { weight, unicodeRange }));
  }
}
