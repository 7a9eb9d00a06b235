import { CUE_WORDS } from '../../script/cue.ts';
import type { Sentence, SentencePiece } from '../../script/sentences.ts';
import { make } from '../../ui/element.ts';
import { breakAtWords } from '../../ui/phrases.ts';
import { markSpareBreaks } from './full-lines.ts';

/** One sentence as a paragraph of its own, which breaks between words only; short terms and figures stay whole. */
export function makeLine(
  sentence: Sentence,
  before: Sentence | undefined,
  terms: readonly string[],
): HTMLParagraphElement {
  const starts = before === undefined || before.paragraph !== sentence.paragraph;
  const firstWord = sentence.pieces.findIndex((piece) => piece.kind === 'text');
  let clicks = sentence.step - Math.max(0, firstWord < 0 ? sentence.pieces.length : firstWord);
  const pieces = sentence.pieces.flatMap((piece) => {
    if (piece.kind === 'click') clicks += 1;
    return makePiece(piece, clicks, terms);
  });
  const line = breakAtWords(make('p', starts ? { class: 'first' } : {}, ...pieces));
  markSpareBreaks(line);
  return keepSigns(line);
}

/** Signs that no line begins with. */
const CLOSING = /^[，。、；：！？”’）》〉】…]+/;

/**
 * Keeps the signs after a figure, or after the last character of words, on its line. In a narrow window a browser that
 * finds no place to break breaks anywhere, before such a sign as well.
 */
function keepSigns(line: HTMLParagraphElement): HTMLParagraphElement {
  for (const term of line.querySelectorAll('.k')) {
    const { nextSibling: after, lastChild: words } = term;
    const signs = after instanceof Text ? (CLOSING.exec(after.data)?.[0] ?? '') : '';
    if (!(after instanceof Text) || !(words instanceof Text) || signs === '') continue;
    after.deleteData(0, signs.length);
    const kept = make('span', { class: 'kept' });
    term.after(kept);
    if (term.matches('.v')) kept.append(term, signs);
    else {
      const last = LAST.exec(words.data)?.[0] ?? '';
      words.deleteData(words.length - last.length, last.length);
      kept.append(make(term.matches('b') ? 'b' : 'span', {}, last), signs);
    }
  }
  for (const words of [...line.childNodes]) {
    const last = words instanceof Text && words.length >= LONG ? (CLOSED.exec(words.data)?.[0] ?? '') : '';
    if (!(words instanceof Text) || last === '') continue;
    words.deleteData(words.length - last.length, last.length);
    words.after(make('span', { class: 'kept' }, last));
  }
  return line;
}

/** Words that may be longer than a line have so many characters. */
const LONG = 6;
const CLOSED = /[^，。、；：！？”’）》〉】…][，。、；：！？”’）》〉】…]+$/u;

/** The last character of a term, with the signs that close it. */
const LAST = /[^，。、；：！？”’）》〉】…][，。、；：！？”’）》〉】…]*$/u;

/** Marks the sentence that is being said and those that were; clicks up to `step` count as made. */
export function markLines(lines: readonly HTMLElement[], sentence: number, step: number): void {
  lines.forEach((line, i) => {
    line.classList.toggle('said', i < sentence);
    line.classList.toggle('now', i === sentence);
    if (i === sentence) line.setAttribute('aria-current', 'true');
    else line.removeAttribute('aria-current');
    for (const cue of line.querySelectorAll<HTMLElement>('.cue')) {
      cue.classList.toggle('done', Number(cue.dataset.step) <= step);
    }
  });
}

function makePiece(piece: SentencePiece, step: number, terms: readonly string[]): readonly (Node | string)[] {
  if (piece.kind === 'click') return [make('span', { class: 'cue', 'data-step': String(step) }, CUE_WORDS)];
  if (piece.bold) return [make('b', { class: /\d/.test(piece.text) ? 'v k' : 'k' }, piece.text)];
  return splitAtTerms(piece.text, terms).map((part) =>
    terms.includes(part) ? make('span', { class: 'k' }, part) : part,
  );
}

function splitAtTerms(text: string, terms: readonly string[]): readonly string[] {
  if (terms.length === 0) return [text];
  const escaped = [...terms]
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.split(new RegExp(`(${escaped.join('|')})`)).filter((part) => part !== '');
}
