import type { Letter, PagePoint } from '../open-pdf.ts';
import type { LetterDot } from './dots.ts';
import { contrastOf, type Raster } from './raster.ts';

/** A text run and its position, in points from the top left of the page. */
export interface LetterRun {
  readonly text: string;
  /** Size of the type after all scaling, in points. */
  readonly size: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Height of letters above the baseline, as a fraction of the font size. */
const RISE = 0.8;
/** A gap wider than this fraction of the font size starts a new run. */
const APART = 0.5;

/** Groups the letters of a page into runs: same size, same line, no gap. */
export function runsOf(letters: readonly Letter[]): readonly LetterRun[] {
  const runs: LetterRun[] = [];
  let run: LetterRun | undefined;
  let end: PagePoint | undefined;
  for (const letter of letters) {
    if (letter.text === '\n') end = undefined;
    if (letter.size === 0) continue;
    const goesOn =
      run !== undefined &&
      end !== undefined &&
      Math.abs(letter.size - run.size) < SAME &&
      isNear(end, letter);
    if (run !== undefined && !goesOn) runs.push(run);
    run = goesOn && run !== undefined ? joined(run, runOf(letter)) : runOf(letter);
    end = letter.to;
  }
  if (run !== undefined) runs.push(run);
  return runs.filter(({ text }) => text.trim() !== '');
}

/** In points: rounding in the file. */
const SAME = 0.01;

function isNear(end: PagePoint, { from, size }: Letter): boolean {
  return Math.hypot(from.x - end.x, from.y - end.y) < APART * size;
}

function runOf({ text, size, from, to, up }: Letter): LetterRun {
  const xs = [from.x, to.x, from.x + up.x * RISE, to.x + up.x * RISE];
  const ys = [from.y, to.y, from.y + up.y * RISE, to.y + up.y * RISE];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { text, size, left, top, right: Math.max(...xs), bottom: Math.max(...ys) };
}

function joined(one: LetterRun, other: LetterRun): LetterRun {
  return {
    text: one.text + other.text,
    size: one.size,
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

/**
 * The lowest greyscale contrast of any letter in the run against its background; 1 if a letter is invisible or missing.
 * Letters are dots of their colour, sorted from top to bottom (`dotLetters`).
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

/** Depth of letters below the baseline, as a fraction of the font size. */
const FALL = 0.2;

/** The pixel of a dot with the strongest contrast: the others are antialiased. */
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
  let [found, most] = [WHITE, 0];
  counts.forEach((count, pixel) => {
    if (count > most) [found, most] = [pixel, count];
  });
  return found;
}

const WHITE = 0xffffffff;

type Box = Pick<LetterRun, 'left' | 'top' | 'right' | 'bottom'>;

/** Calls back for each pixel row of a box with its first index and the index after its last. */
function forRows(
  { left, top, right, bottom }: Box,
  { width, height, scale }: Omit<Raster, 'pixels'>,
  visit: (from: number, to: number) => void,
): void {
  const [x0, x1] = [Math.max(0, Math.floor(left * scale)), Math.min(width, Math.ceil(right * scale))];
  const [y0, y1] = [Math.max(0, Math.floor(top * scale)), Math.min(height, Math.ceil(bottom * scale))];
  for (let y = y0; y < y1; y++) visit(y * width + x0, y * width + x1);
}
