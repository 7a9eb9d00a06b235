import {
  earlierPlaces,
  type FactBook,
  factsIn,
  formatSentence,
  type JoinedSource,
  misprinted,
  normaliseText,
  type Problem,
  quote,
  SOURCE,
  type SourcePlace,
  whereOfFact,
} from '../../facts/index.ts';
import { BLANK, maskNames, scanReport } from './scan.ts';

/** How the figures of the report are accounted for, and those that no fact covers. */
export interface Coverage {
  /** Figures of the report in all: digit runs and counted numerals. */
  readonly figures: number;
  /** Of these, in a listed name. */
  readonly named: number;
  /** Of these, without a fact. */
  readonly loose: number;
  readonly problems: readonly Problem[];
}

const CONTEXT = 8;

/** Looks for figures of the report that no fact covers and no listed name holds, and for figures covered twice. */
export function checkCoverage(
  book: FactBook,
  source: JoinedSource,
  places: ReadonlyMap<string, SourcePlace>,
  file: string,
): Coverage {
  const { text, sentences, lines } = source;
  // Names go first: a fact may be part of one (近百名), but no name is part of a fact.
  const named = maskNames(text, book.terms.map(normaliseText));
  const earlier = earlierPlaces(book, source);
  // A different number for a known fact is reported at the fact.
  const wrong = factsIn(book).flatMap((fact) =>
    fact.kind === 'stated' && !places.has(fact.id) ? (misprinted(fact, source) ?? []) : [],
  );
  const rest = [...places.values(), ...earlier, ...wrong].reduce(
    (left, { at, length }) => left.slice(0, at) + BLANK.repeat(length) + left.slice(at + length),
    named,
  );
  // So is a fact whose phrase is not in the report, or stands there twice.
  const lost = factsIn(book).flatMap((fact) =>
    fact.kind === 'stated' && !places.has(fact.id) ? [normaliseText(fact.prints ?? fact.says)] : [],
  );
  const without = scanReport(rest).filter(({ text: figure }) => !lost.includes(figure));
  const loose = without.map(({ at, text: figure }) => {
    const sentence = sentences.findLast((each) => each.start <= at);
    const around = text.slice(Math.max(0, at - CONTEXT), at + figure.length + CONTEXT);
    const line = lines.findLastIndex((start) => start <= at) + 1;
    return { where: { file, line, ...(sentence && { words: formatSentence(sentence) }) }, figure, around };
  });
  return {
    figures: scanReport(text).length,
    named: scanReport(text).length - scanReport(named).length,
    loose: loose.length,
    problems: [...(loose.length > MANY ? [notBegun(loose)] : loose.map(notEntered)), ...checkShared(places)],
  };
}

/** A figure of the report that no fact covers, with the words around it. */
interface Loose {
  readonly where: Problem['where'];
  readonly figure: string;
  readonly around: string;
}

const EXPECTED = '报告里每个数字都有一条事实，或属于 terms 里的固定说法';

function notEntered({ where, figure, around }: Loose): Problem {
  return {
    where,
    what: `报告里的 ${quote(figure)} 没有事实：${quote(around)}`,
    expected: EXPECTED,
    remedy: '在 assets/facts.json 里登记一条事实；如果它是名称的一部分，把整个名称加进 terms',
  };
}

/** More than this nobody enters by hand one after another. */
const MANY = 40;

function notBegun(loose: readonly Loose[]): Problem {
  const [{ where, around } = { where: { file: SOURCE }, around: '' }] = loose;
  return {
    where,
    what: `报告里有 ${loose.length} 处数字没有事实，第一处在 ${quote(around)}`,
    expected: EXPECTED,
    remedy: '先用 npm run check -- --draft 照报告起草，看过以后并进 assets/facts.json；剩下的再一条一条登记',
  };
}

/** One figure of the report is one fact: two would have to be kept alike by hand. */
function checkShared(places: ReadonlyMap<string, SourcePlace>): readonly Problem[] {
  const owners = new Map<number, string>();
  return [...places].flatMap(([id, { at }]) => {
    const owner = owners.get(at);
    owners.set(at, owner ?? id);
    if (owner === undefined) return [];
    return [
      {
        where: whereOfFact(id, 'find'),
        what: `${id} 与 ${owner} 指的是报告里同一处`,
        expected: '报告里的一处是一条事实',
        remedy: '删去一条，引用它的幻灯片改用另一条；另一种写法用 formula 和 scale',
      },
    ];
  });
}
