import { make } from '../../ui/element.ts';
import { type Entry, findSentence, makeTag } from './list.ts';

/** A sentence of more characters is set smaller, so that the slip holds it. */
const LONG = 120;

/** The report's words for a number, on a slip: the whole sentence where it is known, else the phrase that holds it. */
export function renderSlip(
  slide: HTMLElement,
  entry: Entry,
  entries: readonly Entry[],
): readonly HTMLElement[] {
  const source = entry.kind === 'derived' ? (termOf(entry, entries) ?? entry) : entry;
  const sentence = findSentence(slide, source.id);
  const at = source.element.querySelector('.at')?.textContent ?? '';
  const words = sentence === undefined ? renderPhrase(source, entries) : renderSentence(sentence, entries);
  return [make('h3', {}, `${sentence === undefined ? '报告里的话' : '报告原句'}　${at}`), words];
}

/** The first number that a derived one was worked out from. */
function termOf(entry: Entry, entries: readonly Entry[]): Entry | undefined {
  const term = entry.element.querySelector<HTMLElement>('.eq [data-fact]');
  return entries.find(({ id }) => id === term?.dataset.fact);
}

function renderSentence(sentence: HTMLElement, entries: readonly Entry[]): HTMLElement {
  const words = sentence.querySelector('p')?.cloneNode(true) as HTMLElement;
  for (const mark of words.querySelectorAll<HTMLElement>('mark')) {
    const at = entries.findIndex(({ id }) => id === mark.dataset.of);
    const entry = entries[at];
    // A figure of the sentence that is not on the slide is no news here.
    if (entry === undefined) mark.replaceWith(...mark.childNodes);
    else
      mark.replaceWith(
        make('span', { class: `k ${entry.kind}` }, makeTag(at + 1, entry), mark.cloneNode(true)),
      );
  }
  const long = (words.textContent ?? '').length > LONG;
  return make('p', long ? { class: 'long' } : {}, ...words.childNodes);
}

/** The phrase with the number in it underlined; where the report prints it otherwise, the phrase as it is. */
function renderPhrase(entry: Entry, entries: readonly Entry[]): HTMLElement {
  const phrase = entry.element.querySelector('q')?.textContent ?? '';
  const figure = entry.element.querySelector('.says .v')?.textContent ?? '';
  const at = phrase.indexOf(figure);
  if (at < 0 || figure === '') return make('p', { class: 'phrase' }, '…', phrase, '…');
  const tag = makeTag(entries.indexOf(entry) + 1, entry);
  const marked = make('span', { class: `k ${entry.kind}` }, tag, make('mark', {}, figure));
  return make(
    'p',
    { class: 'phrase' },
    '…',
    phrase.slice(0, at),
    marked,
    phrase.slice(at + figure.length),
    '…',
  );
}
