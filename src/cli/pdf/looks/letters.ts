import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { LetterDot } from './dots.ts';
import { contrastOf, type Raster } from './raster.ts';

/** A run of letters where it stands on the page, in points from the left and the top. */
export interface LetterRun {
  readonly text: string;
  /** Size of the type after all scaling, in points. */
  readonly size: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Share of the size that letters take above their baseline. */
const RISE = 0.8;

/** Where a run of text stands on a page `height` points high. */
export function runOf({ str, transform, width, height: down }: TextItem, height: number): LetterRun {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform as readonly number[];
  const size = Math.hypot(c, d);
  const along = Math.hypot(a, b) || 1;
  // Vertical lines have a height in place of a width.
  const [dx, dy] = width > 0 ? [(a / along) * width, (b / along) * width] : [size, -down];
  const xs = [x, x + dx, x + c * RISE, x + dx + c * RISE];
  const ys = [y, y + dy, y + d * RISE, y + dy + d * RISE];
  return {
    text: str,
    size,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: height - Math.max(...ys),
    bottom: height - Math.min(...ys),
  };
}

/**
 * The lowest contrast in grey of a run with what lies under it, letter by letter; 1 where a letter cannot be told from
 * its ground, or none is there. The letters are dots of their colour, from the top of the page down (`dotLetters`).
 */
export function contrastAt(run: LetterRun, dots: readonly LetterDot[], drawing: Raster): number {
  const own = dotsBetween(dots, run.top, run.bottom + run.size * FALL).filter(
    ({ x }) => x >= run.left && x <= run.right,
  );
  const contrasts = own.map(({ x, y }) => {
    const ground = commonest(drawing, { ...run, left: x - run.size / 2, right: x + run.size / 2 });
    return contrastWith(ground, drawing, x, y);
  });
  return contrasts.length > 0 ? Math.min(...contrasts) : 1;
}

function dotsBetween(dots: readonly LetterDot[], top: number, bottom: number): readonly LetterDot[] {
  let [from, to] = [0, dots.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((dots[middle]?.y ?? 0) < top) from = middle + 1;
    else to = middle;
  }
  while (to < dots.length && (dots[to]?.y ?? bottom) <= bottom) to++;
  return dots.slice(from, to);
}

/** Share of the size that letters take below their baseline. */
const FALL = 0.2;

/** Of the pixels at a dot the one that stands out most: its edge is soft. */
function contrastWith(
  ground: number,
  { width, height, scale, pixels }: Raster,
  x: number,
  y: number,
): number {
  const [left, top] = [Math.floor(x * scale - 0.5), Math.floor(y * scale - 0.5)];
  let most = 1;
  for (const [at, row] of [
    [left, top],
    [left + 1, top],
    [left, top + 1],
    [left + 1, top + 1],
  ] as const) {
    if (at < 0 || row < 0 || at >= width || row >= height) continue;
    most = Math.max(most, contrastOf(pixels[row * width + at] ?? ground, ground));
  }
  return most;
}

function commonest({ pixels, ...size }: Raster, box: Box): number {
  const counts = new Map<number, number>();
  forRows(box, size, (from, to) => {
    for (let at = from, end = from; at < to; at = end) {
      const pixel = pixels[at] ?? 0;
      while (end < to && pixels[end] === pixel) end++;
      counts.set(pixel, (counts.get(pixel) ?? 0) + end - at);
    }
  });
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  return first?.[0] ?? WHITE;
}

const WHITE = 0xffffffff;

type Box = Pick<LetterRun, 'left' | 'top' | 'right' | 'bottom'>;

/** Visits the rows of pixels within a box, each from its first pixel to the one after its last. */
function forRows(
  { left, top, right, bottom }: Box,
  { width, height, scale }: Omit<Raster, 'pixels'>,
  visit: (from: number, to: number) => void,
): void {
  const [x0, x1] = [Math.max(0, Math.floor(left * scale)), Math.min(width, Math.ceil(right * scale))];
  const [y0, y1] = [Math.max(0, Math.floor(top * scale)), Math.min(height, Math.ceil(bottom * scale))];
  for (let y = y0; y < y1; y++) visit(y * width + x0, y * width + x1);
}
