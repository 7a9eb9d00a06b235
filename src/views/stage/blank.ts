import { readPages } from '../../document/read/blocks.ts';
import type { Cover as Blank } from '../../rehearsal/index.ts';
import { make } from '../../ui/element.ts';
import { copySlide } from '../../ui/slide-copy.ts';

/** Covers the slides (black, white, hold screen) without changing the slide beneath. */
export interface StageCover {
  readonly blank: Blank;
  set(blank: Blank): void;
  /** Calls `listener` whenever the cover changes. */
  on(listener: (blank: Blank) => void): void;
}

/** Adds the cover element to `root`; its hold screen repeats the words of the cover slide. */
export function createCover(root: HTMLElement, first: Blank = 'none'): StageCover {
  const element = make('div', { class: 'blank' }, make('p', {}, readPages(document).report.organisation));
  const listeners: ((blank: Blank) => void)[] = [];
  let blank = first;
  element.dataset.blank = blank;
  root.append(element);
  const showHold = () => {
    const copy = copyOfCover(root);
    if (copy !== undefined) element.replaceChildren(copy);
  };
  if (first === 'hold') showHold();
  return {
    get blank() {
      return blank;
    },
    set: (to) => {
      if (to === blank) return;
      blank = to;
      if (to === 'hold') showHold();
      element.dataset.blank = to;
      for (const listener of listeners) listener(to);
    },
    on: (listener) => {
      listeners.push(listener);
    },
  };
}

/** Copy of the cover slide with the stations in the state of the slide shown; undefined for a deck without a cover slide. */
function copyOfCover(root: HTMLElement): HTMLElement | undefined {
  const cover = root.querySelector<HTMLElement>('.slides > .l-cover');
  if (cover === null) return undefined;
  const copy = copySlide(cover, 0);
  const line = root.querySelector('.slides > .present')?.querySelector('.relay, .stops');
  const stops = copy.querySelector('.stops');
  if (!line || !stops) return copy;
  if (line.matches('.stops')) stops.className = line.className;
  for (const [i, stop] of [...stops.children].entries()) stop.className = line.children[i]?.className ?? '';
  return copy;
}
