import { Font, Blob as FontBlob, Face as FontFace } from 'harfbuzzjs';
import { readName, readTables, type Tables, writeTables } from './sfnt.ts';

/** Places in the tables of a TrueType file (OpenType 1.9), by the names that the standard has for them. */
const HEAD = { unitsPerEm: 18, box: 36, indexToLocFormat: 50 } as const;
const MAXP = { numGlyphs: 4, most: 6 } as const;
/** The same in `hhea` and `vhea`. */
const METRICS = { ascender: 4, descender: 6, lineGap: 8, advanceMax: 10, count: 34 } as const;
/** The name that tells who made a font. */
const COPYRIGHT = 0;
/** A lookup list in `GSUB` and `GPOS`. */
const LOOKUPS = 8;

/** A font taken apart: what another one is put into, or what is put. */
interface Parts {
  readonly tables: Tables;
  /** Each glyph's outline. */
  readonly outlines: readonly Buffer[];
  readonly across: readonly Metric[];
  /** Empty in a font that is not set vertically. */
  readonly down: readonly Metric[];
  readonly glyphOf: ReadonlyMap<number, number>;
}

/** A glyph's advance and the bearing before it. */
type Metric = readonly [advance: number, bearing: number];

/**
 * A TrueType font with the characters of another one besides, so that a browser makes one font of each size in place of
 * two; undefined where they do not go together: of other makers, drawn to another scale or for another line, or with rules of
 * setting, which name glyphs by number.
 */
export function joinFonts(main: Buffer, other: Buffer): Buffer | undefined {
  const one = takeApart(main);
  const two = takeApart(other);
  if (one === undefined || two === undefined || !goTogether(one, two)) return undefined;
  // What is said of its makers is said of all that is in a font.
  if (readName(main, COPYRIGHT) !== readName(other, COPYRIGHT)) return undefined;
  const added = [...two.glyphOf].filter(([point]) => !one.glyphOf.has(point)).sort(([a], [b]) => a - b);
  const glyphs = added.map(([, glyph]) => glyph);
  const take = <Value>(mine: readonly Value[], theirs: readonly Value[]) =>
    mine.length === 0 ? [] : [...mine, ...glyphs.map((glyph) => theirs[glyph] as Value)];
  const first = one.outlines.length;
  const tables: Tables = new Map(one.tables);
  putOutlines(tables, take(one.outlines, two.outlines), two.tables);
  putMetrics(tables, 'h', take(one.across, two.across));
  putMetrics(tables, 'v', take(one.down, two.down));
  tables.set('cmap', writeCmap([...one.glyphOf, ...added.map(([point], i) => [point, first + i] as const)]));
  return writeTables(main.readUInt32BE(0), tables);
}

function goTogether(one: Parts, two: Parts): boolean {
  const sameAt = (tag: string, places: readonly number[]) =>
    places.every((at) => one.tables.get(tag)?.readInt16BE(at) === two.tables.get(tag)?.readInt16BE(at));
  const { ascender, descender, lineGap } = METRICS;
  return (
    sameAt('head', [HEAD.unitsPerEm]) &&
    sameAt('hhea', [ascender, descender, lineGap]) &&
    (one.down.length === 0 || two.down.length > 0) &&
    ['GSUB', 'GPOS'].every((tag) => countLookups(two.tables.get(tag)) === 0) &&
    !two.outlines.some(isComposed)
  );
}

function countLookups(table: Buffer | undefined): number {
  return table === undefined ? 0 : table.readUInt16BE(table.readUInt16BE(LOOKUPS));
}

/** An outline that is put together of other glyphs, by their numbers. */
function isComposed(outline: Buffer): boolean {
  return outline.length > 0 && outline.readInt16BE(0) < 0;
}

/** Undefined for a font without TrueType outlines. */
function takeApart(font: Buffer): Parts | undefined {
  const tables = readTables(font);
  const [head, maxp, loca, glyf] = ['head', 'maxp', 'loca', 'glyf'].map((tag) => tables.get(tag));
  if (head === undefined || maxp === undefined || loca === undefined || glyf === undefined) return undefined;
  const count = maxp.readUInt16BE(MAXP.numGlyphs);
  const long = head.readInt16BE(HEAD.indexToLocFormat) !== 0;
  const place = (i: number) => (long ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2);
  const face = new FontFace(new FontBlob(font), 0);
  const named = new Font(face);
  return {
    tables,
    outlines: Array.from({ length: count }, (_, i) => glyf.subarray(place(i), place(i + 1))),
    across: readMetrics(tables, 'h', count),
    down: readMetrics(tables, 'v', count),
    glyphOf: new Map([...face.collectUnicodes()].map((point) => [point, named.nominalGlyph(point) ?? 0])),
  };
}

function readMetrics(tables: Tables, way: 'h' | 'v', count: number): readonly Metric[] {
  const [header, table] = [tables.get(`${way}hea`), tables.get(`${way}mtx`)];
  if (header === undefined || table === undefined) return [];
  const full = header.readUInt16BE(METRICS.count);
  return Array.from({ length: count }, (_, i) => [
    table.readUInt16BE(Math.min(i, full - 1) * 4),
    table.readInt16BE(i < full ? i * 4 + 2 : full * 4 + (i - full) * 2),
  ]);
}

/** All glyphs' outlines, and what the tables tell of them all. */
function putOutlines(tables: Tables, outlines: readonly Buffer[], other: Tables): void {
  const padded = outlines.map((one) => Buffer.concat([one, Buffer.alloc(-one.length & 3)]));
  const loca = Buffer.alloc((padded.length + 1) * 4);
  let at = 0;
  padded.forEach((one, i) => {
    at += one.length;
    loca.writeUInt32BE(at, (i + 1) * 4);
  });
  const head = Buffer.from(tables.get('head') ?? []);
  const theirs = other.get('head');
  head.writeInt16BE(1, HEAD.indexToLocFormat);
  // xMin and yMin, xMax and yMax of all glyphs.
  [Math.min, Math.min, Math.max, Math.max].forEach((pick, i) => {
    const place = HEAD.box + i * 2;
    head.writeInt16BE(pick(head.readInt16BE(place), theirs?.readInt16BE(place) ?? 0), place);
  });
  const maxp = Buffer.from(tables.get('maxp') ?? []);
  maxp.writeUInt16BE(outlines.length, MAXP.numGlyphs);
  for (let place: number = MAXP.most; place < maxp.length; place += 2)
    maxp.writeUInt16BE(
      Math.max(maxp.readUInt16BE(place), other.get('maxp')?.readUInt16BE(place) ?? 0),
      place,
    );
  for (const [tag, table] of Object.entries({ glyf: Buffer.concat(padded), loca, head, maxp }))
    tables.set(tag, table);
}

function putMetrics(tables: Tables, way: 'h' | 'v', metrics: readonly Metric[]): void {
  if (metrics.length === 0) return;
  // The last advance stands for all that follow.
  const last = metrics.at(-1)?.[0];
  const full = metrics.findLastIndex(([advance]) => advance !== last) + 2;
  const table = Buffer.alloc(full * 4 + (metrics.length - full) * 2);
  metrics.forEach(([advance, bearing], i) => {
    if (i < full) table.writeUInt16BE(advance, i * 4);
    table.writeInt16BE(bearing, i < full ? i * 4 + 2 : full * 4 + (i - full) * 2);
  });
  const header = Buffer.from(tables.get(`${way}hea`) ?? []);
  header.writeUInt16BE(Math.max(...metrics.map(([advance]) => advance)), METRICS.advanceMax);
  header.writeUInt16BE(full, METRICS.count);
  tables.set(`${way}mtx`, table).set(`${way}hea`, header);
}

const LAST_OF_PLANE = 0xffff;

/** Runs of characters and of glyphs that both count up: `cmap` names only where they begin and end. */
interface Run {
  readonly from: number;
  readonly glyph: number;
  to: number;
}

function runsOf(entries: readonly (readonly [point: number, glyph: number])[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [point, glyph] of entries.toSorted(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run?.to === point - 1 && glyph - run.glyph === point - run.from) run.to = point;
    else runs.push({ from: point, to: point, glyph });
  }
  return runs;
}

/** Which glyph a character has: as every reader reads it, and once more where there are characters beyond the first plane. */
function writeCmap(entries: readonly (readonly [point: number, glyph: number])[]): Buffer {
  const plane = writeShort(runsOf(entries.filter(([point]) => point < LAST_OF_PLANE)));
  const all = entries.some(([point]) => point > LAST_OF_PLANE) ? [writeLong(runsOf(entries))] : [];
  // Platform 3, Windows; encodings 1 and 10, Unicode.
  const encodings = [1, 10].slice(0, 1 + all.length);
  const header = Buffer.alloc(4 + encodings.length * 8);
  header.writeUInt16BE(encodings.length, 2);
  encodings.forEach((encoding, i) => {
    header.writeUInt16BE(3, 4 + i * 8);
    header.writeUInt16BE(encoding, 6 + i * 8);
    header.writeUInt32BE(header.length + (i === 0 ? 0 : plane.length), 8 + i * 8);
  });
  return Buffer.concat([header, plane, ...all]);
}

/** Format 4; a run at the end has the last character, as the standard wants it. */
function writeShort(found: readonly Run[]): Buffer {
  const runs = [...found, { from: LAST_OF_PLANE, to: LAST_OF_PLANE, glyph: 0 }];
  const power = Math.floor(Math.log2(runs.length));
  const search = [runs.length * 2, 2 << power, power, runs.length * 2 - (2 << power)];
  const numbers = [
    ...[4, 16 + runs.length * 8, 0, ...search],
    ...runs.map(({ to }) => to),
    0,
    ...runs.map(({ from }) => from),
    ...runs.map(({ from, glyph }) => (glyph - from) & 0xffff),
    ...runs.map(() => 0),
  ];
  const table = Buffer.alloc(numbers.length * 2);
  numbers.forEach((number, i) => {
    table.writeUInt16BE(number, i * 2);
  });
  return table;
}

/** Format 12. */
function writeLong(runs: readonly Run[]): Buffer {
  const table = Buffer.alloc(16 + runs.length * 12);
  table.writeUInt16BE(12, 0);
  table.writeUInt32BE(table.length, 4);
  table.writeUInt32BE(runs.length, 12);
  runs.forEach(({ from, to, glyph }, i) => {
    [from, to, glyph].forEach((number, k) => {
      table.writeUInt32BE(number, 16 + i * 12 + k * 4);
    });
  });
  return table;
}
