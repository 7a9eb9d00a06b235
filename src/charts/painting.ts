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
import { keepInlineStyle, measureOn, measuringContext, release, roomOn } from './canvas.ts';
import { FieldController, FieldMarks, fieldMarksOf } from './field/controller.ts';
import type { FieldPlan, FieldRoom } from './field/plan.ts';
import { configFor, planFor } from './kinds.ts';
import { type ChartMotion, chartMotion, LEAVE } from './motion.ts';
import { type Palette, readPalette } from './palette.ts';
import type { ChartPlan } from './plan.ts';

// `chart.js/auto` would bring every chart type, the legend, the tooltip and all scales into the file.
Chart.register(BarController, DoughnutController, BarElement, ArcElement, CategoryScale, LinearScale);
Chart.register(LineController, LineElement, PointElement, FieldController, FieldMarks);

/** Kinds of charts whose motion has been tried. */
const TRIED = new Set<ChartPlan['kind']>();

/** One Chart.js chart on its canvas, from first paint to `destroy`. */
export class Painting {
  readonly #canvas: HTMLCanvasElement;
  readonly #data: ChartData;
  #chart: Chart | undefined;
  #plan: ChartPlan | undefined;
  /** The conditions that the current end state was planned for (see `writeTerms`). */
  #planned = '';
  #settle = () => {};
  #timer: number | undefined;
  /** A print is under way. */
  #paper = false;
  /** Its marks have been animated away. */
  #left = false;
  /** Fulfilled when the running animation has come to its end or was cut short. */
  settled = Promise.resolve();

  constructor(canvas: HTMLCanvasElement, data: ChartData) {
    this.#canvas = canvas;
    this.#data = data;
  }

  /**
   * Draws the end state for the canvas's current size and palette; the Chart.js chart is kept, its plan is replaced.
   * `pixelRatio`: canvas pixels per stage px. Returns false for a hidden canvas, which is left alone.
   */
  paint(pixelRatio: number): boolean {
    const room = roomOn(this.#canvas, pixelRatio);
    if (!room) return false;
    this.#left = false;
    const palette = readPalette(this.#canvas);
    const plan = planFor(this.#data, room, measureOn(measuringContext(), palette));
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
   * Animates the marks from nothing to their end state. It starts after `late` ms plus the canvas's own `--late`, by which
   * a style sheet orders the charts of a slide.
   */
  play(pixelRatio: number, late: number): void {
    const room = roomOn(this.#canvas, pixelRatio);
    if (!room) return;
    // Skip planning if the end state is current: the press of "next" waits for this.
    const stands = !this.#left && this.#planned === writeTerms(room, readPalette(this.#canvas));
    if (!stands && !this.paint(pixelRatio)) return;
    const chart = this.#chart;
    const plan = this.#plan;
    if (!chart || !plan) return;
    this.#settle();
    chart.stop();
    const own = Number.parseFloat(getComputedStyle(this.#canvas).getPropertyValue('--late')) || 0;
    this.#move(chart, chartMotion(plan));
    chart.reset();
    this.#begin(chart, late + own);
  }

  /**
   * Begins the animation of a kind of chart once, without a picture of it: the engine compiles then what it would else
   * compile in the midst of a motion. Afterwards the end state stands as before.
   */
  tryMotion(pixelRatio: number): void {
    const [chart, plan] = [this.#chart, this.#plan];
    if (!chart || !plan || TRIED.has(plan.kind)) return;
    TRIED.add(plan.kind);
    chart.options = Object.assign(chart.config.options ?? {}, chartMotion(plan));
    chart.reset();
    chart.update();
    this.paint(pixelRatio);
  }

  /**
   * Draws the whole end state, so that a print gets it as vectors, and keeps drawing vectors until the print is over: the
   * layout for paper in between looks like a resize and causes further paints.
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

  /** The plan of the field being shown; undefined for other charts. */
  get field(): FieldPlan | undefined {
    return this.#plan?.kind === 'field' ? this.#plan : undefined;
  }

  /** Whether the end state is drawn in the canvas's current size; true for a hidden canvas, which has no size. */
  get fits(): boolean {
    const { clientWidth, clientHeight } = this.#canvas;
    if (this.#left) return false;
    return clientWidth === 0 || (this.#chart?.width === clientWidth && this.#chart.height === clientHeight);
  }

  /** Shows the end state without animation. */
  #show(config: ChartConfiguration, { width, height, ratio }: FieldRoom): void {
    const chart = this.#chart;
    if (!chart) {
      Object.assign(this.#canvas, { width, height });
      this.#chart = new Chart(this.#canvas, config);
      return;
    }
    chart.stop();
    // Chart.js keeps the plugin array it was created with and re-reads it on update: change it in place.
    chart.config.plugins?.splice(0, Number.POSITIVE_INFINITY, ...(config.plugins ?? []));
    chart.data = config.data;
    chart.options = config.options ?? {};
    // Chart.js's own `resize` would draw twice more.
    Object.assign(chart, { width, height });
    retinaScale(chart, ratio);
    // After a crash of the graphics process the context has lost its transform.
    chart.ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    chart.update('none');
    const marks = this.#paper ? fieldMarksOf(chart) : undefined;
    if (!marks) return;
    marks.paper = true;
    chart.draw();
  }

  /** Animates the marks of a field away, first ones first; other charts stay. */
  leave(): void {
    const chart = this.#chart;
    const plan = this.field;
    const set = chart?.data.datasets[0];
    if (!chart || !plan || !set) return;
    this.#left = true;
    set.data = [plan.count];
    this.#settle();
    this.#move(chart, LEAVE);
    this.#begin(chart, 0);
  }

  /** Sets up the animation towards the chart's data; `settled` resolves when it ends. */
  #move(chart: Chart, motion: ChartMotion): void {
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
    const animation = { ...motion.animation, onComplete };
    chart.options = Object.assign(chart.config.options ?? {}, motion, { animation });
    this.#canvas.dataset.drawn = 'animating';
  }

  /** Starts the animation in `late` ms. Chart.js's own delay would redraw the waiting chart in every frame. */
  #begin(chart: Chart, late: number): void {
    if (late === 0) chart.update();
    else {
      chart.draw();
      this.#timer = window.setTimeout(() => chart.update(), late);
    }
  }
}

/** Everything that plan and drawing depend on besides the data, for comparison. */
function writeTerms(room: FieldRoom, palette: Palette): string {
  return JSON.stringify([room, palette]);
}

/** Writes only changed values: each write makes the browser re-evaluate styles. */
function noteOn({ dataset }: HTMLCanvasElement, name: string, value: string | undefined): void {
  if (dataset[name] === value) return;
  if (value === undefined) delete dataset[name];
  else dataset[name] = value;
}

/** For the layout check: `count > capacity` of a field whose marks do not fit. */
function crowdingOf(plan: ChartPlan): string | undefined {
  if (plan.kind !== 'field' || plan.capacity === undefined) return undefined;
  return `${plan.count} > ${plan.capacity}`;
}

/** The unit that values are drawn without, so that the figure shows it beside its title. */
function bareUnitOf(plan: ChartPlan): string | undefined {
  if (plan.kind === 'field' || !('unit' in plan.data)) return undefined;
  const isBare = plan.marks.some(({ mark, value }) => value.pieces.length < mark.runs.length);
  return isBare ? plan.data.unit : undefined;
}
