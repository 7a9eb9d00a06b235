import { make, setText } from '../dom/index.ts';
import type { Sentence } from '../rehearsal/index.ts';
import { makeLine, markLines } from './note-lines.ts';

/** The notes of one slide with the sentence that is being said. */
export interface NotesPanel {
  readonly element: HTMLElement;
  /** Sets the notes of another slide. */
  load(head: string, sentences: readonly Sentence[], terms: readonly string[]): void;
  /** Marks a sentence and brings it into view; clicks up to `step` count as made. */
  mark(sentence: number, step: number): void;
}

/** The current sentence stands this far down the panel: what was just said stays in sight. */
const AT = 0.3;

/** An empty panel. */
export function createNotesPanel(): NotesPanel {
  const title = make('h2');
  const text = make('div', { class: 'text' });
  const view = make('div', { class: 'view' }, text);
  const element = make('section', { class: 'notes-panel', 'aria-label': '讲稿' }, title, view);
  let lines: readonly HTMLElement[] = [];
  let marked = '';

  const place = () => {
    const now = lines.find((line) => line.classList.contains('now'));
    const most = Math.max(0, text.scrollHeight - view.clientHeight);
    const wanted = now === undefined ? 0 : now.offsetTop - view.clientHeight * AT;
    text.style.transform = `translateY(${-Math.min(most, snapToLine(Math.max(0, wanted), lines))}px)`;
  };
  new ResizeObserver(place).observe(text);
  new ResizeObserver(place).observe(view);

  return {
    element,
    load: (head, sentences, terms) => {
      setText(title, head);
      lines = sentences.map((sentence, i) => makeLine(sentence, sentences[i - 1], terms));
      text.replaceChildren(...lines);
      marked = '';
    },
    mark: (sentence, step) => {
      if (marked === `${sentence}.${step}`) return;
      marked = `${sentence}.${step}`;
      markLines(lines, sentence, step);
      place();
    },
  };
}

/** The nearest line at or above `y`, so that no line is cut through at the upper edge. */
function snapToLine(y: number, lines: readonly HTMLElement[]): number {
  const line = lines.findLast((one) => one.offsetTop <= y);
  if (line === undefined) return 0;
  const height = Number.parseFloat(getComputedStyle(line).lineHeight) || 1;
  const within = Math.floor((y - line.offsetTop) / height) * height;
  return line.offsetTop + Math.min(within, line.offsetHeight);
}
