import { make, setText } from '../../ui/element.ts';
import type { ConsoleView } from './console-view.ts';

/** One region of the console: an element, and how it takes what is to be shown. */
export interface Region {
  readonly element: HTMLElement;
  show(view: ConsoleView): void;
}

/** Time left, budget of the part, pace, clock. */
export function createTopBar(): Region {
  const cells = [createTime(), createPart(), createPace(), createClock()];
  const element = make('header', { class: 'bar' }, ...cells.map((cell) => cell.element));
  return {
    element,
    show: (view) => {
      element.classList.toggle('over', view.time.over);
      for (const cell of cells) cell.show(view);
    },
  };
}

function createTime(): Region {
  const label = make('span', { class: 'lb' });
  const clock = make('b', { class: 'big' });
  const used = make('span');
  const total = make('span');
  const element = make('div', { class: 'time' }, label, clock, make('p', { class: 'lb end' }, used, total));
  return {
    element,
    show: ({ time }) => {
      setText(label, time.label);
      setText(clock, time.clock);
      setText(used, time.used);
      setText(total, time.total);
    },
  };
}

function createPart(): Region {
  const name = make('b');
  const clock = make('b');
  const target = make('span');
  const fill = make('i');
  const track = make('div', { class: 'track', 'aria-hidden': 'true' }, fill);
  const element = make(
    'div',
    { class: 'part' },
    make('p', { class: 'bud' }, name, make('span', {}, clock, target)),
    track,
  );
  let ticks = '';
  return {
    element,
    show: ({ part }) => {
      setText(name, part.name);
      setText(clock, part.clock);
      setText(target, ` / ${part.target}`);
      element.classList.toggle('late', part.over);
      fill.style.width = `${part.fill * 100}%`;
      if (ticks === part.ticks.join()) return;
      ticks = part.ticks.join();
      track.replaceChildren(fill, ...part.ticks.map(makeTick));
    },
  };
}

function makeTick(at: number): HTMLElement {
  const tick = make('u');
  tick.style.left = `${at * 100}%`;
  return tick;
}

/** Outlines in a box of 46; word and seconds beside them say the same. */
const CIRCLE = 'M23 2a21 21 0 1 1 0 42 21 21 0 1 1 0-42z';
const SHAPES = {
  fast: 'M23 3 45 43H1z',
  good: CIRCLE,
  slow: 'M23 43 1 3h44z',
  waiting: `${CIRCLE}m0 6a15 15 0 1 0 0 30 15 15 0 1 0 0-30z`,
  paused: 'M7 4h11v38H7zM28 4h11v38H28z',
  finished: 'M5 5h36v36H5z',
} as const satisfies Record<ConsoleView['pace']['shape'], string>;

function makeShape(): { readonly svg: SVGElement; readonly path: SVGElement } {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 46 46');
  svg.setAttribute('class', 'shape');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return { svg, path };
}

function createPace(): Region {
  const { svg, path } = makeShape();
  const word = make('b', { class: 'mid' });
  const detail = make('span', { class: 'lb' });
  const element = make('div', { class: 'pace', role: 'status' }, svg, make('p', {}, word, detail));
  return {
    element,
    show: ({ pace }) => {
      element.dataset.pace = pace.shape;
      if (path.getAttribute('d') !== SHAPES[pace.shape]) path.setAttribute('d', SHAPES[pace.shape]);
      setText(word, pace.word);
      setText(detail, pace.detail);
    },
  };
}

function createClock(): Region {
  const ends = make('span', { class: 'lb' });
  const clock = make('b', { class: 'mid' });
  return {
    element: make('div', { class: 'clock' }, ends, clock),
    show: (view) => {
      setText(ends, view.ends);
      setText(clock, view.clock);
    },
  };
}
