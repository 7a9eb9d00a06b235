import { type AnyFact, type FactBook, type Problem, whereOfSlide } from '../../facts/index.ts';
import type { Claim } from '../claim.ts';
import type { Deck, PlacedSlide } from '../deck.ts';
import { plainText } from '../text.ts';
import { factsShown, textsOf } from '../walk.ts';
import { phrasesOf } from './agree.ts';
import { LEAST, MOST } from './claims.ts';
import { claimsOf } from './counts.ts';
import { saysHonour } from './levels.ts';
import { maskNames } from './scan.ts';
import { wholeWords } from './whole-words.ts';

/** Words that say more than any figure can: only the report can. */
interface Kind {
  readonly what: string;
  readonly words: RegExp;
  /** A claim of these kinds beside the headline says it as well. */
  readonly kinds?: readonly Claim['kind'][];
  /** Looked for in the headline only: elsewhere the words are ordinary ones. */
  readonly headline?: true;
}

const ALL = '“全”的说法';
const SINCE = '(?:上|去|往|前|早)年|同期|上期|上月|年初|年底';

const KINDS: readonly Kind[] = [
  {
    what: '争先的说法',
    words:
      /首次|首[个家批届例场期项座创推获开]|首屈一指|(?<=[居排列获为是占省国市界数列])第一|唯一|独家|独有|头号|头条|之最|之冠|率先|领先|夺冠|桂冠|冠军|夺魁|头筹|名列前茅|居前|前列(?!腺)|前茅|挑大梁|主角|大头|史无前例|前所未有|空前|新高|新低|纪录/gu,
  },
  { what: '“仅”的说法', words: /仅(?!仅)|(?<!不)只有|只(?=[签建办发送])/gu },
  {
    what: '前后年份的说法',
    words: new RegExp(
      `(?:较|比)(?:${SINCE})|同比|环比|再次|再度|再获|再创|蝉联|连[续任](?=[一二两三四五六七八九十\\d]|多|数)|连年|历年|历届|历次|逐年|年年`,
      'gu',
    ),
  },
  {
    what: '增减的说法',
    words:
      /增长|增加|增至|增幅|升至|升到|上升|攀升|回升|走高|走低|下降|下滑|降至|降到|降幅|减少|减至|提[升高](?:到|至|了)|扩大(?:到|至|了)|翻[了一两几]*番|翻倍|加倍|倍增|多(?=[建办发提签送])|少(?=[建办发提签送])|[一二两三四五六七八九十几数]倍/gu,
    kinds: ['more', 'most', 'least'],
  },
  {
    what: ALL,
    words:
      /全数|悉数|统统|所有|全部|一律|无一|无不|个个|人人|家家|户户|件件|样样|桩桩|每[家名篇位件户座所项](?!年)|全体|全员|普遍|足额|提前|超额|逐[一家户]/gu,
    kinds: ['all'],
  },
  {
    what: '计数的说法',
    words: /双(?=[路线轮翼管向])|(?<![第“十])[两二三四五六七八九十]大(?![会队家于批小])/gu,
    kinds: ['count'],
    headline: true,
  },
  { what: ALL, words: /均(?![衡等匀摊])|皆|都/gu, kinds: ['all', 'each'], headline: true },
];

/** The greatest and the smallest; in a headline they need a claim as well. */
const EXTREMES: readonly Kind[] = [
  { what: '最高级', words: new RegExp(MOST, 'gu'), kinds: ['most', 'more'] },
  { what: '最高级', words: new RegExp(LEAST, 'gu'), kinds: ['least', 'more'] },
];

/** A place that is larger than the deck's own: 全省, 全国, 国内. */
const WIDE = /全[国省球]|国内|省内|国际|世界|海外/gu;

const CLAUSE = /[，。；：！？]/u;

/**
 * Anything that a text says in addition to its figures must be in the report: in the phrase, the name or the wording of
 * a fact of this slide, in a listed phrase, or in a claim beside the headline. Everything else would be invented.
 */
export function checkStrongWords({ id, slide }: PlacedSlide, { book, parts }: Deck): readonly Problem[] {
  const claims = claimsOf(slide);
  const facts = factsShown(slide);
  const said = facts.flatMap(phrasesOf).join('\n');
  const kindsClaimed = new Set(claims.map(({ kind }) => kind));
  const excused = claims.flatMap((claim) => (claim.kind === 'none' ? [claim.words] : []));
  const titles = parts.flatMap(({ title, subtitle }) => [
    title,
    ...(subtitle === undefined ? [] : [subtitle]),
  ]);
  const phrases = [...book.terms, ...book.phrases, ...titles, ...excused];
  return textsOf(slide).flatMap(({ path, text }) => {
    const words = maskNames(plainText(text), phrases).replaceAll('\n', '');
    const headline = path[0] === 'headline';
    const kinds = [
      ...KINDS.filter((kind) => headline || kind.headline !== true),
      ...(headline ? [] : EXTREMES),
    ];
    const strong = kinds.flatMap((kind) =>
      kind.kinds?.some((each) => kindsClaimed.has(each)) === true ? [] : found(words, kind, said),
    );
    const where = whereOfSlide(id, path);
    return [...strong, ...wide(words, facts, said, book)].map((each) => ({
      where: { ...where, text: each.word },
      ...tell(each),
    }));
  });
}

interface Found {
  readonly word: string;
  readonly what: string;
}

function found(words: string, { words: pattern, what }: Kind, said: string): readonly Found[] {
  // 全 and 一 are in many a set phrase that is not about everything: 万无一失, 所有制.
  const all = what === ALL ? wholeWords(words, pattern) : [...words.matchAll(pattern)].map(([word]) => word);
  return all.filter((word) => !said.includes(word)).map((word) => ({ word, what }));
}

function wide(words: string, facts: readonly AnyFact[], said: string, book: FactBook): readonly Found[] {
  const levels = new Set(facts.flatMap(({ level }) => level ?? []));
  return words.split(CLAUSE).flatMap((clause) =>
    [...clause.matchAll(WIDE)]
      .filter(([word]) => !said.includes(word))
      .filter(([word]) => !(saysHonour(clause, book) && [...levels].some((level) => word.includes(level))))
      .map(([word]) => ({ word, what: '更大范围的说法' })),
  );
}

function tell({ word, what }: Found): Omit<Problem, 'where'> {
  return {
    what: `“${word}”是${what}，这一页的事实里没有`,
    expected: '报告怎么说，就怎么说',
    remedy: `报告没有这样说的，删去；报告这样说的，把原文那一段登记进 phrases，或让这条事实的 find 含有“${word}”；不是这个意思的，写 claim: none('${word}')`,
  };
}
