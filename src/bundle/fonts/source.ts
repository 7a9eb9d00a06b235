import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Blob as FontBlob, Face as FontFace } from 'harfbuzzjs';
import type { Cache } from './cache.ts';
import { FAMILIES, type Face } from './face.ts';
import { repackFont } from './repack.ts';

/** A published font file of one face: the main one, or a numbered slice with the characters that the main one lacks. */
export interface Source {
  /** Tells this edition of the file from any other, for keys of caches. */
  readonly key: string;
  /** TrueType, unpacked. */
  readonly font: Buffer;
  /** Code points that it has glyphs for. */
  readonly covers: ReadonlySet<number>;
}

type Ranges = readonly (readonly [from: number, to: number])[];

const MAIN = 'chinese-simplified';
const require = createRequire(import.meta.url);

/** The file of a face that has nearly every character of Chinese text, but few symbols (no ▲ ● ★). */
export function openMain(face: Face, cache: Cache): Promise<Source> {
  return openSource(face, MAIN, cache);
}

/** The slices that have `points`, as far as there are any; a slice holds some dozens of characters. */
export async function openSlices(
  face: Face,
  points: readonly number[],
  cache: Cache,
): Promise<readonly Source[]> {
  const map = await readSliceMap(face);
  const names = points.flatMap((point) => map.find(({ ranges }) => hasPoint(ranges, point))?.name ?? []);
  return Promise.all([...new Set(names)].map((name) => openSource(face, name, cache)));
}

/** By path: in development the same files are asked for at every saved word. */
const opened = new Map<string, Promise<Source>>();

function openSource({ family, weight }: Face, slice: string, cache: Cache): Promise<Source> {
  const { source } = FAMILIES[family];
  const path = require.resolve(`@fontsource/${source}/files/${source}-${slice}-${weight}-normal.woff2`);
  const known = opened.get(path) ?? readSource(path, cache);
  opened.set(path, known);
  return known;
}

async function readSource(path: string, cache: Cache): Promise<Source> {
  const packed = await readFile(path);
  const key = createHash('sha256').update(packed).digest('hex');
  const font = await cache(`sfnt ${key}`, () => repackFont(packed, 'sfnt'));
  return { key, font, covers: new Set(new FontFace(new FontBlob(font), 0).collectUnicodes()) };
}

/** Which characters stand in which slice: the package's own table, keys like `[109]` or `latin`. */
async function readSliceMap({ family }: Face): Promise<readonly { name: string; ranges: Ranges }[]> {
  const path = require.resolve(`@fontsource/${FAMILIES[family].source}/unicode.json`);
  const table = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
  return Object.entries(table).map(([key, text]) => ({
    name: key.replace(/[[\]]/g, ''),
    ranges: parseRanges(text),
  }));
}

function parseRanges(text: string): Ranges {
  return text.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

function hasPoint(ranges: Ranges, point: number): boolean {
  return ranges.some(([from, to]) => from <= point && point <= to);
}
