import { Chart } from 'chart.js';
import { chartConfig, planChart } from '../../src/charts/config.ts';
import type { ChartData } from '../../src/deck/index.ts';
import '../../src/charts/painting.ts';
import type { Plan, Size } from '../../src/charts/plan.ts';
import { measure, palette } from './samples.ts';

export interface FilledRect {
  readonly colour: unknown;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WrittenText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: unknown;
  readonly colour: unknown;
  readonly alpha: unknown;
}

/** What a chart has put on its canvas. */
export interface Record2d {
  readonly rects: FilledRect[];
  readonly texts: WrittenText[];
  readonly strokes: unknown[];
  readonly plan: Plan;
}

/** Lets the real Chart.js draw `data` on a canvas that only takes notes. */
export function record(data: ChartData, size: Size): Record2d {
  const plan = planChart(data, size, measure);
  const notes: Record2d = { rects: [], texts: [], strokes: [], plan };
  const canvas = { ...size, style: {}, getContext: () => context };
  const context = note(notes, canvas);
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, chartConfig(plan, palette));
  chart.destroy();
  return notes;
}

/** A 2D context: it keeps its state over save and restore, and notes what is filled, stroked and written. */
function note(notes: Record2d, canvas: unknown): object {
  const first: Record<string, unknown> = { globalAlpha: 1 };
  let state = first;
  const saved: Record<string, unknown>[] = [];
  let path: number[][] = [];
  const calls: Record<string, (...args: never[]) => unknown> = {
    save: () => saved.push({ ...state }),
    restore: () => {
      state = saved.pop() ?? state;
    },
    beginPath: () => {
      path = [];
    },
    rect: (...box: number[]) => path.push(box),
    fill: () => {
      for (const [x = 0, y = 0, width = 0, height = 0] of path)
        notes.rects.push({ colour: state.fillStyle, x, y, width, height });
    },
    measureText: () => ({ width: 10 }),
    stroke: () => notes.strokes.push(state.strokeStyle),
    fillText: (text: string, x: number, y: number) =>
      notes.texts.push({ text, x, y, font: state.font, colour: state.fillStyle, alpha: state.globalAlpha }),
  };
  return new Proxy(first, {
    get: (_, name) =>
      name === 'canvas' ? canvas : (calls[String(name)] ?? state[String(name)] ?? (() => {})),
    set: (_, name, value) => {
      state[String(name)] = value;
      return true;
    },
  });
}
