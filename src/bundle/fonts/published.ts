import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Face, Published } from './face.ts';

/** A weight of a published font. */
export interface PublishedFace extends Pick<Face, 'weight'> {
  readonly published: Published;
}

/** The file of a face that has nearly every character of Chinese text, but few symbols (no ▲ ● ★). */
const MAIN = 'chinese-simplified';

const require = createRequire(import.meta.url);

/** The path of a published file of a face: its main one, or a numbered slice. */
export function publishedFile({ published, weight }: PublishedFace, slice = MAIN): string {
  return require.resolve(`@fontsource/${published}/files/${published}-${slice}-${weight}-normal.woff2`);
}

/** `noto-sans-sc 5.3.0` */
export async function publishedEdition(published: Published): Promise<string> {
  const path = require.resolve(`@fontsource/${published}/package.json`);
  const { version } = JSON.parse(await readFile(path, 'utf8')) as { readonly version: string };
  return `${published} ${version}`;
}

/** Code points from one to another. */
export type Ranges = readonly (readonly [from: number, to: number])[];

/** The slices that have one of `points`; a slice holds some dozens of characters. */
export async function slicesWith(
  font: PublishedFace,
  points: readonly number[],
): Promise<readonly { readonly name: string; readonly ranges: Ranges }[]> {
  const map = await readSliceMap(font);
  return [...new Set(points.flatMap((point) => map.find(({ ranges }) => hasPoint(ranges, point)) ?? []))];
}

type SliceMap = readonly { readonly name: string; readonly ranges: Ranges }[];

/** By font: the table is long, and every face asks for it. */
const sliceMaps = new Map<Published, Promise<SliceMap>>();

function readSliceMap({ published }: PublishedFace): Promise<SliceMap> {
  const known = sliceMaps.get(published) ?? loadSliceMap(published);
  sliceMaps.set(published, known);
  return known;
}

/** Which slice has which characters: the package's own table, with keys like `[109]` or `latin`. */
async function loadSliceMap(published: Published): Promise<SliceMap> {
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
