import { lightnessOf, type Raster } from './raster.ts';

/** Two adjacent flat fills. */
export interface Touch {
  /** A point where they touch, in points from the top left of the page. */
  readonly x: number;
  readonly y: number;
  /** Their difference in lightness, in L*. */
  readonly difference: number;
  /** Length of the shared edge, in pixels. */
  readonly length: number;
}

/** Anything narrower (0.9 mm) is a line, not a fill. */
const LEAST_WIDTH = 4;
/** Width of an antialiased edge. */
const EDGE = 2;
/** Shorter shared edges (3.5 mm) are corners and do not count. */
const LEAST_LENGTH = 15;

/** Every pair of colours that touch as fills, with their difference in lightness. */
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

/** Where two colours first touched, and the shared length so far in pixels. */
interface Meeting {
  readonly x: number;
  readonly y: number;
  readonly one: number;
  readonly other: number;
  length: number;
}

/** Records that two colours touch at a pixel. */
type Note = (one: number, other: number, x: number, y: number) => Meeting;

/** The last flat run of one colour in a row or column. */
interface Flat {
  readonly colour: number;
  readonly end: number;
}

/**
 * Scans rows and columns for adjacent flat runs of different colours. Most rows equal the row above: then the same
 * contacts count once more and no column run ends, so the row is not scanned again.
 */
function scan(raster: Raster, note: Note): void {
  const { width, height, pixels } = raster;
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const isLast = (y: number) =>
    y + 1 === height ||
    bytes.compare(bytes, (y + 1) * width * 4, (y + 2) * width * 4, y * width * 4, (y + 1) * width * 4) !== 0;
  const columns: Columns = {
    from: new Uint32Array(width),
    colour: new Uint32Array(width),
    end: new Uint32Array(width),
  };
  for (let y = 0, meetings: readonly Meeting[] | undefined; y < height; y++) {
    if (meetings === undefined) meetings = scanRow(raster, y, note);
    else for (const meeting of meetings) meeting.length += 1;
    if (!isLast(y)) continue;
    endColumns(raster, y, columns, note);
    meetings = undefined;
  }
}

/** The contacts in a row: each place where two flat runs touch. */
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

/** For each column: the row where the current run begins, and the flat run above it; there is none where it ends at 0. */
interface Columns {
  readonly from: Uint32Array;
  readonly colour: Uint32Array;
  readonly end: Uint32Array;
}

/** Closes the runs of all columns whose colour changes after row `y`. */
function endColumns(
  { width, height, pixels }: Raster,
  y: number,
  { from, colour: colours, end: ends }: Columns,
  note: Note,
): void {
  const row = y * width;
  for (let x = 0; x < width; x++) {
    const colour = pixels[row + x] ?? 0;
    if (y + 1 < height && pixels[row + width + x] === colour) continue;
    const top = from[x] ?? 0;
    from[x] = y + 1;
    if (y + 1 - top < LEAST_WIDTH) continue;
    const [above = 0, end = 0] = [colours[x], ends[x]];
    if (
      end > 0 &&
      above !== colour &&
      top - end <= EDGE &&
      isDeep(pixels, (end - 1) * width + x, 1) &&
      isDeep(pixels, top * width + x, 1)
    )
      note(above, colour, x, top);
    colours[x] = colour;
    ends[x] = y + 1;
  }
}

/** Whether the colour goes on beside the run: the antialiased edge of a line is one pixel deep. */
function isDeep(pixels: Uint32Array, at: number, across: number): boolean {
  return pixels[at - across] === pixels[at] || pixels[at + across] === pixels[at];
}

/** Whether a flat run of `colour` starting at `from` is adjacent to the previous one. */
function touches(before: Flat | undefined, colour: number, from: number): before is Flat {
  return before !== undefined && before.colour !== colour && from - before.end <= EDGE;
}
