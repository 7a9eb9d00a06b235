import { make, setText } from '../dom/index.ts';

/** One line at the foot of the console: what a key has done. */
export interface SaidLine {
  readonly element: HTMLElement;
  /** Says it for a few seconds. */
  say(text: string): void;
}

const SAID_FOR_MS = 4000;

/** An empty line. */
export function createSaidLine(): SaidLine {
  const element = make('p', { class: 'said-line', role: 'status' });
  let clear: ReturnType<typeof setTimeout> | undefined;
  return {
    element,
    say: (text) => {
      setText(element, text);
      clearTimeout(clear);
      clear = setTimeout(() => setText(element, ''), SAID_FOR_MS);
    },
  };
}
