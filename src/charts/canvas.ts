import type { Palette } from './palette.ts';
import type { Size } from './plan.ts';
import type { Measure } from './runs.ts';

/** Layout size in stage px, whatever the stage is scaled to; nothing for a canvas that is not laid out. */
export function sizeOf({ clientWidth, clientHeight }: HTMLCanvasElement): Size | undefined {
  return clientWidth > 0 && clientHeight > 0 ? { width: clientWidth, height: clientHeight } : undefined;
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

/** Measures with the canvas's own context and the family of `palette`. */
export function measureOn(g: CanvasRenderingContext2D, { sans }: Palette): Measure {
  return (text, weight, px) => {
    g.font = `${weight} ${px}px ${sans}`;
    return g.measureText(text).width;
  };
}

/** Empties the bitmap, which at the size of a wall takes tens of megabytes. */
export function release(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
  delete canvas.dataset.drawn;
}
