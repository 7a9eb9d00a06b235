import { make } from '../../ui/element.ts';

/** The sizes of the slides' type in stage px, from the floor to the headline. */
const LADDER = [28, 36, 40, 48, 66] as const;
const COLOURS = ['#fff', '#ff0', '#0ff', '#0f0', '#f0f', '#f00', '#00f', '#000'] as const;
const GREYS = 11;

/** What the eye checks: a circle that must be round, a frame that must be whole, type, colours, greys. */
export function makePicture(): HTMLElement {
  const caption = make('p', { class: 'caption' }, '应是正圆');
  const circle = make('div', { class: 'circle' }, make('i', { class: 'cross' }), caption);
  return make('div', { class: 'picture' }, circle, makeLadder(), makeBars());
}

function makeLadder(): HTMLElement {
  const line = (size: number) => {
    const sample = make('b', {}, '后排应能看清');
    sample.style.fontSize = `calc(var(--u) * ${size})`;
    return make('p', {}, make('span', { class: 'caption' }, String(size)), sample);
  };
  return make('div', { class: 'ladder' }, ...LADDER.map(line));
}

/** All greys must be distinguishable; the outermost are the first to merge. */
function makeBars(): HTMLElement {
  const greys = Array.from({ length: GREYS }, (_, i) => Math.round((255 * i) / (GREYS - 1)));
  return make(
    'div',
    { class: 'bars' },
    make('div', { class: 'row' }, ...COLOURS.map(swatch)),
    make('div', { class: 'row' }, ...greys.map((level) => swatch(`rgb(${level}, ${level}, ${level})`))),
    make('p', { class: 'caption' }, `${GREYS}级灰阶，相邻两级应分得清`),
  );
}

function swatch(colour: string): HTMLElement {
  const box = make('i');
  box.style.background = colour;
  return box;
}
