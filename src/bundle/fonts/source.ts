import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Blob as FontBlob, Face as FontFace } from 'harfbuzzjs';
import type { Cache } from './cache.ts';
import type { Face } from './face.ts';
import { type PublishedFace, publishedFile, slicesWith } from './published.ts';
import { repackFont } from './repack.ts';
import { singleFont } from './sfnt.ts';

/** A published font file of one face: the main one, or a numbered slice with the characters that the main one lacks. */
export interface Source {
  /** Identifies this edition of the file in the keys of caches. */
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

/** The main file of a face. */
export function openMain(font: PublishedFace, cache: Cache): Promise<Source> {
  return openPublished(publishedFile(font), cache);
}

/** The slices that have `points`, as far as there are any. */
export async function openSlices(
  font: PublishedFace,
  points: readonly number[],
  cache: Cache,
): Promise<readonly Source[]> {
  const slices = await slicesWith(font, points);
  return Promise.all(slices.map(({ name }) => openPublished(publishedFile(font, name), cache)));
}

/** The nearest weight first. */
export function byWeight(fonts: readonly OwnFont[], weight: Face['weight']): readonly OwnFont[] {
  return fonts.toSorted((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight));
}

/** By path: several faces and prints ask for the same files. */
const opened = new Map<string, Promise<Source>>();

function openPublished(path: string, cache: Cache): Promise<Source> {
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
