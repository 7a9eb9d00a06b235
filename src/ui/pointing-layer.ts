import type { Pointing } from './pointing.ts';

/** What is pointed at and drawn on a slide, in a layer of its own over it. */
export interface Marks {
  readonly element: SVGSVGElement;
  /** Shows where one points, or draws the stroke on. */
  point(pointing: Pointing): void;
  /** Takes away what only shows where one points; strokes stay. */
  rest(): void;
  /** Takes everything away. */
  wipe(): void;
}

/** The part of a slide that the magnifier shows, as shares of its width and height; it is shown twice as large. */
export const LENS = { width: 0.24, height: 0.24, scale: 2 } as const;

const SVG = 'http://www.w3.org/2000/svg';

/** A layer for a slide of `width` × `height`; it takes no pointer unless its style says so. */
export function createMarks(width: number, height: number): Marks {
  const element = makeShape('svg', {
    class: 'marks',
    viewBox: `0 0 ${width} ${height}`,
    'aria-hidden': 'true',
  });
  const strokes = makeShape('g', {});
  const dot = makeShape('circle', { class: 'dot', r: String(height * 0.013) });
  const lens = makeShape('rect', {
    class: 'lens-frame',
    width: String(width * LENS.width),
    height: String(height * LENS.height),
  });
  element.append(strokes, lens, dot);
  let stroke: readonly SVGElement[] = [];
  let path = '';

  const draw = (x: number, y: number, begins: boolean) => {
    if (begins || stroke.length === 0) {
      // A light line below the red one: to be seen on paper and on red alike.
      stroke = ['halo', 'ink'].map((name) => makeShape('path', { class: name }));
      strokes.append(...stroke);
      path = `M${x} ${y}h0`;
    } else path += `L${x} ${y}`;
    for (const line of stroke) line.setAttribute('d', path);
  };
  const rest = () => {
    for (const shape of [dot, lens]) shape.setAttribute('visibility', 'hidden');
  };
  rest();
  return {
    element,
    point: ({ tool, x, y, begins }) => {
      const at = { x: Math.round(x * width), y: Math.round(y * height) };
      rest();
      if (tool === 'pen') draw(at.x, at.y, begins);
      else if (tool === 'laser') show(dot, { cx: at.x, cy: at.y });
      else show(lens, { x: at.x - (width * LENS.width) / 2, y: at.y - (height * LENS.height) / 2 });
    },
    rest,
    wipe: () => {
      rest();
      strokes.replaceChildren();
      stroke = [];
    },
  };
}

function show(shape: SVGElement, place: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(place)) shape.setAttribute(name, String(value));
  shape.setAttribute('visibility', 'visible');
}

function makeShape<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[K] {
  const shape = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
  return shape;
}
