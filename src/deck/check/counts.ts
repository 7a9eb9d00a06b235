import { type Problem, type ProblemPlace, whereOfSlide } from '../../facts/index.ts';
import type { Claim, Counted } from '../claim.ts';
import type { Deck, PlacedSlide } from '../deck.ts';
import type { Figure } from '../figure.ts';
import type { Slide } from '../slide.ts';
import { formatFigure, plainText, type Text } from '../text.ts';
import { isFigure, isText, textsOf, walk } from '../walk.ts';
import { BLANK, maskNames, scanNumerals } from './scan.ts';

/** Up to here an author may count things on the slide; a larger count is a figure of the report. */
const COUNTED_BY_HAND = 10;

/** A text that is one of several: as many of them as have the noun are as many of the kind. */
const ENTRY = /(?:^|\.)(?:lines|points|outlets|plinth|facts)\.\d+$|\.label$/;
/** The name of a list is given beside it. */
const HEADS = ['head', 'title', 'factsTitle', 'outletsTitle'] as const;
/** Spans of time are no things on a slide. */
const TIMES = '年月天周元';
/** Counts nothing: 再添一批先进. */
const SOME = '一批';
/** How far a counted noun may reach: 三件新媒体作品. */
const LONGEST_NOUN = 6;

/** A number of things in Chinese numerals, with what it counts. */
export interface Count {
  /** Undefined where it is more than a plain count: 八成, 近百名, 两倍. */
  readonly count: number | undefined;
  /** 三类责任 */
  readonly words: string;
  readonly measure: string;
  /** The Han characters after it: 责任列成清单. */
  readonly noun: string;
  /** The clause before it: 省和市. */
  readonly before: string;
  /** What follows in the sentence. */
  readonly after: string;
}

type CountClaim = Extract<Claim, { kind: 'count' }>;

/** The counts that an author has written in Chinese numerals outside listed names. */
export function countsIn(text: Text, terms: readonly string[]): readonly Count[] {
  const words = text.spans
    .map((span) =>
      span.kind === 'figure' ? BLANK.repeat(formatFigure(span).length) : plainText({ spans: [span] }),
    )
    .join('');
  const plain = plainText(text);
  // 三大类, 七大部分: 大 only adds weight; 两个大类 means something else.
  const weighed = maskNames(words, terms).replace(/([一二两三四五六七八九十])大(?=\p{Script=Han})/gu, '大$1');
  return scanNumerals(weighed).map(({ at, text: printed, quantity }) => {
    const measured = at + printed.length;
    const [noun = ''] =
      plain.slice(measured).match(new RegExp(`^\\p{Script=Han}{0,${LONGEST_NOUN}}`, 'u')) ?? [];
    const [before = ''] = words.slice(0, at).match(/[^，。：；\n]*$/u) ?? [];
    const isCount = quantity?.kind === 'count' && quantity.qualifier === 'exact';
    const [count, measure] = isCount ? [Number(quantity.value), quantity.unit] : [undefined, ''];
    return { count, measure, noun, before, after: plain.slice(measured), words: printed + noun.slice(0, 2) };
  });
}

/** Every count in Chinese numerals on a slide, in its notes and in its written text, against the things that it counts. */
export function checkCounts(placed: PlacedSlide, deck: Deck): readonly Problem[] {
  const claims = claimsOf(placed.slide);
  const found = textsOf(placed.slide).flatMap(({ path, text }) =>
    countsIn(text, deck.book.terms).flatMap((found) => {
      const where = whereOfSlide(placed.id, path);
      if (found.count === undefined || found.count > COUNTED_BY_HAND) return [tooLarge(found, where)];
      if (TIMES.includes(found.measure) || found.words.startsWith(SOME)) return [];
      return checkCount(found, {
        where,
        text: plainText(text),
        headline: path[0] === 'headline',
        claims,
        placed,
        deck,
      });
    }),
  );
  // What the headline says the notes say again.
  return found.filter(({ what }, i) => found.findIndex((each) => wordsOf(each) === wordsOf({ what })) === i);
}

/** What a problem quotes first. */
function wordsOf({ what }: Pick<Problem, 'what'>): string {
  return /“(?<words>[^”]*)”/u.exec(what)?.groups?.words ?? what;
}

interface Site {
  readonly where: ProblemPlace;
  readonly text: string;
  readonly headline: boolean;
  readonly claims: readonly Claim[];
  readonly placed: PlacedSlide;
  readonly deck: Deck;
}

function checkCount(found: Count, site: Site): readonly Problem[] {
  const { where, headline, claims } = site;
  if (claims.some((claim) => claim.kind === 'none' && claim.words.includes(found.words))) return [];
  const numbers = possibleCounts(found, site);
  const wrong = numbers.size > 0 && !numbers.has(found.count ?? NaN);
  if (
    headline &&
    !wrong &&
    !found.noun.startsWith('部分') &&
    !claims.some((claim) => isCountOf(found, claim, site))
  )
    return [unclaimed(found, where)];
  // Outside the headline, a count that matches nothing on the slide may count things that are only spoken of.
  if (numbers.has(found.count ?? NaN) || (numbers.size === 0 && !headline)) return [];
  const shown = [...numbers].sort((a, b) => a - b).join('、');
  return [
    {
      where,
      what: `${headline ? '标题说' : '写着'}“${found.words}”，这一页上数不出 ${found.count} 个`,
      expected: numbers.size === 0 ? '写明数的是页上哪一列' : `与页上的条数一致：${shown}`,
      remedy: `改这个数，或补齐页上的内容；数的是哪一列，在标题旁写明 claim: count(那一列, '${found.words}')`,
    },
  ];
}

/** A headline counts by a claim; that a list on the slide happens to be as long proves nothing. */
function unclaimed({ words }: Count, where: ProblemPlace): Problem {
  return {
    where,
    what: `标题里的“${words}”是计数的说法，没有写明数的是哪一列`,
    expected: `标题旁写明 claim: count(那一列, '${words}')`,
    remedy: `照着补上 claim；不是计数的，写 claim: none('${words}')`,
  };
}

function isCountOf(found: Count, claim: Claim, { deck }: Site): boolean {
  return claim.kind === 'count' && isSame(found, claim, deck.book.terms);
}

/** How many there are of what is counted, by the first source that can say. */
function possibleCounts(found: Count, { text, claims, placed, deck }: Site): ReadonlySet<number> {
  const claimed = claims.filter((claim) => claim.kind === 'count' && isSame(found, claim, deck.book.terms));
  if (claimed.length > 0)
    return new Set(claimed.flatMap((claim) => ('of' in claim ? [sizeOf(claim.of)] : [])));
  if (found.noun.startsWith('部分')) {
    return new Set([deck.parts.filter((part) => part.numeral !== undefined).length]);
  }
  const noun = found.noun.slice(0, 2);
  const own = noun.length < 2 ? [] : listsOf(noun, placed.slide);
  return new Set(own.length > 0 ? own : toldCounts(found, text));
}

/** A claim counts the same things: 三类活动 as 三类宣讲活动, 两路 as 分两路. */
function isSame(found: Count, claim: CountClaim, terms: readonly string[]): boolean {
  const [claimed] = countsIn({ spans: [{ kind: 'literal', text: claim.words }] }, terms);
  if (claimed === undefined || claimed.measure !== found.measure) return false;
  if (claimed.noun === '') return true;
  return claimed.noun.includes(found.noun.slice(0, 2)) || found.noun.startsWith(claimed.noun.slice(0, 2));
}

/** Items of lists that are called by the noun, else the entries that hold it. */
function listsOf(noun: string, slide: Slide): readonly number[] {
  const named: number[] = [];
  walk(slide, [], (node) => {
    if (isText(node)) return false;
    const heads = HEADS.flatMap((key) => (key in node ? [node[key as keyof typeof node] as unknown] : []));
    const called = heads.some((head) => isTextLike(head) && plainText(head).includes(noun));
    if (called) for (const list of Object.values(node)) if (Array.isArray(list)) named.push(list.length);
    return true;
  });
  if (named.length > 0) return named;
  const entries = textsOf(slide).filter(
    ({ path, text }) => ENTRY.test(path.join('.')) && plainText(text).includes(noun),
  );
  return entries.length === 0 ? [] : [entries.length];
}

function isTextLike(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && isText(value);
}

/** The sentence itself names what it counts: 省和市两级; 三件作品：“甲”“乙”“丙”; 一是…二是…三是…. */
function toldCounts({ before, after }: Count, text: string): readonly number[] {
  const joined = before.match(/[和与及、]/g)?.length ?? 0;
  const [, list = ''] = /^[^。；：]{0,12}：([^。；]*)/u.exec(after) ?? [];
  const quoted = list.match(/“[^”]*”|《[^》]*》/gu)?.length ?? 0;
  const named = list === '' ? 0 : list.split(/[、，]/u).length;
  const ordinals = new Set(text.match(/[一二三四五六七八九十]是|第[一二三四五六七八九十](?=[，：])/gu)).size;
  return [joined > 0 ? joined + 1 : 0, quoted > 1 ? quoted : named, ordinals].filter((number) => number > 1);
}

/** The claims beside a headline. */
export function claimsOf({ claim }: Slide): readonly Claim[] {
  if (claim === undefined) return [];
  return Array.isArray(claim) ? (claim as readonly Claim[]) : [claim as Claim];
}

/** How many things a claim counts: the entries of a list, the items of each figure in it. */
export function sizeOf(of: Counted): number {
  if (!isList(of)) return itemsIn(of);
  return of.reduce<number>(
    (sum, each) => sum + (typeof each === 'object' && each !== null && isFigure(each) ? itemsIn(each) : 1),
    0,
  );
}

export function isList(of: Counted): of is readonly unknown[] {
  return Array.isArray(of);
}

function itemsIn(figure: Figure): number {
  switch (figure.kind) {
    case 'bars':
    case 'cards':
    case 'pair':
      return figure.items.length;
    case 'composition':
      return figure.parts.length;
    case 'share':
      return 2;
    case 'units':
    case 'matrix':
      return figure.rows.length;
    case 'wall':
      return figure.bands.length;
    case 'field':
      return figure.parts?.length ?? 1;
    case 'trend':
    case 'target':
    case 'grouped':
    case 'rank':
      return figure.items.length;
    case 'change':
      return 2;
    case 'rate':
      return 1;
    default:
      return figure satisfies never;
  }
}

function tooLarge({ words }: Count, where: ProblemPlace): Problem {
  return {
    where,
    what: `用汉字写了数量：“${words}”`,
    expected: '数量取自 assets/facts.json',
    remedy: '登记为一条事实再引用；如果它是名称的一部分，把整个名称加进 terms',
  };
}
