import { levelOf } from './field/level.ts';
import type { FieldRoom } from './field/plan.ts';
import type { Rect } from './geometry.ts';
import type { Palette } from './palette.ts';
import type { Measure } from './runs.ts';

/**
 * The room of a canvas in stage px, independent of the stage's scale; undefined if it is not laid out. A sibling `.hole`
 * lies on top of the canvas, unless a layout puts it beside: the number of a field stands there. With
 * `--field-align: spread` the marks of a field share the room; with `--field-alone: true` they are as large as it allows,
 * whatever they are to be compared with.
 */
export function roomOn(canvas: HTMLCanvasElement, ratio: number): FieldRoom | undefined {
  const { clientWidth: width, clientHeight: height } = canvas;
  if (width === 0 || height === 0) return undefined;
  const style = getComputedStyle(canvas);
  const spread = style.getPropertyValue('--field-align').trim() === 'spread';
  const alone = style.getPropertyValue('--field-alone').trim() === 'true';
  const hole = holeOn(canvas);
  const [names, level, joints] = [namesOver(canvas), levelOf(canvas, ratio), jointsOn(canvas)];
  return { width, height, names, hole, joints, ratio, spread, alone, level };
}

/** The wall's joints that run through a canvas of a slide, in stage px from its left; wherever a motion has it just now. */
function jointsOn(canvas: HTMLCanvasElement): readonly number[] {
  const joints = canvas.closest<HTMLElement>('[data-joints]')?.dataset.joints?.match(/[-\d]+/g) ?? [];
  if (joints.length === 0) return [];
  let left = 0;
  let one: HTMLElement | null = canvas;
  for (; one && !one.matches('.slide'); one = one.offsetParent as HTMLElement | null) left += one.offsetLeft;
  return joints
    .map((joint) => Number(joint) - left)
    .filter((joint) => joint > 0 && joint < canvas.clientWidth);
}

/** Height of a row name above its bar: the names are a list sharing its rows with the canvas; 0 if they stand beside. */
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
  if (hole.right <= frame.left) return undefined;
  const scale = frame.width / canvas.clientWidth;
  return {
    x: (hole.left - frame.left) / scale,
    y: (hole.top - frame.top) / scale,
    width: hole.width / scale,
    height: hole.height / scale,
  };
}

/** Runs `build` and undoes the inline size it writes: the size of the canvas is the style sheet's business. */
export function keepInlineStyle<Result>({ style }: HTMLCanvasElement, build: () => Result): Result {
  const before = style.cssText;
  try {
    return build();
  } finally {
    style.cssText = before;
  }
}

/** The font size used for all measuring. */
const MEASURED_PX = 100;

/**
 * Measures text in the family of `palette`. Always at one size, then scaled: fitting a value tries dozens of sizes, and the
 * browser caches every font instance (15 MB after 260 slides).
 */
export function measureOn(
  g: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>,
  { sans }: Palette,
): Measure {
  return (text, weight, px) => {
    g.font = `${weight} ${MEASURED_PX}px ${sans}`;
    return (g.measureText(text).width * px) / MEASURED_PX;
  };
}

let measuring: OffscreenCanvasRenderingContext2D | undefined;

/** What words are measured with for every chart: the browser keeps 30 kB for each font that a canvas has had. */
export function measuringContext(): OffscreenCanvasRenderingContext2D {
  measuring ??= new OffscreenCanvas(1, 1).getContext('2d') ?? undefined;
  if (measuring === undefined) throw new Error('No canvas to measure on');
  return measuring;
}

/** Frees the bitmap, which takes tens of megabytes at the size of a wall. */
export function release(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
  delete canvas.dataset.drawn;
}
