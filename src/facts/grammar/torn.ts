import type { Refusal } from '../problem.ts';
import { matchAt } from './number.ts';
import { NO_UNIT, type Reading } from './reading.ts';
import { unitAt } from './units.ts';

/** What stands directly beside a number and belongs to it, although no quantity of ours can hold it. */
interface Neighbour {
  /** Between two numbers, or behind the only one. */
  readonly sign: RegExp;
  readonly refusal: Refusal;
  /** It may stand before a number too: ±0.5%. */
  readonly before?: RegExp;
  /** Only behind a number without a unit: 39人×5000元 is worked out of two whole quantities. */
  readonly bare?: true;
  /** It belongs to the number without another one behind it: 100人±, 几个半. */
  readonly alone?: true;
}

const IN_WORDS = '连同前后的词整句加进 terms，页面上照抄这一句';

/** Each kind of neighbour; what is read without it would say something else. */
const NEIGHBOURS: readonly Neighbour[] = [
  {
    sign: /±|正负|[+＋][/／][-－−]/uy,
    before: /(?:±|正负|[+＋][/／][-－−])$/u,
    alone: true,
    refusal: { reason: '带允许的偏差（正负多少），不是一个数', remedy: IN_WORDS },
  },
  {
    sign: /[×✕✖*＊xX](?=[\d.])/uy,
    before: /[\^√]$/u,
    bare: true,
    refusal: {
      reason: '是几个数算在一起，不是一个数',
      remedy: `算出来写成一个数，请起草人改印；否则${IN_WORDS}`,
    },
  },
  {
    // 3加2人, 5..8人, 3或4场; years stay names: 2020或2021年.
    sign: /(?<=\d)(?:\.{2,}|…+|[!_\\@&÷]|[加减乘]以?|除以|或者?)(?=\d)(?!(?:19|20)\d\d年)/uy,
    bare: true,
    refusal: {
      reason: '是几个数连在一起，不是一个数',
      remedy: `写成一个数或一个范围，如 5人、5至8人，请起草人改印；否则${IN_WORDS}`,
    },
  },
  {
    sign: /\^|[eE](?=[-+]?\d)|的(?=[\d一二三四五六七八九十]+次[方幂])|[⁰¹²³⁴-⁹]+/uy,
    alone: true,
    refusal: { reason: '是乘方的写法', remedy: `请起草人把数写全，如 1.2亿立方米；否则${IN_WORDS}` },
  },
  {
    sign: /半(?!\p{Script=Han})|(?<=[\d一两二三四五六七八九十](?:场|座|栋|层|间|亩|里|公里|米|吨|圈|轮|节|学期|课时))半(?![天年月日夜径导程岛决自成脱封价山马数失公开农挂透专停固军身独机边截途长小个辈制官民集永湿干野潜露全圆球的以左]|工半)/uy,
    alone: true,
    refusal: { reason: '后面还有“半”，读不成一个数', remedy: '把数写全，如 2.5座、两年半' },
  },
];

/** A sign of a range, or of 约, that has no number before it: 大约～5人. */
const OPEN_RANGE = /[~～〜]$/u;
const OPEN: Refusal = {
  reason: '前面的“～”没有起点',
  remedy: '写成 3～5人 或 约5人；报告印错的，请起草人更正',
};

/**
 * What was read, together with all around it that belongs to the same number: then it is refused as a whole, since a number
 * without its ±, × or 半 is another number. `from` is where the text before is already read, `next` reads on.
 */
export function wholeOrRefused(
  text: string,
  reading: Reading,
  from: number,
  next: (at: number) => Reading | undefined,
): Reading {
  const start = leftEnd(text, reading.start, from);
  const right = rightEnd(text, reading, next);
  const product = right === undefined && isProduct(text, reading);
  const end = right?.end ?? (product ? (unitAt(text, reading.end)?.end ?? reading.end) : reading.end);
  const refusal = start?.refusal ?? right?.refusal ?? (product ? NEIGHBOURS[1]?.refusal : undefined);
  if (refusal === undefined) return reading;
  const at = start?.at ?? reading.start;
  return {
    start: at,
    end,
    starts: [at],
    result: refusal,
    words: !/\d/.test(text.slice(at, end)),
    torn: true,
  };
}

function leftEnd(
  text: string,
  start: number,
  from: number,
): { readonly at: number; readonly refusal: Refusal } | undefined {
  const before = text.slice(from, start);
  const sign = text.startsWith('负', start) && before.endsWith('正') ? '正' : undefined;
  const own = sign === undefined ? undefined : { at: start - 1, refusal: NEIGHBOURS[0]?.refusal };
  if (own?.refusal !== undefined) return { at: own.at, refusal: own.refusal };
  for (const { before: form, refusal } of NEIGHBOURS) {
    const found = form?.exec(before)?.[0];
    if (found !== undefined) return { at: start - found.length, refusal };
  }
  return OPEN_RANGE.test(before) ? { at: start - 1, refusal: OPEN } : undefined;
}

function rightEnd(
  text: string,
  reading: Reading,
  next: (at: number) => Reading | undefined,
): { readonly end: number; readonly refusal: Refusal } | undefined {
  for (const { sign, alone, bare, refusal } of NEIGHBOURS) {
    const printed = matchAt(sign, text, reading.end);
    if (printed === undefined || (bare === true && reading.result !== NO_UNIT)) continue;
    const at = reading.end + printed.length;
    const other = next(at);
    if (other === undefined && alone === undefined) continue;
    const last = other === undefined ? undefined : (rightEnd(text, other, next)?.end ?? other.end);
    const end = last ?? at;
    return { end: /^[方幂]/u.test(text.slice(end)) ? end + 1 : end, refusal };
  }
  return undefined;
}

/** 20×30米 measures; 3×3 without a unit is the name of a game. */
function isProduct(text: string, { name, start, end }: Reading): boolean {
  return name === true && /\d[×✕*xX]\d+$/u.test(text.slice(start, end)) && unitAt(text, end) !== undefined;
}
