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
import { retinaScale } from 'chart.js/helpers';
import type { ChartData } from '../deck/index.ts';
import { keepInlineStyle, measureOn, release, roomOn } from './canvas.ts';
import { FieldController, FieldMarks, fieldMarksOf } from './field/controller.ts';
import type { FieldPlan, FieldRoom } from './field/plan.ts';
import { configFor, planFor } from './kinds.ts';
import { chartMotion } from './motion.ts';
import { type Palette, readPalette } from './palette.ts';
import type { ChartPlan } from './plan.ts';

// `chart.js/auto` would bring every chart type, the legend, the tooltip and all scales into the file.
Chart.register(BarController, DoughnutController, BarElement, ArcElement, CategoryScale, LinearScale);
Chart.register(LineController, LineElement, PointElement, FieldController, FieldMarks);

/** One Chart.js chart on its canvas, for as long as that is drawn on. */
export class Painting {
  readonly #canvas: HTMLCanvasElement;
  readonly #data: ChartData;
  #chart: Chart | undefined;
  #plan: ChartPlan | undefined;
  /** What the end state that stands there was planned for. */
  #planned = '';
  #settle = () => {};
  #timer: number | undefined;
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
   * Draws the end state in the size and the palette that hold for the canvas now: the chart stays, what it shows is planned
   * anew. `pixelRatio`: canvas pixels to one stage px. Says whether it could; a hidden canvas is left alone.
   */
  paint(pixelRatio: number): boolean {
    const room = roomOn(this.#canvas, pixelRatio);
    const g = this.#canvas.getContext('2d');
    if (!room || !g) return false;
    this.#left = false;
    const palette = readPalette(this.#canvas);
    const plan = planFor(this.#data, room, measureOn(g, palette));
    this.#plan = plan;
    this.#planned = writeTerms(room, palette);
    const config = configFor(plan, palette);
    this.#settle();
    config.options = { ...config.options, devicePixelRatio: pixelRatio };
    noteOn(this.#canvas, 'crowded', crowdingOf(plan));
    noteOn(this.#canvas, 'bare', bareUnitOf(plan));
    keepInlineStyle(this.#canvas, () => this.#show(config, room));
    noteOn(this.#canvas, 'drawn', 'done');
    return true;
  }

  /**
   * Grows the marks from nothing to their end state, `late` ms from now or after as much as `--late` on the canvas says,
   * where one thing is told after the other: after both.
   */
  play(pixelRatio: number, late: number): void {
    const room = roomOn(this.#canvas, pixelRatio);
    if (!room) return;
    // What stands as it is to be is not planned and drawn again: "next" waits for it.
    const stands = !this.#left && this.#planned === writeTerms(room, readPalette(this.#canvas));
    if (!stands && !this.paint(pixelRatio)) return;
    const chart = this.#chart;
    const plan = this.#plan;
    if (!chart || !plan) return;
    this.#settle();
    chart.stop();
    const own = Number.parseFloat(getComputedStyle(this.#canvas).getPropertyValue('--late')) || 0;
    this.#move(chart, plan);
    chart.reset();
    this.#begin(chart, late + own);
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
        this.paint(pixelRatio);
      };
      window.addEventListener('afterprint', over, { once: true });
    }
    this.paint(pixelRatio);
  }

  destroy(): void {
    this.#settle();
    this.#plan = undefined;
    this.#planned = '';
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#paper = false;
    release(this.#canvas);
  }

  /** Where the marks of the field stand that is drawn; undefined for any other chart. */
  get field(): FieldPlan | undefined {
    return this.#plan?.kind === 'field' ? this.#plan : undefined;
  }

  /** Whether what is drawn is the end state in the size of its canvas; a hidden canvas has none. */
  get fits(): boolean {
    const { clientWidth, clientHeight } = this.#canvas;
    if (this.#left) return false;
    return clientWidth === 0 || (this.#chart?.width === clientWidth && this.#chart.height === clientHeight);
  }

  /** The end state at once. */
  #show(config: ChartConfiguration, { width, height, ratio }: FieldRoom): void {
    const chart = this.#chart;
    if (!chart) {
      Object.assign(this.#canvas, { width, height });
      this.#chart = new Chart(this.#canvas, config);
      return;
    }
    chart.stop();
    // Chart.js keeps the list that it was made with, and reads it anew at each update.
    chart.config.plugins?.splice(0, Number.POSITIVE_INFINITY, ...(config.plugins ?? []));
    chart.data = config.data;
    chart.options = config.options ?? {};
    // Its own `resize` would draw two times more.
    Object.assign(chart, { width, height });
    retinaScale(chart, ratio);
    // A canvas that comes back from a lost graphics process has forgotten its scale.
    chart.ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    chart.update('none');
    const marks = this.#paper ? fieldMarksOf(chart) : undefined;
    if (!marks) return;
    marks.paper = true;
    chart.draw();
  }

  /** The marks of a field go, the first ones first; any other chart stays as it is. */
  leave(): void {
    const chart = this.#chart;
    const plan = this.field;
    const set = chart?.data.datasets[0];
    if (!chart || !plan || !set) return;
    this.#left = true;
    set.data = [plan.count];
    this.#settle();
    this.#move(chart, plan);
    this.#begin(chart, 0);
  }

  /** Tells the chart how it gets to where its data say; `settled` is then fulfilled at the end of that. */
  #move(chart: Chart, plan: ChartPlan): void {
    this.settled = new Promise((resolve) => {
      this.#settle = () => {
        clearTimeout(this.#timer);
        resolve();
      };
    });
    const onComplete = () => {
      this.#canvas.dataset.drawn = 'done';
      this.#settle();
    };
    const motion = chartMotion(plan);
    const animation = { ...motion.animation, onComplete };
    chart.options = Object.assign(chart.config.options ?? {}, motion, { animation });
    this.#canvas.dataset.drawn = 'animating';
  }

  /** Sets it going in `late` ms; Chart.js's own delay draws a chart that waits anew in every frame. */
  #begin(chart: Chart, late: number): void {
    if (late === 0) chart.update();
    else {
      chart.draw();
      this.#timer = window.setTimeout(() => chart.update(), late);
    }
  }
}

/** All that a plan and its drawing depend on besides the data. */
function writeTerms(room: FieldRoom, palette: Palette): string {
  return JSON.stringify([room, palette]);
}

/** Only what is another is written: each change has the style sheet asked again. */
function noteOn({ dataset }: HTMLCanvasElement, name: string, value: string | undefined): void {
  if (dataset[name] === value) return;
  if (value === undefined) delete dataset[name];
  else dataset[name] = value;
}

/** A field whose marks stand too close says so, with how many would find a place: the layout check reads it. */
function crowdingOf(plan: ChartPlan): string | undefined {
  if (plan.kind !== 'field' || plan.capacity === undefined) return undefined;
  return `${plan.count} > ${plan.capacity}`;
}

/** Says that values go without their unit, so that the figure shows it beside its title. */
function bareUnitOf(plan: ChartPlan): string | undefined {
  if (plan.kind === 'field' || !('unit' in plan.data)) return undefined;
  const isBare = plan.marks.some(({ mark, value }) => value.pieces.length < mark.runs.length);
  return isBare ? plan.data.unit : undefined;
}
