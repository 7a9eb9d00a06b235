import { termsOf } from '../../document/paper/derivation.ts';
import { readSentence, type SourcePiece } from '../../document/read/origins.ts';
import { make } from '../../ui/element.ts';
import { breakAtWords } from '../../ui/phrases.ts';
import { type Entry, makeTag } from './list.ts';

/** A sentence of more characters is set smaller, so that the detail holds it. */
const LONG = 120;

/** The report's words for a number, on a detail: the whole sentence where it is known, else the phrase that holds it. */
export function makeDetail(
  slide: HTMLElement,
  entry: Entry,
  entries: readonly Entry[],
): readonly HTMLElement[] {
  const source = entry.kind === 'derived' ? (termOf(entry, entries) ?? entry) : entry;
  const sentence = readSentence(slide, source.id);
  const words = sentence === undefined ? makePhrase(source, entries) : makeSentence(sentence, entries);
  return [
    make('h3', {}, `${sentence === undefined ? '报告里的话' : '报告原句'}　${source.place}`),
    breakAtWords(words),
  ];
}

/** The first number that a derived one was worked out from. */
function termOf(entry: Entry, entries: readonly Entry[]): Entry | undefined {
  const [first] = termsOf(entry);
  return entries.find(({ id }) => id === first);
}

/** A figure of the sentence that is not on the slide is no news here. */
function makeSentence(sentence: readonly SourcePiece[], entries: readonly Entry[]): HTMLElement {
  const words = sentence.map(({ text, fact }) => {
    const entry = entries.find(({ id }) => id === fact);
    return entry === undefined ? text : markFigure(text, entry, entries);
  });
  const length = sentence.reduce((sum, { text }) => sum + text.length, 0);
  return make('p', length > LONG ? { class: 'long' } : {}, ...words);
}

/** The phrase with the number in it underlined; where the report prints it otherwise, the phrase as it is. */
function makePhrase(entry: Entry, entries: readonly Entry[]): HTMLElement {
  const { find, says } = entry;
  const at = find.indexOf(says);
  if (at < 0) return make('p', { class: 'phrase' }, '…', find, '…');
  const [before, after] = [find.slice(0, at), find.slice(at + says.length)];
  return make('p', { class: 'phrase' }, '…', before, markFigure(says, entry, entries), after, '…');
}

function markFigure(text: string, entry: Entry, entries: readonly Entry[]): HTMLElement {
  const tag = makeTag(entries.indexOf(entry) + 1, entry);
  return make('span', { class: `k ${entry.kind}` }, tag, make('mark', {}, text));
}
