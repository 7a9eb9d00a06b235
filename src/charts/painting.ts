import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  DoughnutController,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import type { ChartData } from '../deck/index.ts';
import { keepInlineStyle, measureOn, release, roomOn } from './canvas.ts';
import { FieldController, FieldMarks, fieldMarksOf } from './field/controller.ts';
import type { FieldPlan, FieldRoom } from './field/plan.ts';
import { configFor, planFor } from './kinds.ts';
import { type ChartMotion, chartMotion } from './motion.ts';
import { readPalette } from './palette.ts';
import type { ChartPlan } from './plan.ts';

// `chart.js/auto` would bring every chart type, the legend, the tooltip and all scales into the file.
Chart.register(BarController, DoughnutController, BarElement, ArcElement, CategoryScale, LinearScale);
Chart.register(LineController, LineElement, PointElement, FieldController, FieldMarks);

export interface PaintOptions {
  /** Grow the marks from nothing to their end state. */
  readonly animate: boolean;
  /** Canvas pixels to one stage px: screen ratio × scale of the stage. */
  readonly pixelRatio: number;
}

/** One Chart.js chart on its canvas, for as long as that is drawn on. */
export class Painting {
  readonly #canvas: HTMLCanvasElement;
  readonly #data: ChartData;
  #chart: Chart | undefined;
  #settle = () => {};
  /** A print is under way. */
  #paper = false;
  /** Its marks have been taken away. */
  #left = false;
  /** Fulfilled when the running animation has come to its end or was cut short. */
  settled = Promise.resolve();

  constructor(canvas: HTMLCanvasElement, data: ChartData) {
    this.#canvas = canvas;
    this.#data = data;
  }

  /**
   * Draws in the size and the palette that hold for the canvas now: the chart stays, what it shows is planned anew.
   * Says whether it could; a hidden canvas is left alone.
   */
  paint({ animate, pixelRatio }: PaintOptions): boolean {
    const room = roomOn(this.#canvas, pixelRatio);
    const g = this.#canvas.getContext('2d');
    if (!room || !g) return false;
    this.#left = false;
    const palette = readPalette(this.#canvas);
    const plan = planFor(this.#data, room, measureOn(g, palette));
    const config = configFor(plan, palette);
    this.#settle();
    config.options = { ...config.options, devicePixelRatio: pixelRatio };
    noteCrowding(this.#canvas, plan);
    noteBare(this.#canvas, plan);
    const chart = keepInlineStyle(this.#canvas, () => this.#show(config, room));
    this.#canvas.dataset.drawn = animate ? 'animating' : 'done';
    if (animate) this.#play(chart, plan);
    return true;
  }

  /**
   * Draws the whole canvas in its end state, for a print to take it as vectors, and keeps to vectors until that is over:
   * the page is laid out for paper in between, and draws what it takes for a window of another size.
   */
  repaintForPrint(pixelRatio: number): void {
    if (!this.#paper) {
      this.#paper = true;
      const over = () => {
        this.#paper = false;
        this.paint({ animate: false, pixelRatio });
      };
      window.addEventListener('afterprint', over, { once: true });
    }
    this.paint({ animate: false, pixelRatio });
  }

  destroy(): void {
    this.#settle();
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#paper = false;
    release(this.#canvas);
  }

  /** Where the marks of the field stand that is drawn; undefined for any other chart. */
  get field(): FieldPlan | undefined {
    return this.#chart && fieldMarksOf(this.#chart)?.field?.plan;
  }

  /** Whether what is drawn is the end state in the size of its canvas; a hidden canvas has none. */
  get fits(): boolean {
    const { clientWidth, clientHeight } = this.#canvas;
    if (this.#left) return false;
    return clientWidth === 0 || (this.#chart?.width === clientWidth && this.#chart.height === clientHeight);
  }

  /** The end state at once. */
  #show(config: ChartConfiguration, { width, height, ratio }: FieldRoom): Chart {
    const chart = this.#chart;
    if (!chart) {
      Object.assign(this.#canvas, { width, height });
      this.#chart = new Chart(this.#canvas, config);
      return this.#chart;
    }
    chart.stop();
    // Chart.js keeps the list that it was made with, and reads it anew at each update.
    chart.config.plugins?.splice(0, Number.POSITIVE_INFINITY, ...(config.plugins ?? []));
    chart.data = config.data;
    chart.options = config.options ?? {};
    // Only an update takes the options over, and only a resize the pixel ratio.
    chart.update('none');
    chart.resize(width, height);
    // A canvas that comes back from a lost graphics process has forgotten its scale.
    chart.ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    const marks = fieldMarksOf(chart);
    if (marks) marks.paper = this.#paper;
    chart.draw();
    return chart;
  }

  /** From nothing to the end state that is shown. */
  #play(chart: Chart, plan: ChartPlan): void {
    this.#move(chart, chartMotion(plan));
    chart.reset();
    chart.update();
  }

  /** The marks of a field go, the first ones first; any other chart stays as it is. */
  leave(): void {
    const chart = this.#chart;
    const plan = this.field;
    const set = chart?.data.datasets[0];
    if (!chart || !plan || !set) return;
    this.#left = true;
    set.data = [plan.count];
    this.#canvas.dataset.drawn = 'animating';
    this.#move(chart, chartMotion(plan));
    chart.update();
  }

  /** `--late` on the canvas: so many ms after the others, where one thing is told after the other. */
  #move(chart: Chart, motion: ChartMotion): void {
    this.settled = new Promise((resolve) => {
      this.#settle = resolve;
    });
    const onComplete = () => {
      this.#canvas.dataset.drawn = 'done';
      this.#settle();
    };
    const late = Number.parseFloat(getComputedStyle(this.#canvas).getPropertyValue('--late')) || 0;
    const delay = (at: Parameters<typeof motion.animation.delay>[0]) => late + motion.animation.delay(at);
    chart.options = Object.assign(chart.config.options ?? {}, motion, {
      animation: { ...motion.animation, delay, onComplete },
    });
  }
}

/** A field whose marks stand too close says so, with how many would find a place: the layout check reads it. */
function noteCrowding({ dataset }: HTMLCanvasElement, plan: ChartPlan): void {
  delete dataset.crowded;
  if (plan.kind === 'field' && plan.capacity !== undefined)
    dataset.crowded = `${plan.count} > ${plan.capacity}`;
}

/** Says that values go without their unit, so that the figure shows it beside its title. */
function noteBare({ dataset }: HTMLCanvasElement, plan: ChartPlan): void {
  delete dataset.bare;
  if (plan.kind === 'field' || !('unit' in plan.data)) return;
  if (plan.marks.some(({ mark, value }) => value.pieces.length < mark.runs.length))
    dataset.bare = plan.data.unit;
}
