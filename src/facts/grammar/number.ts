import Big from 'big.js';
import { parseDigits, parseNumeral } from '../numeral.ts';
import type { Refusal } from '../problem.ts';
import { beginsUnit, unitAt } from './units.ts';

/** A stretch of a printed quantity, by its end in the text; the kinds are those of a run. */
export interface QuantityStretch {
  readonly kind: 'digits' | 'unit' | 'qualifier';
  readonly end: number;
}

/** What 多 余 几 数 来 within a number say of it. */
export type InnerMark = 'over' | 'several' | 'about';

/** A number at a place of a text, its scale included: 51.5万, 一万二千, 数十, 1亿2000万. */
export interface PrintedNumber {
  readonly value: Big;
  readonly end: number;
  readonly stretches: readonly QuantityStretch[];
  readonly mark?: InnerMark;
  /** 两三家: the number lies from one to the other. */
  readonly terms?: readonly [Big, Big];
  /** One unit of the last place that is printed: 0.1万 for 51.5万. */
  readonly step: Big;
  /** Written in Chinese characters. */
  readonly words: boolean;
  /** The scale that was printed last: 万 in 51.5万. */
  readonly scale: Big;
}

export type NumberReading = PrintedNumber | (Refusal & { readonly end: number });

const SCALE_VALUES: Readonly<Record<string, string>> = {
  十: '1e1',
  百: '1e2',
  千: '1e3',
  万: '1e4',
  十万: '1e5',
  百万: '1e6',
  千万: '1e7',
  亿: '1e8',
  十亿: '1e9',
  百亿: '1e10',
  千亿: '1e11',
  万亿: '1e12',
  十万亿: '1e13',
  百万亿: '1e14',
  千万亿: '1e15',
  个亿: '1e8',
};

const DIGITS = /(?:\d{1,3}(?:[,，\u0020\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?/uy;
const SCALE = /[十百千]?万亿|[十百千]?[万亿]|[百千]|个亿/uy;
const WORDS = /[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅]+/uy;
const DECIMALS = /点[零〇一二三四五六七八九]+/uy;
const ROUND = /[万亿]+$/u;
const ONE = Big(1);

/** 20多万多元, 近20多家. */
export const TWO_MARKS: Refusal = { reason: '有两个概数词', remedy: '只留一个概数词' };

/** The number that begins at a place, as long as it goes; undefined where none begins. */
export function numberAt(text: string, at: number): NumberReading | undefined {
  return digitsAt(text, at) ?? severalAt(text, at) ?? wordsAt(text, at);
}

export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function digitsAt(text: string, at: number): NumberReading | undefined {
  const printed = matchAt(DIGITS, text, at);
  if (printed === undefined) return undefined;
  const end = at + printed.length;
  const wrong = wrongDigits(printed, text, end);
  if (wrong !== undefined) return wrong;
  const plain = printed.replace(/[^\d.]/g, '');
  const step = ONE.div(Big(10).pow(plain.split('.')[1]?.length ?? 0));
  const first = scaled(text, Big(plain), step, end);
  if (first.mark === undefined) return withSmaller(text, first);
  return /^[多余]/u.test(text.slice(first.end)) ? { ...TWO_MARKS, end: first.end + 1 } : first;
}

function wrongDigits(printed: string, text: string, end: number): NumberReading | undefined {
  const rest = /^(?:[\d.,，]*\d)/.exec(text.slice(end))?.[0] ?? '';
  // A comma of the sentence may precede the next number (12家，413人); a comma or a point inside a number is a slip.
  if (/^[.,]\d/.test(rest) || (/\./.test(printed) && /^\./.test(rest)))
    return {
      reason: '的小数点或分隔逗号位置不对',
      remedy: '分隔逗号隔三位一个，小数点只有一个',
      end: end + rest.length,
    };
  if (/^0\d/.test(printed)) return { reason: '的数字以0开头', remedy: '去掉开头的0', end };
  if (/\.\d{7}/.test(printed))
    return { reason: '小数超过6位，不是能读懂的数量', remedy: '核对小数位数', end };
  return undefined;
}

/** The scale behind digits, with 多 余 几 before it or behind it: 20多万, 146万多. */
function scaled(text: string, value: Big, step: Big, start: number): PrintedNumber {
  const stretches: QuantityStretch[] = [{ kind: 'digits', end: start }];
  let end = start;
  let mark: InnerMark | undefined;
  let scale = ONE;
  const inner = innerMark(text, end);
  if (inner !== undefined) {
    [mark, end] = [inner, end + 1];
    stretches.push({ kind: 'qualifier', end });
  }
  const printed = scaleAt(text, end);
  if (printed !== undefined) {
    end += printed.length;
    scale = Big(SCALE_VALUES[printed] ?? 1);
    stretches.push({ kind: 'unit', end });
    if (mark === undefined && /[多余]/.test(text[end] ?? '')) {
      [mark, end] = ['over', end + 1];
      stretches.push({ kind: 'qualifier', end });
    }
  }
  const result = { value: value.times(scale), end, stretches, step: step.times(scale), words: false, scale };
  return mark === undefined ? result : { ...result, mark };
}

function innerMark(text: string, at: number): InnerMark | undefined {
  const char = text[at] ?? '';
  if (char === '多' || char === '余') return 'over';
  if (char === '几') return 'several';
  // 千把人.
  if (char === '把' && /[百千万]/u.test(text[at - 1] ?? '') && unitAt(text, at + 1) !== undefined)
    return 'about';
  // 30来家, not 2020来 and not 5年来.
  return char === '来' && unitAt(text, at + 1) !== undefined ? 'about' : undefined;
}

function scaleAt(text: string, at: number): string | undefined {
  return beginsUnit(text, at) ? undefined : matchAt(SCALE, text, at);
}

/** 1亿2000万, 3万5千, 1亿零500万: smaller parts follow the first. */
function withSmaller(text: string, first: PrintedNumber): NumberReading {
  let whole = first;
  while (whole.scale.gt(1)) {
    const start =
      text[whole.end] === '零' && /\d/.test(text[whole.end + 1] ?? '') ? whole.end + 1 : whole.end;
    const printed = matchAt(DIGITS, text, start);
    if (printed === undefined) return whole;
    const next = scaled(text, Big(printed.replace(/[^\d.]/g, '')), ONE, start + printed.length);
    const fits =
      next.value.lt(whole.scale) &&
      (next.scale.gt(1) || start > whole.end || Big(10).pow(printed.length).eq(whole.scale));
    if (!fits || next.mark !== undefined)
      return {
        reason: '是几个数连在一起，读不准',
        remedy: '写全：3万5千、1亿2000万、35000',
        end: next.end,
      };
    const value = whole.value.plus(next.value);
    const digits =
      next.stretches.filter(({ kind }) => kind === 'unit').length > 0 ? start + printed.length : next.end;
    const stretches: QuantityStretch[] = [{ kind: 'digits', end: digits }];
    if (digits < next.end) stretches.push({ kind: 'unit', end: next.end });
    whole = { ...next, value, stretches };
  }
  return whole;
}

const SEVERAL = /(?:数|若干|(?:[二三四五六七八九]?十)?几)(?<scale>[十百千]?[万亿]|[十百千])?/uy;
/** 数以万计 counts like 几万. */
const BY_THE = /数以(?<scale>[十百千]?[万亿]|[百千])计/uy;

/** 几十, 数千, 十几万, 数十, 几: from the smallest number that it may be. */
function severalAt(text: string, at: number): NumberReading | undefined {
  BY_THE.lastIndex = at;
  const many = BY_THE.exec(text);
  if (many !== null) return byThe(many[0], many.groups?.scale ?? '', at);
  SEVERAL.lastIndex = at;
  const found = SEVERAL.exec(text);
  if (found === null) return undefined;
  const { scale: printed = '' } = found.groups ?? {};
  const head = found[0].slice(0, found[0].length - printed.length);
  const tens = head === '若干' ? '' : head.slice(0, -1);
  if (head === '数' && printed === '') return undefined;
  const scale = Big(SCALE_VALUES[printed] ?? 1);
  const value = tens === '' ? scale : Big(parseNumeral(tens) ?? 1).times(scale);
  const end = at + found[0].length;
  const stretches: QuantityStretch[] = [];
  if (tens !== '') stretches.push({ kind: 'digits', end: at + tens.length });
  stretches.push({ kind: 'qualifier', end: at + head.length });
  const digits = printed.replace(ROUND, '');
  if (digits !== '') stretches.push({ kind: 'digits', end: at + head.length + digits.length });
  if (digits !== printed) stretches.push({ kind: 'unit', end });
  return { value, end, stretches, mark: 'several', step: scale, words: true, scale };
}

function byThe(printed: string, scale: string, at: number): NumberReading {
  const value = Big(SCALE_VALUES[scale] ?? 1);
  const end = at + printed.length;
  const stretches = [
    { kind: 'qualifier', end: at + 2 },
    { kind: 'digits', end: end - 1 },
    { kind: 'qualifier', end },
  ] as const;
  return { value, end, stretches, mark: 'several', step: value, words: true, scale: ONE };
}

function wordsAt(text: string, at: number): NumberReading | undefined {
  const run = wordsRun(text, at);
  if (run === '') return undefined;
  const decimals = matchAt(DECIMALS, text, at + run.length) ?? '';
  return decimals === '' ? wholeWords(text, at, run) : decimalWords(text, at, run, decimals);
}

/** The numeral characters from here on, without those of a unit (千 in 三千瓦). */
function wordsRun(text: string, at: number): string {
  const run = matchAt(WORDS, text, at) ?? '';
  for (let i = 1; i < run.length; i++) if (beginsUnit(text, at + i)) return run.slice(0, i);
  return run;
}

/** 五十一点五万. */
function decimalWords(text: string, at: number, run: string, decimals: string): NumberReading {
  const whole = run === '零' || run === '〇' ? 0 : parseNumeral(run);
  const end = at + run.length + decimals.length;
  if (whole === undefined) return unreadable(end);
  const digits = parseDigits(decimals.slice(1)) ?? '';
  return withMark(text, Big(`${whole}.${digits}`), ONE.div(Big(10).pow(digits.length)), at, end);
}

function wholeWords(text: string, at: number, run: string): NumberReading {
  const end = at + run.length;
  const pair = pairOf(run);
  if (pair !== undefined) {
    const [low, high, digits] = pair;
    const stretches = [{ kind: 'digits', end: at + digits } as const, { kind: 'unit', end } as const];
    return { value: low, end, stretches, terms: [low, high], step: high.minus(low), words: true, scale: ONE };
  }
  if (run === '零' || run === '〇') return withMark(text, Big(0), ONE, at, end);
  const value = parseNumeral(run) ?? TRILLIONS[run] ?? spokenOf(run);
  if (value === undefined) return unreadable(end);
  return withMark(text, Big(value), lastPlace(Big(value)), at, end);
}

/** 多 or 余 behind a numeral, and the 万 or 亿 behind that: 两千余, 三十多万. */
function withMark(text: string, number: Big, step: Big, at: number, start: number): NumberReading {
  const round = ROUND.exec(text.slice(at, start))?.[0] ?? '';
  const digits = start - (round.length < start - at ? round.length : 0);
  const stretches: QuantityStretch[] = [{ kind: 'digits', end: digits }];
  if (digits < start) stretches.push({ kind: 'unit', end: start });
  const rest = scaled(text, number, step, start);
  const own = rest.stretches.slice(1);
  return { ...rest, stretches: [...stretches, ...own], words: true };
}

/** 突破万亿元: a scale that is said alone. */
const TRILLIONS: Readonly<Record<string, number>> = { 万亿: 1e12, 十万亿: 1e13, 百万亿: 1e14, 千万亿: 1e15 };

/** 两万五 is 25,000, as it is said: the last digit counts the next place. */
function spokenOf(run: string): number | undefined {
  const found = /^(?<head>.+)(?<scale>[百千万亿])(?<digit>[一二三四五六七八九])$/u.exec(run)?.groups;
  if (found === undefined) return undefined;
  const { head = '', scale = '', digit = '' } = found;
  const value = parseNumeral(head + scale);
  const tail = Number(SCALE_VALUES[scale]) / 10;
  return value === undefined ? undefined : value + (parseNumeral(digit) ?? 0) * tail;
}

const PAIR =
  /^(?<tens>[二三四五六七八九]?十)?(?<low>[一二两三四五六七八九])(?<high>[二两三四五六七八九])(?<scale>[十百千]?[万亿]?)$/u;

/** Two consecutive digits mean a range: 两三, 七八千, 十七八; so does 三五. */
function pairOf(run: string): readonly [Big, Big, number] | undefined {
  const found = PAIR.exec(run)?.groups;
  if (found === undefined) return undefined;
  const { tens = '', low = '', high = '', scale = '' } = found;
  const [from, to] = [parseNumeral(low), parseNumeral(high)];
  const power = scale === '' ? 1 : parseNumeral(scale);
  const isPair =
    (to === (from ?? 0) + 1 && (high !== '两' || tens === '')) || (tens === '' && low + high === '三五');
  if (from === undefined || to === undefined || !isPair || power === undefined) return undefined;
  if (tens !== '' && (/^[十百千]/u.test(scale) || low === '两')) return undefined;
  const base = tens === '' ? 0 : (parseNumeral(tens) ?? 0);
  const digits = run.length - (/[万亿]$/u.test(scale) ? 1 : 0);
  return [Big(base + from).times(power), Big(base + to).times(power), digits];
}

function unreadable(end: number): NumberReading {
  return {
    reason: '不是能读懂的数',
    remedy: '写全：一百零二、三万五千、十五；年份和名称里的数字不是数量',
    end,
  };
}

/** One of the last place that is not zero: 1000 for 35000. */
export function lastPlace(value: Big): Big {
  if (value.eq(0)) return ONE;
  const digits = value.c.length - 1;
  return Big(10).pow(value.e - digits);
}
