import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Blob as FontBlob, Face as FontFace } from 'harfbuzzjs';
import type { Cache } from './cache.ts';
import type { Face, Published } from './face.ts';
import { repackFont } from './repack.ts';
import { singleFont } from './sfnt.ts';

/** A published font file of one face: the main one, or a numbered slice with the characters that the main one lacks. */
export interface Source {
  /** Tells this edition of the file from any other, for keys of caches. */
  readonly key: string;
  /** TrueType, unpacked. */
  readonly font: Buffer;
  /** Code points that it has glyphs for. */
  readonly covers: ReadonlySet<number>;
}

/** A font of the office's own. */
export interface OwnFont extends Source {
  readonly weight: number;
}

/** A weight of a published font. */
export interface PublishedFace extends Pick<Face, 'weight'> {
  readonly published: Published;
}

type Ranges = readonly (readonly [from: number, to: number])[];

const MAIN = 'chinese-simplified';
const require = createRequire(import.meta.url);

/** The file of a face that has nearly every character of Chinese text, but few symbols (no ▲ ● ★). */
export function openMain(font: PublishedFace, cache: Cache): Promise<Source> {
  return openPublished(font, MAIN, cache);
}

/** The slices that have `points`, as far as there are any; a slice holds some dozens of characters. */
export async function openSlices(
  font: PublishedFace,
  points: readonly number[],
  cache: Cache,
): Promise<readonly Source[]> {
  const map = await readSliceMap(font);
  const names = points.flatMap((point) => map.find(({ ranges }) => hasPoint(ranges, point))?.name ?? []);
  return Promise.all([...new Set(names)].map((name) => openPublished(font, name, cache)));
}

/** The nearest weight first. */
export function byWeight(fonts: readonly OwnFont[], weight: Face['weight']): readonly OwnFont[] {
  return fonts.toSorted((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight));
}

/** By path: in development the same files are asked for at every saved word. */
const opened = new Map<string, Promise<Source>>();

function openPublished({ published, weight }: PublishedFace, slice: string, cache: Cache): Promise<Source> {
  const name = `${published}-${slice}-${weight}-normal.woff2`;
  const path = require.resolve(`@fontsource/${published}/files/${name}`);
  const known = opened.get(path) ?? readSource(path, cache);
  opened.set(path, known);
  return known;
}

/** A font file as it lies on the disk; TrueType, OpenType or packed. */
export async function readSource(path: string, cache: Cache): Promise<Source> {
  const packed = await readFile(path);
  const key = createHash('sha256').update(packed).digest('hex');
  const font = await cache(`sfnt ${key}`, () => repackFont(singleFont(packed), 'sfnt'));
  return { key, font, covers: new Set(new FontFace(new FontBlob(font), 0).collectUnicodes()) };
}

/** Which characters stand in which slice: the package's own table, keys like `[109]` or `latin`. */
async function readSliceMap({
  published,
}: PublishedFace): Promise<readonly { name: string; ranges: Ranges }[]> {
  const path = require.resolve(`@fontsource/${published}/unicode.json`);
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
