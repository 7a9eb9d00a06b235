/**
 * The position of a mark's value: its left edge and width, the top and the height of its digits, in px of the canvas.
 */
export interface ValuePlace {
  readonly fact: string;
  /** As it is written: without its unit if that is given elsewhere. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const noted = new WeakMap<HTMLCanvasElement, readonly ValuePlace[]>();

/** Keeps where the values of the chart on `canvas` were written last. */
export function notePlaces(canvas: HTMLCanvasElement, places: readonly ValuePlace[]): void {
  noted.set(canvas, places);
}

/** The positions of the values on `canvas` now; none where no chart is drawn, or one without values. */
export function valuePlaces(canvas: HTMLCanvasElement): readonly ValuePlace[] {
  return noted.get(canvas) ?? [];
}
