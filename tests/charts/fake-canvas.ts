import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { vi } from 'vitest';
import type { ChartData } from '../../src/deck/index.ts';
import { palette } from './samples.ts';

/** The style sheet of the slide, as far as charts read it. */
const SHEET: Readonly<Record<string, string>> = {
  '--paper': palette.paper,
  '--ink': palette.ink,
  '--c1': palette.c1,
  '--c2': palette.c2,
  '--line': palette.track,
};

/** What a page gives a chart, and nothing else of a browser. */
export interface FakePage {
  /** Fires events of the window. */
  readonly window: EventTarget;
  /** Custom properties that hold from now on besides those of the sheet. */
  readonly style: Record<string, string>;
  /** Puts a canvas on the page; without a size it is hidden. */
  canvas(data: ChartData | string, size: { readonly width: number; readonly height: number }): FakeCanvas;
}

/** A canvas that keeps the pixels drawn on it, with what a page lays out: its size may be changed. */
export type FakeCanvas = HTMLCanvasElement & {
  clientWidth: number;
  clientHeight: number;
  /** How many times the whole canvas was drawn, and the state that it told meanwhile. */
  readonly passes: (string | undefined)[];
};

/** Gives the tests of a file a page; time runs on by `TICK` ms at each look at the clock, so that a motion comes to its end. */
export function fakePage(): FakePage {
  const window_ = new EventTarget();
  const style: Record<string, string> = {};
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => {
    now += TICK;
    return now;
  });
  Object.assign(window_, { setTimeout, clearTimeout, devicePixelRatio: 1 });
  vi.stubGlobal('window', window_);
  // Whatever a file before this one has left in the process: Chart.js would look for elements.
  vi.stubGlobal('document', undefined);
  vi.stubGlobal('getComputedStyle', () => ({
    getPropertyValue: (name: string) => style[name] ?? SHEET[name] ?? '',
  }));
  vi.stubGlobal('OffscreenCanvas', function OffscreenCanvas(width: number, height: number) {
    return createCanvas(width, height);
  });
  return { window: window_, style, canvas: newCanvas };
}

const TICK = 50;

function newCanvas(
  data: ChartData | string,
  size: { readonly width: number; readonly height: number },
): FakeCanvas {
  const canvas = createCanvas(300, 150);
  const passes: (string | undefined)[] = [];
  const dataset: DOMStringMap = { chart: typeof data === 'string' ? data : JSON.stringify(data) };
  const laidOut = {
    clientWidth: size.width,
    clientHeight: size.height,
    dataset,
    passes,
    style: { cssText: '' },
    parentElement: null,
    closest: () => null,
  };
  Object.assign(canvas, laidOut);
  for (const side of ['width', 'height'] as const) keepZero(canvas, side);
  const g = canvas.getContext('2d');
  const clear = g.clearRect.bind(g);
  // Chart.js empties the canvas once for each time that it draws it.
  g.clearRect = (...box) => {
    passes.push(dataset.drawn);
    clear(...box);
  };
  return canvas as unknown as FakeCanvas;
}

/** A canvas of a browser can be without a size; this one takes 0 for its first size. */
function keepZero(canvas: Canvas, side: 'width' | 'height'): void {
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(canvas), side);
  let isZero = false;
  Object.defineProperty(canvas, side, {
    get: () => (isZero ? 0 : own?.get?.call(canvas)),
    set: (px: number) => {
      isZero = px === 0;
      own?.set?.call(canvas, px);
    },
  });
}

/** How many pixels of the canvas have exactly this colour (`#rrggbb`). */
export function pixelsOf(canvas: FakeCanvas, colour: string): number {
  const drawn = canvas as unknown as Canvas;
  const { data } = drawn.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let i = 0; i < data.length; i += 4)
    if (data[i] === r && data[i + 1] === g && data[i + 2] === b && data[i + 3] === 255) count += 1;
  return count;
}
