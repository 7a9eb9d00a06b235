import type { ChartData } from '../deck/index.ts';
import type { FieldPlan } from './field/plan.ts';
import { Painting } from './painting.ts';

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
  /** Grows the marks from nothing to their end state, `late` ms from now; where that stands already, nothing is planned anew. */
  play(late: number): void;
  /** Tries the motion of its kind, if that has not been done: `play` then begins with code that is compiled. */
  tryMotion(): void;
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
 * Draws the end state of the chart that `canvas` carries in `data-chart`, at the canvas's size in stage px; `pixelRatio`:
 * canvas pixels to one stage px, which is screen ratio × scale of the stage.
 * Gives nothing for a canvas without a size: it is hidden, and there is nothing to draw on.
 * Throws when the data cannot be read.
 */
export function drawChart(canvas: HTMLCanvasElement, pixelRatio: number): Drawing | undefined {
  const painting = new Painting(canvas, readChartData(canvas));
  let ratio = pixelRatio;
  if (!painting.paint(ratio)) return undefined;
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
      if (canvas.dataset.drawn === 'animating') painting.paint(ratio);
    },
    play(late) {
      painting.play(ratio, late);
    },
    tryMotion() {
      painting.tryMotion(ratio);
    },
    leave() {
      painting.leave();
    },
    resize(now) {
      ratio = now;
      painting.paint(ratio);
    },
    repaintForPrint() {
      painting.repaintForPrint(ratio);
    },
    destroy() {
      painting.destroy();
    },
  };
}

/** Draws the charts in a copy of a slide, `scale` times as large as on the stage, as they are in the end. */
export function drawStill(copy: HTMLElement, scale: number): readonly Drawing[] {
  const pixelRatio = (scale || 0.25) * window.devicePixelRatio;
  return [...copy.querySelectorAll<HTMLCanvasElement>('canvas.chart')].flatMap(
    (canvas) => drawChart(canvas, pixelRatio) ?? [],
  );
}

const KINDS = {
  rows: true,
  columns: true,
  stack: true,
  ring: true,
  line: true,
  groups: true,
  target: true,
  'rate-ring': true,
  'rate-bar': true,
  field: true,
} as const satisfies Record<ChartData['kind'], true>;

/** The data that stand on a chart's canvas as JSON; throws, naming the canvas, when they are not there. */
export function readChartData(canvas: Pick<HTMLCanvasElement, 'dataset'>): ChartData {
  const data = parse(canvas.dataset.chart ?? '');
  if (isChartData(data)) return data;
  const name = canvas.dataset.title ?? '（无名图表）';
  throw new Error(`图表“${name}”缺少可读的数据（data-chart）；请重新生成文件：npm run build`);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The build writes the data whole; what is looked at is only whether they are there and of a kind we draw. */
function isChartData(data: unknown): data is ChartData {
  if (typeof data !== 'object' || data === null) return false;
  return (
    'kind' in data && Object.hasOwn(KINDS, String(data.kind)) && 'marks' in data && Array.isArray(data.marks)
  );
}
