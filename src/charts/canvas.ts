import type { FieldRoom } from './field/plan.ts';
import type { Rect } from './geometry.ts';
import type { Palette } from './palette.ts';
import type { Measure } from './runs.ts';

/**
 * What a canvas offers, in stage px, whatever the stage is scaled to; nothing for one that is not laid out. An element
 * `.hole` beside it lies upon it: there the number of a field stands. `--field-align: middle` leaves free what a field
 * does not need above and below it.
 */
export function roomOn(canvas: HTMLCanvasElement, ratio: number): FieldRoom | undefined {
  const { clientWidth: width, clientHeight: height } = canvas;
  if (width === 0 || height === 0) return undefined;
  const middle = getComputedStyle(canvas).getPropertyValue('--field-align').trim() === 'middle';
  return { width, height, names: namesOver(canvas), hole: holeOn(canvas), ratio, middle };
}

/** The name of the first row stands in the list that shares its rows with the canvas: over the bars, or beside them. */
function namesOver(canvas: HTMLCanvasElement): number {
  const name = canvas.closest('.rows')?.querySelector('.nm');
  if (!name) return 0;
  const words = document.createRange();
  words.selectNodeContents(name);
  const [frame, box] = [canvas.getBoundingClientRect(), words.getBoundingClientRect()];
  if (box.right <= frame.left) return 0;
  return ((box.bottom - frame.top) * canvas.clientWidth) / frame.width;
}

function holeOn(canvas: HTMLCanvasElement): Rect | undefined {
  const hole = canvas.parentElement?.querySelector(':scope > .hole')?.getBoundingClientRect();
  if (hole === undefined || hole.width === 0) return undefined;
  const frame = canvas.getBoundingClientRect();
  const scale = frame.width / canvas.clientWidth;
  return {
    x: (hole.left - frame.left) / scale,
    y: (hole.top - frame.top) / scale,
    width: hole.width / scale,
    height: hole.height / scale,
  };
}

/** Runs `build` and takes back the size that it writes on the element: the style sheet stays the master of it. */
export function keepInlineStyle<Result>({ style }: HTMLCanvasElement, build: () => Result): Result {
  const before = style.cssText;
  try {
    return build();
  } finally {
    style.cssText = before;
  }
}

/** The size that words are measured at. */
const MEASURED_PX = 100;

/**
 * Measures with the canvas's own context and the family of `palette`. All at one size: a value is fitted in dozens of steps,
 * and the browser keeps what it has made of each font, 15 MB of them after 260 slides.
 */
export function measureOn(g: CanvasRenderingContext2D, { sans }: Palette): Measure {
  return (text, weight, px) => {
    g.font = `${weight} ${MEASURED_PX}px ${sans}`;
    return (g.measureText(text).width * px) / MEASURED_PX;
  };
}

/** Empties the bitmap, which at the size of a wall takes tens of megabytes. */
export function release(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
  delete canvas.dataset.drawn;
}
