import { lightnessOf, type Raster } from './raster.ts';

/** Two flat fills side by side. */
export interface Touch {
  /** A place where they touch, in points from the left and the top of the page. */
  readonly x: number;
  readonly y: number;
  /** What separates them in grey, in L*. */
  readonly difference: number;
  /** How much of their edge they share, in pixels. */
  readonly length: number;
}

/** Narrower than this (0.9 mm) it is a line and no fill. */
const LEAST_WIDTH = 4;
/** As wide as a softened edge. */
const EDGE = 2;
/** Shorter edges (3.5 mm) are corners. */
const LEAST_LENGTH = 15;

/** Every pair of colours that touch as fills, with the lightness between them. */
export function touchesOf(raster: Raster): readonly Touch[] {
  const found = new Map<string, Meeting>();
  const note: Note = (one, other, x, y) => {
    const key = one < other ? `${one} ${other}` : `${other} ${one}`;
    const meeting = found.get(key) ?? { x, y, one, other, length: 0 };
    meeting.length += 1;
    found.set(key, meeting);
    return meeting;
  };
  scan(raster, note);
  return [...found.values()]
    .filter(({ length }) => length >= LEAST_LENGTH)
    .map(({ x, y, one, other, length }) => ({
      x: x / raster.scale,
      y: y / raster.scale,
      length,
      difference: Math.abs(lightnessOf(one) - lightnessOf(other)),
    }));
}

/** Where two colours were first seen side by side, and along how many pixels they have been so far. */
interface Meeting {
  readonly x: number;
  readonly y: number;
  readonly one: number;
  readonly other: number;
  length: number;
}

/** Takes down that two colours touch at a pixel. */
type Note = (one: number, other: number, x: number, y: number) => Meeting;

/** The flat run of one colour that was last seen in a row or a column. */
interface Flat {
  readonly colour: number;
  readonly end: number;
}

/**
 * Notes where in a row or a column two flat runs of different colour follow each other. Most rows of a page are like
 * the one above: what touches in them touches once more, and no column ends.
 */
function scan(raster: Raster, note: Note): void {
  const { width, height, pixels } = raster;
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const isLast = (y: number) =>
    y + 1 === height ||
    bytes.compare(bytes, (y + 1) * width * 4, (y + 2) * width * 4, y * width * 4, (y + 1) * width * 4) !== 0;
  const columns: Columns = { from: new Uint32Array(width), above: Array.from({ length: width }) };
  for (let y = 0, meetings: readonly Meeting[] | undefined; y < height; y++) {
    if (meetings === undefined) meetings = scanRow(raster, y, note);
    else for (const meeting of meetings) meeting.length += 1;
    if (!isLast(y)) continue;
    endColumns(raster, y, columns, note);
    meetings = undefined;
  }
}

/** Gives a meeting for every place in the row where two runs touch. */
function scanRow({ width, pixels }: Raster, y: number, note: Note): readonly Meeting[] {
  const meetings: Meeting[] = [];
  const row = y * width;
  let before: Flat | undefined;
  for (let x = 0, from = 0; x < width; x++) {
    const colour = pixels[row + x] ?? 0;
    if (x + 1 < width && pixels[row + x + 1] === colour) continue;
    const start = from;
    from = x + 1;
    if (from - start < LEAST_WIDTH) continue;
    if (
      touches(before, colour, start) &&
      isDeep(pixels, row + before.end - 1, width) &&
      isDeep(pixels, row + start, width)
    )
      meetings.push(note(before.colour, colour, start, y));
    before = { colour, end: from };
  }
  return meetings;
}

/** Of each column: the row in which its run begins, and the flat run above. */
interface Columns {
  readonly from: Uint32Array;
  readonly above: (Flat | undefined)[];
}

/** Ends the runs of all columns whose colour changes below row `y`. */
function endColumns(
  { width, height, pixels }: Raster,
  y: number,
  { from, above }: Columns,
  note: Note,
): void {
  const row = y * width;
  for (let x = 0; x < width; x++) {
    const colour = pixels[row + x] ?? 0;
    if (y + 1 < height && pixels[row + width + x] === colour) continue;
    const top = from[x] ?? 0;
    from[x] = y + 1;
    if (y + 1 - top < LEAST_WIDTH) continue;
    const before = above[x];
    if (
      touches(before, colour, top) &&
      isDeep(pixels, (before.end - 1) * width + x, 1) &&
      isDeep(pixels, top * width + x, 1)
    )
      note(before.colour, colour, x, top);
    above[x] = { colour, end: y + 1 };
  }
}

/** Whether the pixel has one of its colour beside its run: the softened edge of a line is a run that has none. */
function isDeep(pixels: Uint32Array, at: number, across: number): boolean {
  return pixels[at - across] === pixels[at] || pixels[at + across] === pixels[at];
}

/** Whether a flat run of `colour` that begins at `from` lies beside the one before it. */
function touches(before: Flat | undefined, colour: number, from: number): before is Flat {
  return before !== undefined && before.colour !== colour && from - before.end <= EDGE;
}
