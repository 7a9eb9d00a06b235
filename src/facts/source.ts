import { factsIn } from './book.ts';
import type { Award, FactBook, StatedFact } from './fact.ts';
import { FACTS } from './files.ts';
import { readingsIn } from './grammar/scan.ts';
import { findHeadings, type Heading, lineStarts } from './headings.ts';
import { formatNumeral } from './numeral.ts';
import { allIndexes, carriesSense, printedForm, refuseCut, senseOf, wholeFigures } from './printed.ts';
import { type Problem, whereOfFact } from './problem.ts';
import { sentenceEnds } from './sentence-ends.ts';
import { normaliseText, quote } from './text.ts';

/** A sentence of the source, in its part. */
export interface SourceSentence {
  /** 0 before the first heading, then 1, 2, … by heading. */
  readonly part: number;
  /** From 1 within its part. */
  readonly number: number;
  /** Offset in the joined text. */
  readonly start: number;
  readonly text: string;
}

/** The report's text without its hard line breaks, blank lines and spaces, cut into sentences. */
export interface JoinedSource {
  readonly text: string;
  readonly sentences: readonly SourceSentence[];
  /** Headings that the text does not have. */
  readonly missing: readonly Heading[];
  /** Where the lines of the file begin in the joined text. */
  readonly lines: readonly number[];
}

/** The place of a fact in the source. */
export interface SourcePlace {
  readonly sentence: SourceSentence;
  /** Offset and length of the figure (of the whole phrase, for an award) in the joined text. */
  readonly at: number;
  readonly length: number;
}

/**
 * Joins the source over its line breaks. `headings` are the titles of its parts in any order: the parts are numbered
 * as they follow each other in the report. Without headings the whole text is part 0.
 */
export function joinSource(source: string, headings: readonly Heading[] = []): JoinedSource {
  const raw = source.replace(/^\uFEFF/, '');
  const text = normaliseText(raw);
  const { found, missing } = findHeadings(raw, headings);
  const starts = [0, ...found.map(({ end }) => end)];
  const sentences = starts.flatMap((start, part) =>
    cutSentences(text.slice(start, found[part]?.at ?? text.length), part, start),
  );
  return { text, sentences, missing, lines: lineStarts(raw) };
}

/** Looks up each stated fact and award in the source, where it must occur exactly once, its figure whole. */
export function checkSource(
  book: FactBook,
  source: JoinedSource,
  file = FACTS,
): { readonly places: ReadonlyMap<string, SourcePlace>; readonly problems: readonly Problem[] } {
  const places = new Map<string, SourcePlace>();
  const problems: Problem[] = [];
  for (const fact of factsIn(book)) {
    if (fact.kind === 'derived') continue;
    const found = findFact(fact, source);
    if ('what' in found) problems.push({ where: whereOfFact(fact.id, 'find', file), ...found });
    else places.set(fact.id, found);
    problems.push(...checkEarlier(fact, source, file));
  }
  return { places, problems };
}

/** A figure as printed, and the phrase that holds it. */
type Phrase = Pick<StatedFact, 'says' | 'find' | 'prints'>;

/** Where this report prints what a fact was in an earlier year too. */
export function earlierPlaces(book: FactBook, source: JoinedSource): readonly SourcePlace[] {
  return factsIn(book).flatMap((fact) => {
    const found = fact.kind === 'stated' ? findEarlier(fact, source) : undefined;
    return found === undefined || 'what' in found ? [] : [found];
  });
}

function findEarlier({ was }: StatedFact, source: JoinedSource) {
  return was === undefined || was.find === ''
    ? undefined
    : findPhrase({ says: was.says, find: was.find }, source);
}

function checkEarlier(fact: StatedFact | Award, source: JoinedSource, file: string): readonly Problem[] {
  const found = fact.kind === 'stated' ? findEarlier(fact, source) : undefined;
  if (found === undefined || !('what' in found)) return [];
  return [{ where: whereOfFact(fact.id, 'was', file), ...found }];
}

/** Text this far from a phrase belongs to no figure in it. */
const AROUND = 20;
/** So many characters before and after a phrase are quoted with it. */
const QUOTED = 4;

function findFact(fact: StatedFact | Award, source: JoinedSource): SourcePlace | Omit<Problem, 'where'> {
  if (fact.kind === 'stated') return findPhrase(fact, source);
  const found = allIndexes(source.text, normaliseText(fact.find));
  const [at] = found;
  return at === undefined || found.length > 1
    ? notOnce(fact, found, source)
    : placeOf(source, at, normaliseText(fact.find).length);
}

function findPhrase(fact: Phrase, source: JoinedSource): SourcePlace | Omit<Problem, 'where'> {
  const phrase = normaliseText(fact.find);
  const found = allIndexes(source.text, phrase);
  const [at] = found;
  const other = at === undefined ? misprinted(fact, source) : undefined;
  if (other !== undefined) return notAsPrinted(fact, other, source);
  if (at === undefined || found.length > 1) return notOnce(fact, found, source);
  const figure = printedForm(fact);
  const sense = senseOf(fact);
  const whole = wholeFigures(source.text, figure, sense).filter(
    (each) => each >= at && each + figure.length <= at + phrase.length,
  );
  const [first] = whole;
  if (first !== undefined && whole.length === 1)
    return sense === undefined || carriesSense(source.text, first, sense)
      ? placeOf(source, first, figure.length)
      : notSaid(fact, figure);
  const around = source.text.slice(Math.max(0, at - QUOTED), at + phrase.length + QUOTED);
  const cut = refuseCut(source.text.slice(Math.max(0, at - AROUND), at + phrase.length + AROUND), figure);
  return {
    what: `报告里这一处是 ${quote(around)}，其中没有完整的 ${quote(figure)}${cut === undefined ? '' : `，${cut.reason}`}`,
    expected: '与报告所印一致，连同概数词和单位',
    remedy: cut?.remedy ?? '按报告原文改 says 和 find；报告有笔误的，原文写进 prints 并写 note',
  };
}

/** Where the words of a phrase occur around another figure: one was copied wrongly for the other. */
export function misprinted(fact: Phrase, { text, sentences }: JoinedSource): SourcePlace | undefined {
  const phrase = normaliseText(fact.find);
  const figure = printedForm(fact);
  const own = phrase.indexOf(figure);
  const [head, tail] = [phrase.slice(0, own), phrase.slice(own + figure.length)];
  if (own < 0 || head.length + tail.length < 2) return undefined;
  const whole = readingsIn(text).filter(
    ({ start, end }) =>
      start >= head.length && text.startsWith(head, start - head.length) && text.startsWith(tail, end),
  );
  const [only] = whole;
  if (only === undefined || whole.length > 1) return undefined;
  const sentence = sentences.findLast((each) => each.start <= only.start);
  return sentence && { sentence, at: only.start, length: only.end - only.start };
}

function notAsPrinted(
  fact: Phrase,
  { at, length, sentence }: SourcePlace,
  { text }: JoinedSource,
): Omit<Problem, 'where'> {
  const printed = quote(text.slice(at, at + length));
  return {
    what: `报告里找不到 ${quote(fact.find)}，${formatSentence(sentence)}这一处印的是 ${printed}`,
    expected: '与报告所印一致，连同概数词和单位',
    remedy: `照报告把 says 和 find 里的数改成 ${printed}；报告有笔误的，原文写进 prints 并写 note`,
  };
}

/** A fact is a rise or a fall that the report does not state. */
function notSaid({ says }: Phrase, figure: string): Omit<Problem, 'where'> {
  return {
    what: `says 是 ${quote(says)}，报告里这一处没有说升降，只有 ${quote(figure)}`,
    expected: '与报告所印一致',
    remedy: `says 照报告写 ${quote(figure)}，去掉 prints；升降写进 counts`,
  };
}

function notOnce(
  fact: { readonly find: string },
  found: readonly number[],
  source: JoinedSource,
): Omit<Problem, 'where'> {
  const spots = found.slice(0, 5).map((at) => formatSentence(sentenceAt(source, at)));
  return {
    what:
      found.length === 0
        ? `报告里找不到 ${quote(fact.find)}`
        : `${quote(fact.find)} 在报告里出现 ${found.length} 次：${spots.join('、')}`,
    expected: '在报告全文中恰好出现一次',
    remedy: found.length === 0 ? '照报告原文改 find（换行处连着写）' : '把短语取长一点，使它只出现一次',
  };
}

function placeOf(source: JoinedSource, at: number, length: number): SourcePlace {
  return { sentence: sentenceAt(source, at), at, length };
}

function sentenceAt({ sentences, text }: JoinedSource, at: number): SourceSentence {
  return sentences.findLast((each) => each.start <= at) ?? { part: 0, number: 1, start: 0, text };
}

/** 第四部分第4句; text before the first heading is 开头第2句. */
export function formatSentence({ part, number }: SourceSentence): string {
  return part === 0 ? `开头第${number}句` : `第${formatNumeral(part)}部分第${number}句`;
}

function cutSentences(text: string, part: number, offset: number): readonly SourceSentence[] {
  const ends = text === '' ? [] : sentenceEnds(text, 'written');
  return ends.map((end, i) => {
    const start = ends[i - 1] ?? 0;
    return { part, number: i + 1, start: offset + start, text: text.slice(start, end) };
  });
}
