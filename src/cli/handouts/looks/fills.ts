import { lightnessOf } from './grey.ts';
import type { Raster } from './raster.ts';

/** Two flat fills side by side. */
export interface Touch {
  /** A place where they touch, in pixels from the left and the top of the page. */
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
  const { width, height } = raster;
  for (let y = 0; y < height; y++) scan(raster, y * width, 1, width, (a, b, at) => note(a, b, at, y));
  for (let x = 0; x < width; x++) scan(raster, x, width, height, (a, b, at) => note(a, b, x, at));
  return [...found.values()]
    .filter(({ length }) => length >= LEAST_LENGTH)
    .map(({ x, y, one, other, length }) => ({
      x,
      y,
      length,
      difference: Math.abs(lightnessOf(one) - lightnessOf(other)),
    }));
}

/** Tells where along one row or column two flat runs of different colour follow each other. */
function scan(
  { pixels }: Raster,
  start: number,
  step: number,
  count: number,
  touch: (one: number, other: number, at: number) => void,
): void {
  let flat: { colour: number; end: number } | undefined;
  for (let from = 0; from < count; ) {
    const colour = pixels[start + from * step] ?? 0;
    let end = from + 1;
    while (end < count && pixels[start + end * step] === colour) end++;
    if (end - from >= LEAST_WIDTH) {
      if (flat && flat.colour !== colour && from - flat.end <= EDGE) touch(flat.colour, colour, from);
      flat = { colour, end };
    }
    from = end;
  }
}
