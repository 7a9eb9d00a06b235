import { readPages } from '../../document/read/blocks.ts';
import type { Cover as Blank } from '../../rehearsal/index.ts';
import { make } from '../../ui/element.ts';
import { copySlide } from '../../ui/slide-copy.ts';

/** The cover over the slides; the slide below stays as it is. */
export interface StageCover {
  readonly blank: Blank;
  set(blank: Blank): void;
  /** Calls back when the cover has changed. */
  on(listener: (blank: Blank) => void): void;
}

/** Puts a cover into `root`, with the words of the cover slide on its red side. */
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

/** The cover as it stands, the stations of the parts that have been told filled; undefined in a deck without a cover. */
function copyOfCover(root: HTMLElement): HTMLElement | undefined {
  const cover = root.querySelector<HTMLElement>('.slides > .l-cover');
  if (cover === null) return undefined;
  const copy = copySlide(cover, 0);
  const passed = partsBehind(root);
  for (const [i, stop] of [...copy.querySelectorAll('.stops li')].entries())
    stop.classList.toggle('done', i < passed);
  return copy;
}

/** How many of the numbered parts lie wholly before the slide that is shown. */
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
