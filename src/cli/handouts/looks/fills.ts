import { lightnessOf } from './grey.ts';
import type { Raster } from './raster.ts';

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
const LEAST_WIDTH = 5;
/** As wide as a softened edge. */
const EDGE = 2;
/** Shorter edges (3.5 mm) are corners. */
const LEAST_LENGTH = 20;

/** Every pair of colours that touch as fills, with the lightness between them. */
export function touchesOf(raster: Raster): readonly Touch[] {
  const found = new Map<string, { x: number; y: number; one: number; other: number; length: number }>();
  const note = (one: number, other: number, x: number, y: number) => {
    const key = one < other ? `${one} ${other}` : `${other} ${one}`;
    const before = found.get(key);
    if (before) before.length += 1;
    else found.set(key, { x, y, one, other, length: 1 });
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

/** The flat run of one colour that was last seen in a row or a column. */
interface Flat {
  readonly colour: number;
  readonly end: number;
}

/** Tells where in a row or a column two flat runs of different colour follow each other; pixels are read as they lie. */
function scan(
  { width, height, pixels }: Raster,
  touch: (one: number, other: number, x: number, y: number) => void,
): void {
  /** Row in which the run of each column begins, and the flat run before it. */
  const tops = new Uint32Array(width);
  const above: (Flat | undefined)[] = Array.from({ length: width });
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let before: Flat | undefined;
    for (let x = 0, from = 0; x < width; x++) {
      const colour = pixels[row + x] ?? 0;
      if (x + 1 === width || pixels[row + x + 1] !== colour) {
        before = follow(before, { colour, from, end: x + 1 }, (other) => touch(other, colour, from, y));
        from = x + 1;
      }
      if (y + 1 === height || pixels[row + width + x] !== colour) {
        const top = tops[x] ?? 0;
        above[x] = follow(above[x], { colour, from: top, end: y + 1 }, (other) =>
          touch(other, colour, x, top),
        );
        tops[x] = y + 1;
      }
    }
  }
}

/** The flat run that the next one follows; tells `touch` the colour of the one before, if the two lie close. */
function follow(
  before: Flat | undefined,
  run: Flat & { readonly from: number },
  touch: (colour: number) => void,
): Flat | undefined {
  if (run.end - run.from < LEAST_WIDTH) return before;
  if (before && before.colour !== run.colour && run.from - before.end <= EDGE) touch(before.colour);
  return run;
}
