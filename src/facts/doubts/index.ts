import { formatSentence, type JoinedSource } from '../source.ts';
import { quote } from '../text.ts';
import { checkBalance, checkMultiples, checkPlanned, checkShareOf, checkThan } from './compared.ts';
import { checkChanges, checkTwoChanges, checkYearly } from './growth.ts';
import { checkListed } from './listed.ts';
import { type Doubt, type Mention, mentionsOf } from './mention.ts';
import {
  checkDone,
  checkOver,
  checkParts,
  checkRates,
  checkRatesOfMoney,
  checkShares,
  checkStructure,
  checkTotals,
} from './parts.ts';
import { checkRepeated } from './repeated.ts';

export type { Doubt } from './mention.ts';

const WITHIN = [
  checkChanges,
  checkTwoChanges,
  checkYearly,
  checkParts,
  checkTotals,
  checkShares,
  checkRates,
  checkOver,
  checkDone,
  checkRatesOfMoney,
  checkStructure,
  checkThan,
  checkShareOf,
  checkPlanned,
  checkBalance,
  checkMultiples,
] as const;

/**
 * Where the report contradicts itself, judged by its wording alone, without knowing what the words mean. A doubt is not
 * a proof: a reader has to look. A rule that cannot be sure stays silent.
 */
export function findDoubts({ sentences }: JoinedSource): readonly Doubt[] {
  const told = sentences.map(mentionsOf);
  const passages = told.reduce<Mention[][]>((all, mentions) => {
    // 其中 at the beginning of a sentence goes on with the one before it.
    const last = all.at(-1);
    if (last !== undefined && mentions[0]?.gap.startsWith('其中')) last.push(...mentions);
    else all.push([...mentions]);
    return all;
  }, []);
  const within = passages.flatMap((mentions) => WITHIN.flatMap((check) => check(mentions)));
  return [...within, ...checkListed(sentences), ...checkRepeated(told.flat())];
}

/** One line: each place with its words, then what does not fit. */
export function formatDoubt({ what, mentions }: Doubt): string {
  const places = mentions.map(
    ({ sentence, words, text }) =>
      `${formatSentence(sentence)}${quote(`${words.replace(/^[、和与及]/u, '').slice(-LONGEST)}${text}`)}`,
  );
  return `${places.join('、')}：${what}`;
}

/** How many characters before a figure are taken to say what it counts. */
const LONGEST = 16;
