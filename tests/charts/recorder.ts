import { Chart } from 'chart.js';
import { chartConfig, planChart, type ValuedData } from '../../src/charts/config.ts';
import type { Size } from '../../src/charts/geometry.ts';
import '../../src/charts/painting.ts';
import { type ValuePlace, valuePlaces } from '../../src/charts/places.ts';
import type { ValuedPlan } from '../../src/charts/plan.ts';
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
  /** What is filled at once and not as a part of a path: lines, plates under digits. */
  readonly plates: FilledRect[];
  readonly texts: WrittenText[];
  readonly strokes: unknown[];
  readonly plan: ValuedPlan;
  /** Where the values are noted to stand. */
  readonly places: readonly ValuePlace[];
}

/** Lets the real Chart.js draw `data` on a canvas that only takes notes. */
export function record(data: ValuedData, size: Size): Record2d {
  const plan = planChart(data, size, measure);
  const notes: Omit<Record2d, 'places'> = { rects: [], plates: [], texts: [], strokes: [], plan };
  const canvas = { ...size, style: {}, getContext: () => context };
  const context = note(notes, canvas);
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, chartConfig(plan, palette));
  chart.destroy();
  return { ...notes, places: valuePlaces(canvas as unknown as HTMLCanvasElement) };
}

/** A 2D context: it keeps its state over save and restore, and notes what is filled, stroked and written. */
function note(notes: Omit<Record2d, 'places'>, canvas: unknown): object {
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
    fillRect: (x: number, y: number, width: number, height: number) =>
      notes.plates.push({ colour: state.fillStyle, x, y, width, height }),
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
