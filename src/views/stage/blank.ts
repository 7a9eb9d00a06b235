import { readPages } from '../../document/read/blocks.ts';
import type { Cover as Blank } from '../../show/index.ts';

/** The cover over the slides; the slide below stays as it is. */
export interface Cover {
  readonly blank: Blank;
  set(blank: Blank): void;
  /** Calls back when the cover has changed. */
  on(listener: (blank: Blank) => void): void;
}

/** Puts a cover into `root`, with the words of the cover slide on its red side. */
export function createCover(root: HTMLElement, first: Blank = 'none'): Cover {
  const element = document.createElement('div');
  const name = document.createElement('p');
  const listeners: ((blank: Blank) => void)[] = [];
  let blank = first;
  name.textContent = readPages(document).report.organisation;
  element.className = 'blank';
  element.dataset.blank = blank;
  element.append(name);
  root.append(element);
  return {
    get blank() {
      return blank;
    },
    set: (to) => {
      if (to === blank) return;
      blank = to;
      element.dataset.blank = to;
      for (const listener of listeners) listener(to);
    },
    on: (listener) => {
      listeners.push(listener);
    },
  };
}
