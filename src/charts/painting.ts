import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  LinearScale,
} from 'chart.js';
import type { ChartData } from '../deck/index.ts';
import { keepInlineStyle, measureOn, sizeOf } from './canvas.ts';
import { chartConfig, planChart } from './config.ts';
import { chartMotion } from './motion.ts';
import { readPalette } from './palette.ts';

// `chart.js/auto` would bring every chart type, the legend, the tooltip and all scales into the file.
Chart.register(BarController, DoughnutController, BarElement, ArcElement, CategoryScale, LinearScale);

export interface PaintOptions {
  /** Grow the marks from nothing to their end state. */
  readonly animate: boolean;
  /** Canvas pixels to one stage px: screen ratio × scale of the stage. */
  readonly pixelRatio: number;
}

/** A chart on its canvas, and when its end state stands. */
export interface Painting {
  readonly chart: Pick<Chart, 'draw' | 'destroy'>;
  readonly settled: Promise<void>;
}

/**
 * Paints `data` in the size and the palette that hold for `canvas` now, in place of what was there.
 * A new chart costs about a millisecond and has no state of an old one to carry over.
 * Gives nothing, and leaves the canvas alone, while that is hidden.
 */
export function paintChart(
  canvas: HTMLCanvasElement,
  data: ChartData,
  { animate, pixelRatio }: PaintOptions,
): Painting | undefined {
  const size = sizeOf(canvas);
  const g = canvas.getContext('2d');
  if (!size || !g) return undefined;

  Chart.getChart(canvas)?.destroy();
  const palette = readPalette(canvas);
  const plan = planChart(data, size, measureOn(g, palette));
  const config = chartConfig(plan, palette);
  const motion = animate ? chartMotion(plan) : undefined;

  let settle = () => {};
  const settled = animate ? new Promise<void>((resolve) => (settle = resolve)) : Promise.resolve();
  const onComplete = () => {
    canvas.dataset.drawn = 'done';
    settle();
  };
  const moving = motion && { ...motion, animation: { ...motion.animation, onComplete } };
  config.options = Object.assign({ devicePixelRatio: pixelRatio }, config.options, moving);

  Object.assign(canvas, size);
  canvas.dataset.drawn = animate ? 'animating' : 'done';
  const chart = keepInlineStyle(canvas, () => new Chart(canvas, config));
  return { chart, settled };
}
