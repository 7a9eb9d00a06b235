import type { Sentence } from '../../script/sentences.ts';
import { make, setText } from '../../ui/element.ts';
import { makeLine, markLines } from './note-lines.ts';

/** The notes of one slide with the sentence that is being said. */
export interface NotesPanel {
  readonly element: HTMLElement;
  /** Shows the notes of another slide. */
  load(head: string, sentences: readonly Sentence[], terms: readonly string[]): void;
  /** Marks a sentence and brings it into view; clicks up to `step` count as made. */
  mark(sentence: number, step: number): void;
}

/** The current sentence is this far down the panel, so that the previous one stays in sight. */
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
    const most = text.scrollHeight - view.clientHeight;
    const wanted = (now?.offsetTop ?? 0) - view.clientHeight * AT;
    // No line is cut through at the upper edge; at the end the last lines may leave a little room below.
    const all = linesOf(lines);
    const found =
      wanted <= most ? all.findLast(({ top }) => top <= wanted) : all.find(({ top }) => top >= most);
    const from = found?.top ?? 0;
    text.style.transform = `translateY(${-from}px)`;
    // Nor at the lower one.
    const end = from + view.clientHeight;
    const cut = all.find(({ top, bottom }) => top < end && bottom > end + 1);
    view.style.clipPath = cut === undefined ? '' : `inset(0 0 ${end - cut.top}px 0)`;
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

/** Where each line of the text begins and ends, from the top down; a sentence may take several. */
function linesOf(
  sentences: readonly HTMLElement[],
): readonly { readonly top: number; readonly bottom: number }[] {
  return sentences.flatMap((sentence) => {
    const height = Number.parseFloat(getComputedStyle(sentence).lineHeight) || sentence.offsetHeight;
    const count = Math.round(sentence.offsetHeight / height);
    return Array.from({ length: count }, (_, i) => {
      const top = sentence.offsetTop + i * height;
      return { top, bottom: top + height };
    });
  });
}
