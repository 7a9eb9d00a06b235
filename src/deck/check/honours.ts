import {
  type AnyFact,
  type FactBook,
  factsIn,
  type Problem,
  type ProblemPlace,
  whereOfSlide,
} from '../../facts/index.ts';
import type { PlacedSlide } from '../deck.ts';
import { plainText, type Text } from '../text.ts';
import { factsShown, textsOf } from '../walk.ts';
import { pairsOf, phrasesOf, shared } from './agree.ts';
import { levelsIn, saysHonour } from './levels.ts';

/** A prize by its rank: 一等奖, 特等奖, 金奖, 最佳人气奖, 优秀组织奖. */
const PRIZE =
  /[特一二三四五]等奖|[金银铜]奖|最佳[\p{Script=Han}]{0,4}?奖|优秀[\p{Script=Han}]{0,4}?奖|[冠亚季]军/gu;
const CLAUSE = /[，。；：！？\n]/u;

/** Prizes and levels that a text gives in words are those of the facts that it speaks of. */
export function checkHonours({ id, slide }: PlacedSlide, book: FactBook): readonly Problem[] {
  const facts = factsShown(slide);
  const prized = factsIn(book).filter((fact) => prizesOf(fact).length > 0);
  const awards = facts.filter((fact) => fact.kind === 'award' && fact.level !== undefined);
  return textsOf(slide).flatMap(({ path, text }) => {
    const where = whereOfSlide(id, path);
    return [
      ...clausesOf(text).flatMap((clause) => checkPrizes(clause, prized, facts, where)),
      ...clausesOf(text).flatMap((clause) => checkHolders(clause, awards, where, book)),
    ];
  });
}

const clausesOf = (text: Text) => plainText(text).replaceAll('\n', '').split(CLAUSE);
const wordsOf = (fact: AnyFact) => phrasesOf(fact).join('，');
const prizesOf = (fact: AnyFact): readonly string[] => wordsOf(fact).match(PRIZE) ?? [];

/** Two pairs of characters in common are a name. */
const LEAST_IN_COMMON = 2;

/** The prizes of the facts that the clause names best; where it names none, those of the slide. */
function checkPrizes(
  clause: string,
  prized: readonly AnyFact[],
  shown: readonly AnyFact[],
  where: ProblemPlace,
): readonly Problem[] {
  const said = clause.match(PRIZE) ?? [];
  if (said.length === 0) return [];
  const words = pairsOf(clause.replace(PRIZE, '，'));
  const named = prized.map((fact) => ({
    fact,
    score: shared(words, pairsOf(wordsOf(fact).replace(PRIZE, '，'))),
  }));
  const best = Math.max(LEAST_IN_COMMON, ...named.map(({ score }) => score));
  const meant = named.filter(({ score }) => score === best).map(({ fact }) => fact);
  const known = (meant.length > 0 ? meant : shown).flatMap(prizesOf);
  return [...new Set(said)]
    .filter((prize) => !known.includes(prize))
    .map((prize) => ({
      where,
      what: `“${clause}”里写着“${prize}”，事实里不是这个奖`,
      expected: known.length === 0 ? '奖项出自事实' : `奖项出自事实：${[...new Set(known)].join('、')}`,
      remedy: '照报告核对：写错的改正；确有这个奖，登记为一条事实',
    }));
}

/** A clause that names the holder of an honour and then a level names the level of one of the holder's honours. */
function checkHolders(
  clause: string,
  awards: readonly AnyFact[],
  where: ProblemPlace,
  book: FactBook,
): readonly Problem[] {
  const own = awards.filter(({ counts }) => clause.includes(counts));
  const [first] = own;
  if (first === undefined) return [];
  const after = clause.slice(clause.indexOf(first.counts) + first.counts.length);
  const named = levelsIn(
    own.reduce((left, { says }) => left.replaceAll(says, ''), after),
    book,
  );
  const wrong = named.find((level) => own.every((fact) => fact.level !== level));
  if (wrong === undefined || !saysHonour(after, book)) return [];
  return [
    {
      where,
      what: `“${clause}”里写着“${wrong}”，${first.counts}的“${first.says}”是“${first.level}”`,
      expected: `“${first.level}”`,
      remedy: '照报告核对：话写错的改话；登记错的，改 facts.json 里的 level',
    },
  ];
}
