import { readChartData } from './data.ts';
import type { FieldPlan } from './field/plan.ts';
import { Painting, type PaintOptions } from './painting.ts';

/** A chart on its canvas. The canvas tells its state in `data-drawn`: `animating` or `done`. */
export interface Drawing {
  /** Fulfilled when the running animation has come to its end or was cut short; at once when none runs. */
  readonly settled: Promise<void>;
  /** Where the marks of a field stand; undefined for any other chart. */
  readonly field: FieldPlan | undefined;
  /** Whether its end state stands there in the size that its canvas has now. */
  readonly fits: boolean;
  /** Shows the end state at once. */
  finish(): void;
  /** Runs the animation from its start. */
  play(): void;
  /**
   * Takes the marks of a field away, in the order and the time in which another fills: what a square stood for gives way
   * to people and does not become them. Other charts stay. The next `resize` or `finish` brings the end state back.
   */
  leave(): void;
  /** Draws the end state anew, for another pixel ratio, canvas size or theme; ignored while the canvas is hidden. */
  resize(pixelRatio: number): void;
  /** Repaints the whole canvas in its end state; called on `beforeprint`, it makes the print hold vectors. */
  repaintForPrint(): void;
  /** Gives the memory back; the canvas is blank and may be drawn on anew. */
  destroy(): void;
}

/**
 * Draws the chart that `canvas` carries in `data-chart`, at the canvas's size in stage px.
 * Gives nothing for a canvas without a size: it is hidden, and there is nothing to draw on.
 * Throws when the data cannot be read.
 */
export function drawChart(canvas: HTMLCanvasElement, options: PaintOptions): Drawing | undefined {
  const painting = new Painting(canvas, readChartData(canvas));
  let { pixelRatio } = options;
  if (!painting.paint(options)) return undefined;
  return {
    get settled() {
      return painting.settled;
    },
    get field() {
      return painting.field;
    },
    get fits() {
      return painting.fits;
    },
    finish() {
      if (canvas.dataset.drawn === 'animating') painting.paint({ animate: false, pixelRatio });
    },
    play() {
      painting.paint({ animate: true, pixelRatio });
    },
    leave() {
      painting.leave();
    },
    resize(ratio) {
      pixelRatio = ratio;
      painting.paint({ animate: false, pixelRatio });
    },
    repaintForPrint() {
      painting.repaintForPrint(pixelRatio);
    },
    destroy() {
      painting.destroy();
    },
  };
}
