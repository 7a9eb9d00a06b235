import { type Html, html } from './html.ts';

const SEGMENTS = new Intl.Segmenter('zh', { granularity: 'word' });

/** The last line has at least this many characters. */
const LAST_LINE = 3;

/** A character alone that belongs to the word after it, not before it: 阶级|最强音, 推进|高质量. */
const LEADING = /^[最更各每非新高大小短长省]$/;
/** Of characters alone side by side, those that end what is before them: 征集的, 快递员等, 机关和. */
const ENDING = /^[的了着过们等里中内员者级和及与暨或化室局馆宫]$/;
/** Signs that belong to the next word, and numbers, which belong to their unit. */
const OPENING = /[“‘《〈（【]$/;
const NUMBER = /^\d/;
/** Stands between the digits and the unit. */
const SCALE = /^[十百千万亿多余几]$/;
const HAN = /^\p{Script=Han}$/u;

/** What is listed (、) is not broken if it is no longer than this. */
const LISTED = 6;
const MARKS = /[、，；：。！？]/;

/** Where a stretch of words is in its line: no break is needed before its beginning or after its end. */
export interface WordStretch {
  readonly begins: boolean;
  readonly ends: boolean;
}

/**
 * `words` with `mark` wherever a line may end between two of them. Browsers break Chinese between any two characters;
 * a hall reads 慰问 in one piece.
 */
export function renderWords(words: string, mark: Html, stretch: WordStretch): Html {
  return html`${wordGroups(words, stretch).map((group, i) => html`${i > 0 && mark}${group}`)}`;
}

/**
 * `words` in groups between which a line may end; an empty group first or last says that it may end before or after
 * them all.
 */
export function wordGroups(words: string, { begins, ends }: WordStretch): readonly string[] {
  const groups = [''];
  const add = (text: string) => groups.push(`${groups.pop() ?? ''}${text}`);
  wordsOf(words).forEach((word, i, all) => {
    const { text, at } = word;
    const alone = ends && words.length - at < LAST_LINE;
    const opens = word.isWord || OPENING.test(text);
    const inside = alone || isInsideListed(words, at, ends);
    if (at === 0 ? !begins && opens : !inside && mayBegin(word, all[i - 1], all[i - 2])) groups.push('');
    add(text);
    if (at + text.length === words.length && !ends && word.isWord) groups.push('');
  });
  return groups;
}

/** Whether `at` is in the midst of a short thing that is listed: 先进│操作法 in 成果、先进操作法、专利. */
function isInsideListed(words: string, at: number, ends: boolean): boolean {
  let from = at;
  while (from > 0 && !MARKS.test(words[from - 1] ?? '')) from--;
  let to = at;
  while (to < words.length && !MARKS.test(words[to] ?? '')) to++;
  // Where the first thing of a list begins no sign says.
  const listed = words[from - 1] === '、' || (from > 0 && words[to] === '、');
  return listed && at > from && to - from <= LISTED && (to < words.length || ends);
}

/** Whether a line may begin with `word`, which follows on `before` and `further`. */
function mayBegin({ text, isWord }: Word, before?: Word, further?: Word): boolean {
  const led = [LEADING, OPENING, NUMBER].some((sign) => sign.test(before?.text ?? ''));
  // A character alone that has no word before it belongs to the one after it: 、金点子.
  const lone = before?.isWord === true && before.text.length === 1 && further?.isWord !== true;
  // 万|多元, 多|人次: the unit is a word of the dictionary.
  const counts =
    SCALE.test(before?.text ?? '') && [NUMBER, SCALE].some((sign) => sign.test(further?.text ?? ''));
  if (led || lone || counts || NUMBER.test(text)) return false;
  // One character alone, and what ends a word, stays with the word before it, if there is one.
  const stands = LEADING.test(text) || (text.length > 1 && ![...text].every((char) => ENDING.test(char)));
  return OPENING.test(text) || (isWord && (stands || before?.isWord !== true));
}

interface Word {
  readonly text: string;
  readonly isWord: boolean;
  readonly at: number;
}

/**
 * The words of a stretch. Characters that the dictionary leaves single, side by side, are a word that it lacks; after 的
 * and its like another one begins.
 */
function wordsOf(words: string): readonly Word[] {
  const found: Word[] = [];
  for (const { segment: text, isWordLike, index: at } of SEGMENTS.segment(words))
    found.push({ text, isWord: isWordLike === true, at });
  const isSingle = (word: Word | undefined) => word !== undefined && HAN.test(word.text);
  return found.flatMap((word, i) => {
    if (!isSingle(word)) return [word];
    if (isSingle(found[i - 1])) return [];
    let to = i + 1;
    while (isSingle(found[to])) to++;
    const end = NUMBER.test(found[i - 1]?.text ?? '') ? Math.min(to, endOfUnit(found, i)) : i;
    return [...found.slice(i, end), ...joinSingles(found.slice(end, to))];
  });
}

/** Up to where the unit goes that begins at `from`, after a number: 万多元, 多家, 个. */
function endOfUnit(words: readonly Word[], from: number): number {
  let at = from;
  while (SCALE.test(words[at]?.text ?? '')) at++;
  return at + 1;
}

/** Single characters side by side as words. */
function joinSingles(singles: readonly Word[]): readonly Word[] {
  const groups: Word[][] = [];
  for (const [i, single] of singles.entries()) {
    const group = groups.at(-1);
    const ended = ENDING.test(group?.at(-1)?.text ?? '') && !ENDING.test(single.text);
    // Of an odd number the last one may belong to the word after it: 产改|省试点.
    const odd = i === singles.length - 1 && (group?.length ?? 0) % 2 === 0;
    if (group === undefined || ended || (odd && LEADING.test(single.text))) groups.push([single]);
    else group.push(single);
  }
  return groups.map((group) => ({
    text: group.map(({ text }) => text).join(''),
    isWord: true,
    at: group[0]?.at ?? 0,
  }));
}
