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

/** Copy of the cover slide with the stations of finished parts filled; undefined for a deck without a cover slide. */
function copyOfCover(root: HTMLElement): HTMLElement | undefined {
  const cover = root.querySelector<HTMLElement>('.slides > .l-cover');
  if (cover === null) return undefined;
  const copy = copySlide(cover, 0);
  const passed = partsBehind(root);
  for (const [i, stop] of [...copy.querySelectorAll('.stops li')].entries())
    stop.classList.toggle('done', i < passed);
  return copy;
}

/** Number of numbered parts that lie entirely before the current slide. */
function partsBehind(root: HTMLElement): number {
  const slides = [...root.querySelectorAll<HTMLElement>('.slides > section')];
  const shown = slides.findIndex((slide) => slide.matches('.present'));
  const parts = new Set(slides.filter((slide) => slide.querySelector('.curtain')).map(partOf));
  const ahead = new Set(slides.slice(Math.max(0, shown)).map(partOf));
  return [...parts].filter((part) => !ahead.has(part)).length;
}

function partOf({ dataset }: HTMLElement): string {
  return dataset.part ?? '';
}
