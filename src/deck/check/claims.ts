import {
  type AnyFact,
  type Comparison,
  compareAmounts,
  type Fact,
  type FactBook,
  type Problem,
  whereOfSlide,
} from '../../facts/index.ts';
import type { Claim } from '../claim.ts';
import type { Deck, PlacedSlide } from '../deck.ts';
import type { Figure, Item } from '../figure.ts';
import { factsOf, plainText } from '../text.ts';
import { factsBelow, factsShown, figuresOf, isFact, itemPlaces, textsOf, walk } from '../walk.ts';
import { pairsOf, shared, wordsOf } from './agree.ts';
import { amountOf } from './amount.ts';
import { claimsOf, countsIn, isList, sizeOf } from './counts.ts';
import { levelsIn, saysHonour } from './levels.ts';
import { BLANK, maskNames } from './scan.ts';
import { wholeWords } from './whole-words.ts';

type Finding = Omit<Problem, 'where'>;

/**
 * Whatever a headline says in addition to its figures must be claimed beside it, and every claim must hold on the
 * slide.
 */
export function checkClaims(placed: PlacedSlide, { book }: Deck): readonly Problem[] {
  const { id, slide } = placed;
  const claims = claimsOf(slide);
  const headline = maskNames(plainText(slide.headline), book.terms);
  return [
    ...claims.flatMap((claim) =>
      checkClaim(claim, placed, book).map((each) => ({ where: whereOfSlide(id, ['claim']), ...each })),
    ),
    ...unclaimed(headline, placed, book).map((each) => ({ where: whereOfSlide(id, ['headline']), ...each })),
    ...checkRanks(placed, book),
    ...checkNamedList(placed),
  ];
}

/** Words that put one thing above or below others. */
export const MOST = /最[多大高强长快重广好佳优]|居多|居首|首位|多数|过半|大部分|半数以上/u;
export const LEAST = /最[少小低弱短慢轻差]|少数/u;
const MORE =
  /更[多大高少小低快慢强]|为主|重心|多于|少于|高于|低于|大于|小于|超过|超(?=\d)|翻番|翻倍|[一二两三四五六七八九十\d]倍|同比|环比|增长|增幅|降幅|比[^，。：；]{1,8}[多少高低大小快慢]/u;
const EACH = /(?:各|均为|都是)(?=\ue000)/u;
const ALL = /全部|一律|无一|都|全覆盖/u;

interface Need {
  readonly words: RegExp;
  readonly kinds: readonly Claim['kind'][];
  readonly what: string;
  /** How the claim would read. */
  readonly propose: string;
}

const NEEDS: readonly Need[] = [
  { words: MOST, kinds: ['most', 'more'], what: '最高级', propose: 'most(最大的那条事实)' },
  { words: LEAST, kinds: ['least', 'more'], what: '最高级', propose: 'least(最小的那条事实)' },
  { words: MORE, kinds: ['more', 'most', 'least'], what: '比较', propose: 'more(较大的, 较小的)' },
  { words: EACH, kinds: ['each'], what: '“各”', propose: 'each(甲, 乙)' },
  { words: ALL, kinds: ['all'], what: '“全都”', propose: "all(那一列, '获评')" },
];

/** Replaces a figure in a text that is searched for words. */
const FIGURE = '\ue000';

function unclaimed(headline: string, { slide }: PlacedSlide, book: FactBook): readonly Finding[] {
  const claims = claimsOf(slide);
  const excused = claims.flatMap((claim) => (claim.kind === 'none' ? [claim.words] : []));
  const figures = maskNames(
    slide.headline.spans
      .map((span) => (span.kind === 'figure' ? FIGURE : plainText({ spans: [span] })))
      .join(''),
    book.terms,
  );
  const loose = excused.reduce((left, words) => left.replaceAll(words, BLANK), figures);
  const needs = NEEDS.flatMap(({ words, kinds, what, propose }) => {
    const found = words === ALL ? wholeWords(loose, ALL)[0] : words.exec(loose)?.[0];
    if (found === undefined || claims.some(({ kind }) => kinds.includes(kind))) return [];
    return [missing(found.replace(FIGURE, ''), what, proposal(propose, slide, kinds))];
  });
  // An honour claims its level; a place alone claims nothing.
  const honoured = saysHonour(headline, book) || headline.includes('级');
  const levels = honoured ? levelsClaimed(loose, book) : [];
  const shown = new Set(figuresOf(slide).flatMap(levelsShown));
  const listed = new Set(LISTED(book.levels).exec(loose)?.[0].split('、') ?? []);
  const unsaid = levels
    .filter((name) => !(listed.has(name) && shown.has(name)))
    .filter((name) => !claims.some((claim) => claim.kind === 'level' && claim.level === name))
    .map((name) => missing(name, '级别', `level(那条荣誉, '${name}')`));
  return [...needs, ...unsaid, ...claims.flatMap((claim) => unsaidBy(claim, figures, book))];
}

/** 全国、省、市: levels that are only listed claim no more than that the slide has them. */
const LISTED = (levels: readonly string[]) => {
  const any = `(?:${levels.join('|')})`;
  return new RegExp(levels.length === 0 ? '(?!)' : `${any}(?:、${any})+`, 'u');
};

function levelsShown(figure: Figure): readonly string[] {
  if (figure.kind === 'wall') return figure.bands.map(({ level }) => level);
  return figure.kind === 'units' ? figure.rows.map(({ level }) => level) : [];
}

function levelsClaimed(headline: string, book: FactBook): readonly string[] {
  return [...new Set(levelsIn(headline, book))];
}

function missing(words: string, what: string, propose: string): Finding {
  return {
    what: `标题里的“${words}”是${what}的说法，没有写明凭什么`,
    expected: `标题旁写明 claim: ${propose}`,
    remedy: `照着补上 claim；不是这个意思的，写 claim: none('${words}')`,
  };
}

/** The greatest of a figure's facts is the likely one. */
function proposal(general: string, slide: PlacedSlide['slide'], kinds: readonly Claim['kind'][]): string {
  const items = figuresOf(slide).flatMap((figure) => (figure.kind === 'bars' ? figure.items : []));
  const [first, second] = [...items].sort(
    (a, b) => Number(b.fact.quantity.value) - Number(a.fact.quantity.value),
  );
  if (first === undefined || second === undefined || !kinds.includes('more')) return general;
  return kinds[0] === 'more' ? `more(${first.fact.id}, ${second.fact.id})` : `most(${first.fact.id})`;
}

/** A claim that the headline does not make is left over from another headline. */
function unsaidBy(claim: Claim, headline: string, book: FactBook): readonly Finding[] {
  const said = () => {
    switch (claim.kind) {
      case 'most':
        return MOST.test(headline) || MORE.test(headline);
      case 'least':
        return LEAST.test(headline) || MORE.test(headline);
      case 'more':
        return MORE.test(headline) || MOST.test(headline) || LEAST.test(headline);
      case 'each':
        return EACH.test(headline);
      case 'all':
        return wholeWords(headline, ALL).length > 0;
      case 'level':
        return levelsIn(headline, book).includes(claim.level);
      case 'count':
      case 'none':
        return true;
      default:
        return claim satisfies never;
    }
  };
  if (said()) return [];
  return [
    {
      what: `写了 claim: ${claim.kind}(…)，标题里没有这样的话`,
      expected: '标题怎么说，claim 就怎么写',
      remedy: '删去这条 claim，或改标题',
    },
  ];
}

function checkClaim(claim: Claim, placed: PlacedSlide, book: FactBook): readonly Finding[] {
  switch (claim.kind) {
    case 'most':
    case 'least':
      return checkExtreme(claim, placed);
    case 'more':
      return holds(claim.fact, '>', claim.than) ? [] : [untrue(`${say(claim.fact)}多于${say(claim.than)}`)];
    case 'each':
      return checkEach(claim.facts, placed);
    case 'all':
      return checkAllOf(claim);
    case 'count':
      return checkCountClaim(claim, placed, book);
    case 'level':
      return checkLevelClaim(claim, placed);
    case 'none':
      return [];
    default:
      return claim satisfies never;
  }
}

function checkExtreme(
  { kind, fact }: Extract<Claim, { kind: 'most' | 'least' }>,
  placed: PlacedSlide,
): readonly Finding[] {
  const items = scaleOf(fact, placed.slide);
  if (items.length < 2) {
    return [
      {
        what: `${say(fact)}不在这一页的图里，看不出是不是最${kind === 'most' ? '大' : '小'}`,
        expected: '最高级的说法，图里有可比的各项',
        remedy: '把可比的各项放进一张条形图，或改标题',
      },
    ];
  }
  const op = kind === 'most' ? '>' : '<';
  const others = items.filter((item) => item.fact.id !== fact.id && !holds(fact, op, item.fact));
  return others.map((other) => untrue(`${say(fact)}${kind === 'most' ? '多于' : '少于'}${say(other.fact)}`));
}

/** The items that share a scale with a fact. */
function scaleOf(fact: AnyFact, slide: PlacedSlide['slide']): readonly Item[] {
  const scales = figuresOf(slide).map(scaleItems);
  return scales.find((items) => items.some((item) => item.fact.id === fact.id)) ?? [];
}

function scaleItems(figure: Figure): readonly Item[] {
  switch (figure.kind) {
    case 'bars':
    case 'pair':
      return figure.items;
    case 'composition':
      return figure.parts;
    case 'share':
      return [figure.part, figure.rest];
    default:
      return [];
  }
}

function checkEach(facts: readonly Fact[], placed: PlacedSlide): readonly Finding[] {
  const [first, ...rest] = facts;
  if (first === undefined || rest.length === 0) return [untrue('each 至少有两条事实')];
  const shown = factsOf(placed.slide.headline).some((fact) => facts.some(({ id }) => id === fact.id));
  return [
    ...rest
      .filter((fact) => !holds(fact, '=', first))
      .map((fact) => untrue(`${say(first)}与${say(fact)}相同`)),
    ...(shown ? [] : [untrue('标题里“各”后面的数是这几条事实之一')]),
  ];
}

function checkAllOf({ of, word }: Extract<Claim, { kind: 'all' }>): readonly Finding[] {
  return factsBelow(of)
    .filter((fact) => fact.status !== word && fact.level !== word)
    .map((fact) => untrue(`${say(fact)}是“${word}”`));
}

const NOTHING = { spans: [] };

function factsAmong(list: readonly unknown[]): readonly AnyFact[] {
  return list.filter((each): each is AnyFact => typeof each === 'object' && each !== null && isFact(each));
}

function checkCountClaim(
  { of, words }: Extract<Claim, { kind: 'count' }>,
  placed: PlacedSlide,
  book: FactBook,
): readonly Finding[] {
  const [counted] = countsIn({ spans: [{ kind: 'literal', text: words }] }, book.terms);
  if (counted === undefined) {
    return [
      {
        what: `claim: count(…, '${words}') 里没有数`,
        expected: "数和所数的东西，如 '三件事'",
        remedy: '照标题或讲稿里的说法写',
      },
    ];
  }
  const size = sizeOf(of);
  const level = levelsIn(words, book)[0];
  return [
    ...(size === counted.count
      ? []
      : [untrue(`“${words}”的那一列有 ${counted.count} 项（现有 ${size} 项）`)]),
    ...(isOnSlide(of, placed.slide) ? [] : [untrue(`“${words}”数的东西在这一页上`)]),
    ...(isList(of) && level !== undefined
      ? factsAmong(of)
          .filter((fact) => fact.level !== level)
          .map((fact) => untrue(`${say(fact)}是“${level}”`))
      : []),
    ...(textsOf(placed.slide).some(({ text }) => plainText(text).includes(words))
      ? []
      : [untrue(`这一页上有“${words}”这句话`)]),
  ];
}

function isOnSlide(of: unknown, slide: PlacedSlide['slide']): boolean {
  const known = new Set<unknown>();
  walk(slide, [], (node) => {
    known.add(node);
    return true;
  });
  if (known.has(of)) return true;
  return Array.isArray(of) && of.length > 0 && of.every((each) => known.has(each));
}

function checkLevelClaim(
  { fact, level }: Extract<Claim, { kind: 'level' }>,
  { slide }: PlacedSlide,
): readonly Finding[] {
  const shown = factsShown({ ...slide, notes: NOTHING, report: { text: NOTHING } }).some(
    ({ id }) => id === fact.id,
  );
  return [
    ...(fact.level === level
      ? []
      : [untrue(`${say(fact)}的级别是“${level}”（登记的是“${fact.level ?? '未注明'}”）`)]),
    ...(shown ? [] : [untrue(`${say(fact)}在这一页上`)]),
  ];
}

/** What cannot be decided does not hold. */
function holds(a: Fact, op: Comparison, b: Fact): boolean {
  return compareAmounts(amountOf(a), op, amountOf(b)) === true;
}

function untrue(claim: string): Finding {
  return {
    what: `claim 不成立：${claim}`,
    expected: '标题的每个说法都有事实和图作凭据',
    remedy: '改标题和 claim；事实登记错的，改 assets/facts.json',
  };
}

const say = (fact: AnyFact) => `${fact.counts}${fact.kind === 'award' ? fact.says : ` ${fact.says} `}`;

/** Wherever the slide says which one is greatest, it is the one that the claim names. */
function checkRanks({ id, slide }: PlacedSlide, book: FactBook): readonly Problem[] {
  return claimsOf(slide).flatMap((claim) => {
    if (claim.kind !== 'most' && claim.kind !== 'least' && claim.kind !== 'more') return [];
    const items = itemPlaces(slide).map(({ item }) => item);
    const rivals = claim.kind === 'more' ? [claim.than] : scaleOf(claim.fact, slide).map((item) => item.fact);
    const nameOf = (fact: AnyFact) =>
      pairsOf(
        `${wordsOf(fact)}，${items
          .filter((item) => item.fact === fact)
          .map((item) => plainText(item.label))
          .join('，')}`,
      );
    return textsOf(slide).flatMap(({ path, text }) =>
      rankedClauses(plainText(text), book).flatMap(({ clause, sentence }) => {
        const better = rivals.filter(
          (rival) => rival !== claim.fact && namesRather(rival, claim.fact, clause, sentence, nameOf),
        );
        return better.map((rival) => ({
          where: whereOfSlide(id, path),
          what: `“${clause}”说的像是 ${rival.counts}（${rival.says}），claim 说的是 ${claim.fact.counts}（${claim.fact.says}）`,
          expected: `说的是 ${claim.fact.counts}`,
          remedy: '改这句话，点出是哪一项；或改 claim',
        }));
      }),
    );
  });
}

/** The clauses that rank, with their sentences. */
function rankedClauses(text: string, { terms }: FactBook) {
  return text.split(/[。！？；\n]/u).flatMap((sentence) => {
    const masked = maskNames(sentence, terms);
    let at = 0;
    return sentence.split(/[，：]/u).flatMap((clause) => {
      const own = masked.slice(at, at + clause.length);
      at += clause.length + 1;
      return [MOST, LEAST, MORE].some((words) => words.test(own)) ? [{ clause, sentence }] : [];
    });
  });
}

/** By the words in which the two differ: those of the clause, where it has none of either those of the sentence. */
function namesRather(
  rival: AnyFact,
  fact: AnyFact,
  clause: string,
  sentence: string,
  nameOf: (fact: AnyFact) => ReadonlySet<string>,
): boolean {
  const [own, other] = [nameOf(fact), nameOf(rival)];
  const mine = new Set([...own].filter((pair) => !other.has(pair)));
  const theirs = new Set([...other].filter((pair) => !own.has(pair)));
  const [inClause, against] = [shared(mine, pairsOf(clause)), shared(theirs, pairsOf(clause))];
  if (inClause + against > 0) return against >= inClause;
  return shared(theirs, pairsOf(sentence)) > shared(mine, pairsOf(sentence));
}

/** Not on the body of the slide. */
const OUTSIDE = new Set(['headline', 'notes', 'report', 'kicker', 'source']);

/** 总纲领、总统领、总要求: everything a headline enumerates must be on the slide. */
function checkNamedList({ id, slide }: PlacedSlide): readonly Problem[] {
  const headline = plainText(slide.headline);
  const [, list] = /：([^，。：；]+(?:、[^，。：；]+){2,})$/u.exec(headline) ?? [];
  if (list === undefined) return [];
  const below = textsOf(slide)
    .filter(({ path }) => !OUTSIDE.has(String(path[0])))
    .map(({ text }) => plainText(text));
  const shown = [...below, ...figuresOf(slide).flatMap(levelsShown)];
  return list
    .split('、')
    .filter((name) => !shown.some((text) => text.includes(name)))
    .map((name) => ({
      where: whereOfSlide(id, ['headline']),
      what: `标题列出了“${name}”，这一页上没有`,
      expected: '标题列出的每一项，页上都有',
      remedy: '补上这一项，或从标题里去掉',
    }));
}
