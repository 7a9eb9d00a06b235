import {
  type Fact,
  type FactBook,
  factsIn,
  normaliseText,
  type Problem,
  type ProblemPlace,
  unitAt,
  unitKind,
} from '../../facts/index.ts';
import { plainText, type Text } from '../text.ts';
import { wordsOf } from './agree.ts';

/** Measure words of persons, bodies, things and events, each with nouns of its own. */
const COUNTING = '个名位人户家件份场项条篇部座所处台套辆张本册幅批支';
/** Where the words behind a figure end that may say what was counted. */
const ENDS = /[^\p{Script=Han}]|[的和与及等在]/u;

/**
 * What a text says was counted must be what the fact counts. A figure is printed with its measure word: behind it neither
 * another one stands (109家名会员) nor a noun that only facts of other measure words count (109家会员). Only nouns that end what
 * some fact counts are known, so that nothing is told that is not another fact's.
 */
export function checkMeasures(text: Text, where: ProblemPlace, book: FactBook): readonly Problem[] {
  const facts = factsIn(book).filter((fact): fact is Fact => fact.kind !== 'award');
  const words = normaliseText(plainText(text));
  let at = 0;
  return text.spans.flatMap((span) => {
    at += normaliseText(plainText({ spans: [span] })).length;
    if (span.kind !== 'figure' || span.fact.kind === 'award') return [];
    const { fact } = span;
    const said = nounOf(words.slice(at));
    const second = unitAt(said, 0)?.end ?? said.length;
    const doubled = isCounted(said.slice(second), facts);
    if (!doubled && !isForeign(said, fact, facts)) return [];
    return [
      {
        where,
        what: doubled
          ? `“${fact.says}”后面又写了量词：“${fact.says}${said}”`
          : `“${fact.says}”后面的“${said}”不是按“${fact.quantity.unit}”数的`,
        expected: `${fact.says}数的是${fact.counts}`,
        remedy: '改对名词，或换成数它的那条事实',
      },
    ];
  });
}

/** As far as nothing ends it: 会员 of 会员，…. */
function nounOf(behind: string): string {
  const [noun = ''] = behind.split(ENDS, 1);
  return noun;
}

/** A single character ends too many words. */
function isCounted(noun: string, facts: readonly Fact[]): boolean {
  return noun.length > 1 && facts.some(({ counts }) => counts.endsWith(noun));
}

/** Whether the noun belongs to facts of other measure words alone; of kilometres and money anything may be the measure. */
function isForeign(noun: string, own: Fact, facts: readonly Fact[]): boolean {
  if (!COUNTING.includes(own.quantity.unit) || !isCounted(noun, facts)) return false;
  const kind = unitKind(own.quantity.unit);
  const alike = facts.filter(({ quantity }) => unitKind(quantity.unit) === kind);
  return !wordsOf(own).includes(noun) && !isCounted(noun, alike);
}
