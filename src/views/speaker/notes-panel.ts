import type { SpokenPlace } from '../../script/current-sentence.ts';
import type { Sentence } from '../../script/sentences.ts';
import { make, setText } from '../../ui/element.ts';
import { fillLines } from './full-lines.ts';
import { makeLine, markLines } from './note-lines.ts';
import { type Extent, topOf } from './note-place.ts';

/** The notes of one slide with the sentence that is being said. */
export interface NotesPanel {
  readonly element: HTMLElement;
  /** Shows the notes of another slide. */
  load(head: string, sentences: readonly Sentence[], terms: readonly string[]): void;
  /** Marks the sentence being said and brings it into view; clicks up to `step` count as made. */
  mark(place: SpokenPlace, step: number): void;
}

/** An empty panel. */
export function createNotesPanel(): NotesPanel {
  const title = make('h2');
  const more = make('p', { class: 'more', hidden: true }, '本句还有 ▼');
  const moving = createMovingText(more);
  const element = make('section', { class: 'notes-panel', 'aria-label': '讲稿' }, title, moving.view, more);
  let sentences: readonly HTMLElement[] = [];
  let marked = '';
  return {
    element,
    load: (head, list, terms) => {
      setText(title, head);
      sentences = list.map((sentence, i) => makeLine(sentence, list[i - 1], terms));
      moving.load(sentences);
      marked = '';
    },
    mark: ({ sentence, part }, step) => {
      const isSame = marked === `${sentence}.${step}`;
      marked = `${sentence}.${step}`;
      if (!isSame) markLines(sentences, sentence, step);
      moving.show(sentences[sentence], part, isSame);
    },
  };
}

/** Sentences that move through a view as they are said; `more` is seen while the end of the one being said is not. */
function createMovingText(more: HTMLElement) {
  const text = make('div', { class: 'text' });
  const view = make('div', { class: 'view' }, text);
  let sentences: readonly HTMLElement[] = [];
  const at = { now: extentOf(undefined), said: 0, moved: 0, from: 0 };
  let current: HTMLElement | undefined;

  const place = () => {
    const room = view.clientHeight;
    const lines = sentences.flatMap(linesOf);
    at.now = extentOf(current);
    at.from = topOf({ ...at, lines, room });
    text.style.transform = `translateY(${-at.from}px)`;
    // No line is cut through at the lower edge.
    const edge = at.from + room;
    const end = lines.find(({ top, bottom }) => top < edge && bottom > edge + 1)?.top ?? edge;
    view.style.clipPath = end === edge ? '' : `inset(0 0 ${edge - end}px 0)`;
    more.hidden = at.now.bottom <= end + 1;
  };
  onSize(text, view, () => fillLines(sentences), place);
  // Until another sentence is said the wheel looks on and back.
  view.addEventListener('wheel', ({ deltaY }) => {
    const most = Math.max(0, text.scrollHeight - view.clientHeight);
    at.moved += Math.min(most, Math.max(0, at.from + deltaY)) - at.from;
    place();
  });
  return {
    view,
    load: (all: readonly HTMLElement[]) => {
      sentences = all;
      text.replaceChildren(...all);
      fillLines(all);
    },
    show: (sentence: HTMLElement | undefined, said: number, isSame: boolean) => {
      // While it is said only a sentence higher than the panel moves.
      if (isSame && (said === at.said || at.now.bottom - at.now.top <= view.clientHeight)) return;
      if (!isSame) at.moved = 0;
      at.said = said;
      current = sentence;
      place();
    },
  };
}

/** Calls `fill` when `text` has another width, in letters of its size, and `place` whenever it or its view has another size. */
function onSize(text: HTMLElement, view: HTMLElement, fill: () => void, place: () => void): void {
  let width = 0;
  const fit = () => {
    const now = text.clientWidth / Number.parseFloat(getComputedStyle(text).fontSize);
    if (now !== width) fill();
    width = now;
    place();
  };
  for (const one of [text, view]) new ResizeObserver(fit).observe(one);
}

function extentOf(sentence: HTMLElement | undefined): Extent {
  const { offsetTop: top = 0, offsetHeight: height = 0 } = sentence ?? {};
  return { top, bottom: top + height };
}

/** Where each line of a sentence begins and ends, from the top down. */
function linesOf(sentence: HTMLElement): readonly Extent[] {
  const { top, bottom } = extentOf(sentence);
  const height = Number.parseFloat(getComputedStyle(sentence).lineHeight) || bottom - top;
  const count = Math.round((bottom - top) / height);
  return Array.from({ length: count }, (_, i) => ({ top: top + i * height, bottom: top + (i + 1) * height }));
}
