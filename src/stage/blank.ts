/** What covers the slide: nothing, black, or the red screen with the organisation's name. */
export type Blank = 'none' | 'black' | 'hold';

/** The cover over the slides; the slide below stays as it is. */
export interface Cover {
  readonly blank: Blank;
  set(blank: Blank): void;
  on(listener: (blank: Blank) => void): void;
}

/** Puts a cover into `root`, with the words of the cover slide on its red side. */
export function createCover(root: HTMLElement): Cover {
  const element = document.createElement('div');
  const name = document.createElement('p');
  name.textContent = root.querySelector('.l-cover .org')?.textContent ?? '';
  element.className = 'blank';
  element.append(name);
  root.append(element);
  const listeners: ((blank: Blank) => void)[] = [];
  let blank: Blank = 'none';
  const set = (to: Blank) => {
    blank = to;
    element.dataset.blank = to;
    for (const listener of listeners) listener(to);
  };
  set('none');
  return {
    get blank() {
      return blank;
    },
    set,
    on: (listener) => {
      listeners.push(listener);
    },
  };
}
