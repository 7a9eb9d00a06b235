import { type Html, html } from './html.ts';

const SEGMENTS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Fewer characters than these do not stand alone in the last line. */
const LAST_LINE = 3;

/** A character alone that belongs to the word after it, not before it: 阶级|最强音. */
const LEADING = /^[最更各每]$/;

/** Where a stretch of words stands in its line: nothing need be broken before its beginning or after its end. */
export interface Stretch {
  readonly begins: boolean;
  readonly ends: boolean;
}

/**
 * `words` with `mark` wherever a line may end between two of them. Browsers break Chinese between any two characters;
 * a hall reads 慰问 in one piece.
 */
export function renderWords(words: string, mark: Html, { begins, ends }: Stretch): Html {
  const pieces = wordsOf(words).map(({ text, isWord, at }, i, all) => {
    const first = at === 0;
    const last = at + text.length === words.length;
    // One character alone stays with the word before it.
    const leads = LEADING.test(text);
    if (!isWord || (text.length === 1 && !leads && !first && !last)) return text;
    const alone = ends && words.length - at < LAST_LINE;
    const led = LEADING.test(all[i - 1]?.text ?? '');
    const before = first ? !begins : (text.length > 1 || leads) && !alone && !led;
    return html`${before && mark}${text}${last && !ends && mark}`;
  });
  return html`${pieces}`;
}

interface Word {
  readonly text: string;
  readonly isWord: boolean;
  readonly at: number;
}

/**
 * The words of a stretch. Characters that the dictionary leaves single, side by side, are a word that it lacks; of an
 * odd number the first one closes the word before them (机关和, 文化宫全员).
 */
function wordsOf(words: string): readonly Word[] {
  const found: Word[] = [];
  for (const { segment: text, isWordLike, index: at } of SEGMENTS.segment(words))
    found.push({ text, isWord: isWordLike === true, at });
  const isSingle = (word: Word | undefined) => word?.isWord === true && word.text.length === 1;
  return found.flatMap((word, i) => {
    if (!isSingle(word)) return [word];
    let from = i;
    while (isSingle(found[from - 1])) from--;
    let to = i + 1;
    while (isSingle(found[to])) to++;
    const start = (to - from) % 2 === 1 && from > 0 ? from + 1 : from;
    if (i < start) return [word];
    if (i > start) return [];
    return [{ ...word, text: words.slice(word.at, word.at + to - start) }];
  });
}
