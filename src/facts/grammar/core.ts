import Big from 'big.js';
import type { Qualifier, QuantityKind, Sense } from '../fact.ts';
import { parseNumeral } from '../numeral.ts';
import type { Refusal } from '../problem.ts';
import { matchAt, type NumberReading, numberAt, type PrintedNumber, type QuantityStretch } from './number.ts';
import { countsInWords, type FoundUnit, isUnlistedUnit, splitRate, unitAt } from './units.ts';

/**
 * `running`: a quantity within a text, where only listed units are known; `whole`: nothing but the quantity; `open`:
 * the same, with a unit that no list has.
 */
export type Mode = 'running' | 'whole' | 'open';

/** A quantity without the words around it: qualifiers, senses, 每户. */
export interface Core {
  readonly kind: QuantityKind;
  readonly value: Big;
  /** Empty where none is printed. */
  readonly unit: string;
  readonly end: number;
  readonly stretches: readonly QuantityStretch[];
  readonly marks: readonly Exclude<Qualifier, 'exact'>[];
  readonly step: Big;
  /** The scale of its number, for 3～5万元. */
  readonly scale: Big;
  readonly words: boolean;
  readonly terms?: readonly Big[];
  readonly per?: string;
  readonly scope?: string;
  readonly sense?: Sense;
}

export type CoreReading = Core | (Refusal & { readonly end: number });

/** The longest quantity that begins at a place. */
export function coreAt(text: string, at: number, mode: Mode): CoreReading | undefined {
  const first = text[at] ?? '';
  // Most signs of a text begin no number at all.
  if (!/[\d零〇一二两三四五六七八九十百千万亿几数若半大多小翻壹贰叁肆伍陆柒捌玖拾佰仟廿卅]/u.test(first))
    return undefined;
  const found = [
    halfAt(text, at),
    doublingAt(text, at),
    fractionAt(text, at),
    slashAt(text, at),
    ratioAt(text, at),
    plainAt(text, at, mode),
  ].filter((each) => each !== undefined);
  return longest(found);
}

/** What is read whole comes before what is refused at the same length. */
export function longest<T extends { readonly end: number }>(readings: readonly T[]): T | undefined {
  return readings.reduce<T | undefined>((best, each) => {
    if (best === undefined || each.end > best.end) return each;
    return each.end === best.end && 'reason' in best ? each : best;
  }, undefined);
}

const HALF = /一半|半数|百分百|半(?![年天个月小径导路边])/uy;
/** 大半 is more than half, 小半 less. */
const ABOUT_HALF = /一?(?<part>[大多小])半(?![年天个月小径导路边是数])/uy;
const HALF_UNIT = /半(?:个多?(?:月|小时)|年|天|小时|月)/uy;
const FIFTY = { kind: 'share', value: Big(50), unit: '%', step: Big(10), scale: Big(1) } as const;

function halfAt(text: string, at: number): Core | undefined {
  const half = matchAt(HALF, text, at);
  const stretches = (end: number) => [{ kind: 'digits', end } as const];
  const more = aboutHalfAt(text, at);
  if (more !== undefined) return more;
  // 半 alone is a share only behind 过 or 近.
  if (half !== undefined && (half !== '半' || /[过近逾超]$/u.test(text.slice(0, at)))) {
    const end = at + half.length;
    const value = half === '百分百' ? Big(100) : FIFTY.value;
    return { ...FIFTY, value, end, stretches: stretches(end), marks: [], words: true };
  }
  const printed = matchAt(HALF_UNIT, text, at);
  if (printed === undefined || /[上下前后大多]$/u.test(text.slice(0, at))) return undefined;
  const end = at + printed.length;
  const many = printed.indexOf('多');
  const unit = printed.slice(1).replace('多', '');
  const marks = many < 0 ? [] : (['over'] as const);
  const own: QuantityStretch[] = [{ kind: 'digits', end: at + 1 }];
  if (many >= 0) own.push({ kind: 'unit', end: at + many }, { kind: 'qualifier', end: at + many + 1 });
  own.push({ kind: 'unit', end });
  return {
    kind: 'count',
    value: Big(0.5),
    unit,
    end,
    stretches: own,
    marks,
    step: Big(0.5),
    scale: Big(1),
    words: true,
  };
}

function aboutHalfAt(text: string, at: number): Core | undefined {
  ABOUT_HALF.lastIndex = at;
  const found = ABOUT_HALF.exec(text);
  // 两年多半 ends in 多; 多半 may only be a guess.
  if (found === null || /[\d年月天倍个]$/u.test(text.slice(0, at))) return undefined;
  const end = at + found[0].length;
  const marks = [found.groups?.part === '小' ? 'under' : 'over'] as const;
  const stretches = [
    { kind: 'qualifier', end: end - 1 },
    { kind: 'digits', end },
  ] as const;
  return { ...FIFTY, end, stretches, marks, words: true };
}

const DOUBLING =
  /翻(?:了)?(?<about>将?近|接近|约|超过?|逾|不到)?(?<times>[一两二三四五几1-5])?(?<half>番(?:半)?|倍)/uy;
const ABOUT: Readonly<Record<string, Core['marks']>> = {
  近: ['nearly'],
  将近: ['nearly'],
  接近: ['nearly'],
  约: ['about'],
  不到: ['under'],
};

/** 翻一番 is twice as much, 翻两番 four times; 翻倍 is 翻一番, 翻两倍 says one thing to one reader and another to the next. */
function doublingAt(text: string, at: number): CoreReading | undefined {
  DOUBLING.lastIndex = at;
  const found = DOUBLING.exec(text);
  if (found === null) return undefined;
  const { about, times = '一', half = '' } = found.groups ?? {};
  const end = at + found[0].length;
  const power = times === '几' ? 1 : (parseNumeral(times) ?? Number(times));
  if (half === '番半' || (half === '倍' && power !== 1))
    return { reason: '说不清是原来的几倍', remedy: '向起草人问明，says 写成几倍，原文的说法加进 terms', end };
  const own: Core['marks'] = about === undefined ? [] : (ABOUT[about] ?? ['over']);
  const stretches: QuantityStretch[] = [];
  if (about !== undefined) {
    const from = text.indexOf(about, at);
    stretches.push({ kind: 'digits', end: from }, { kind: 'qualifier', end: from + about.length });
  }
  stretches.push({ kind: 'digits', end });
  const value = Big(2).pow(power);
  const marks: Core['marks'] = times === '几' ? [...own, 'several'] : own;
  const common = { unit: '倍', step: Big(1), scale: Big(1), words: true, sense: 'rise' } as const;
  return { kind: 'doubling', value, end, stretches, marks, ...common };
}

const OF_A_HUNDRED: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' };
const PARTS = /(?<whole>[百千万]|[十百]万|[零一二两三四五六七八九十]+|\d+)分之/uy;

/** 百分之八十, 千分之三, 三分之一. */
function fractionAt(text: string, at: number): CoreReading | undefined {
  PARTS.lastIndex = at;
  const found = PARTS.exec(text);
  if (found === null) return undefined;
  const start = at + found[0].length;
  const part = numberAt(text, start);
  if (part === undefined || 'reason' in part) return part;
  const { whole = '' } = found.groups ?? {};
  const range = OF_A_HUNDRED[whole] === undefined ? undefined : shareRange(text, start, part);
  if (range !== undefined) return { ...range, unit: OF_A_HUNDRED[whole] ?? '' };
  const marks = part.mark === undefined ? [] : [part.mark];
  const unit = OF_A_HUNDRED[whole];
  const common = { kind: 'share', end: part.end, marks, scale: Big(1), words: true } as const;
  const hundredths: QuantityStretch[] = [{ kind: 'unit', end: start }, ...part.stretches];
  if (unit !== undefined)
    return { ...common, stretches: hundredths, value: part.value, unit, step: part.step };
  const parts = numberAt(whole, 0);
  if (parts === undefined || 'reason' in parts || parts.value.eq(0)) return undefined;
  // 三分之一 is one number: both of its parts are as large.
  const stretches: QuantityStretch[] = [{ kind: 'digits', end: start }, ...part.stretches];
  return { ...common, stretches, ...shareOf(part.value, parts.value) };
}

/** 百分之三至五: what they are hundredths of is said once. */
function shareRange(text: string, start: number, low: PrintedNumber): Core | undefined {
  if (!/^[至到~～—-]/u.test(text.slice(low.end)) || low.mark !== undefined) return undefined;
  const high = numberAt(text, low.end + 1);
  if (high === undefined || 'reason' in high || high.mark !== undefined) return undefined;
  if (!high.value.gt(low.value) || text.startsWith('分之', high.end)) return undefined;
  const stretches: QuantityStretch[] = [
    { kind: 'unit', end: start },
    { kind: 'digits', end: high.end },
  ];
  const terms = [low.value, high.value] as const;
  const common = { kind: 'share', value: low.value, unit: '%', scale: Big(1), words: true } as const;
  return { ...common, terms, end: high.end, stretches, marks: ['range'], step: low.step };
}

/** A part of a whole as a percentage; the two numbers keep what the decimal cannot. */
function shareOf(part: Big, whole: Big) {
  return { value: part.times(100).div(whole), unit: '%', step: Big(1), terms: [part, whole] } as const;
}

const SLASH = /(?<part>\d{1,3})\/(?<whole>\d{1,3})(?![\d/.])/uy;

/** 1/3; before a unit it is no share but something that cannot be read. */
function slashAt(text: string, at: number): CoreReading | undefined {
  SLASH.lastIndex = at;
  const found = SLASH.exec(text)?.groups;
  if (found === undefined) return undefined;
  const { part = '0', whole = '1' } = found;
  if (Big(whole).eq(0)) return undefined;
  const end = at + part.length + 1 + whole.length;
  const unit = unitAt(text, end);
  if (unit !== undefined)
    return { reason: '是分数，后面又有单位', remedy: '只写分数，如 1/3、三分之一', end: unit.end };
  const common = { kind: 'share', end, marks: [], scale: Big(1), words: false } as const;
  return { ...common, stretches: [{ kind: 'digits', end }], ...shareOf(Big(part), Big(whole)) };
}

const TO = /[:：∶]|比(?=[\d一二两三四五六七八九十])/uy;

/** 2:1, 1∶42, 2比1, 5.2∶46.8∶48. */
function ratioAt(text: string, at: number): CoreReading | undefined {
  const terms: PrintedNumber[] = [];
  let end = at;
  while (true) {
    const term = numberAt(text, end);
    if (term === undefined || 'reason' in term || term.mark !== undefined) return undefined;
    terms.push(term);
    end = term.end;
    const sign = matchAt(TO, text, end);
    if (sign === undefined || numberAt(text, end + 1) === undefined) break;
    end += 1;
  }
  const [first, second] = terms;
  if (first === undefined || second === undefined || second.value.eq(0)) return undefined;
  return {
    kind: 'ratio',
    value: first.value.div(second.value),
    unit: '',
    end,
    stretches: [{ kind: 'digits', end }],
    marks: [],
    step: Big(1),
    scale: Big(1),
    words: first.words,
    terms: terms.map((term) => term.value),
  };
}

/** A number with its unit, and the smaller unit behind it: 3小时15分, 两年半. */
function plainAt(text: string, at: number, mode: Mode): CoreReading | undefined {
  const number = numberAt(text, at);
  if (number === undefined || 'reason' in number) return number;
  const share = shareUnitAt(text, number);
  if (share !== undefined) return share;
  const unit = mode === 'open' ? openUnitAt(text, number.end) : unitAt(text, number.end);
  if (unit === undefined || isNameOf(number, unit, mode)) return coreOf(number);
  return withSmaller(text, withUnit(number, unit), mode);
}

/** Behind a numeral in Chinese words most words make a name of it: 两会, 三线, 五保. */
function isNameOf({ words, mark }: PrintedNumber, { unit }: FoundUnit, mode: Mode): boolean {
  if (!words) return false;
  return mode === 'open' ? mark === undefined : mode === 'running' && !countsInWords(unit);
}

function coreOf(number: PrintedNumber): Core {
  const { value, end, stretches, mark, terms, step, scale, words } = number;
  const marks: Core['marks'] = [
    ...(mark === undefined ? [] : [mark]),
    ...(terms === undefined ? [] : ['range' as const]),
  ];
  const core = { kind: 'count', value, unit: '', end, stretches, marks, step, scale, words } as const;
  return terms === undefined ? core : { ...core, terms };
}

function withUnit(number: PrintedNumber, { end, unit, per, inner }: FoundUnit): Core {
  const core = coreOf(number);
  const half = inner?.text === '半';
  const stretches: QuantityStretch[] = [...core.stretches];
  if (inner !== undefined) {
    stretches.push({ kind: 'unit', end: inner.at });
    stretches.push({ kind: half ? 'digits' : 'qualifier', end: inner.at + 1 });
  }
  stretches.push({ kind: 'unit', end });
  return {
    ...core,
    kind: /分点$/u.test(unit) ? 'points' : 'count',
    unit,
    end,
    stretches,
    value: half ? core.value.plus(0.5) : core.value,
    step: half ? Big(0.5) : core.step,
    marks: inner === undefined || half ? core.marks : [...core.marks, 'over'],
    ...(per === undefined ? {} : { per }),
  };
}

/** The signs and words for a share or a multiple, and the value of one of them. */
const SHARES = [
  { form: /[%％]/uy, kind: 'share', unit: '%', worth: 1 },
  { form: /‰/uy, kind: 'share', unit: '‰', worth: 1 },
  { form: /‱/uy, kind: 'share', unit: '‱', worth: 1 },
  { form: /[/／](?:10|十)万/uy, kind: 'share', unit: '/10万', worth: 1 },
  {
    form: /成(?![员立功果为就本交长绩人熟套品分都规型千])(?<half>半|[一二三四五六七八九](?![\p{Script=Han}]*[、，]?[\d一二三四五六七八九十百千万亿]|[\d成十百千万亿个家名人户项件]))?/uy,
    kind: 'share',
    unit: '%',
    worth: 10,
  },
  { form: /倍(?<half>半)?/uy, kind: 'times', unit: '倍', worth: 1 },
] as const;

/** What may follow 成: 半, or a tenth of it (六成五). */
function partOf(printed: string): number {
  const tail = printed.slice(1);
  return tail === '半' ? 0.5 : (parseNumeral(tail) ?? 0) / 10;
}

function shareUnitAt(text: string, number: PrintedNumber): Core | undefined {
  for (const { form, kind, unit, worth } of SHARES) {
    const printed = matchAt(form, text, number.end);
    if (printed === undefined) continue;
    const part = kind === 'share' && unit === '%' ? partOf(printed) : printed.endsWith('半') ? 0.5 : 0;
    const half = part > 0;
    const core = coreOf(number);
    const end = number.end + printed.length;
    const own: QuantityStretch[] = half
      ? [
          { kind: 'unit', end: end - 1 },
          { kind: 'digits', end },
        ]
      : [{ kind: 'unit', end }];
    const value = core.value.times(worth).plus(part * worth);
    const terms = core.terms === undefined ? {} : { terms: core.terms.map((term) => term.times(worth)) };
    const step = half ? Big(worth).times(part === 0.5 ? 0.5 : 0.1) : core.step.times(worth);
    return { ...core, ...terms, kind, unit, value, end, stretches: [...core.stretches, ...own], step };
  }
  return undefined;
}

/** What the greater unit holds of the smaller one. */
const HOLDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  年: { 个月: 12 },
  周: { 天: 7 },
  天: { 小时: 24, 个小时: 24 },
  日: { 小时: 24 },
  小时: { 分: 60, 分钟: 60 },
  个小时: { 分钟: 60 },
  分: { 秒: 60 },
  分钟: { 秒: 60 },
  元: { 角: 10 },
  角: { 分: 10 },
  吨: { 公斤: 1000, 千克: 1000 },
  公斤: { 克: 1000, 两: 20 },
  斤: { 两: 10 },
  公里: { 米: 1000 },
  米: { 厘米: 100 },
};

/** Not 半径, 半成品. */
const HALF_MORE = /^半(?![径导路边成])/u;

/** 两年半职业教育 is a time; of other units 半 is a half only where no word begins with it: 改建1座半, 3台半挂车. */
function halves({ unit, end }: Core, text: string): boolean {
  if (/^(?:年|天|小时|公里|周|里|吨|斤)$/u.test(unit)) return true;
  return unit !== '' && /^半(?:的|以[上下]|左右|$|[^\p{Script=Han}])/u.test(text.slice(end));
}

/** 3小时15分 is 195 分: in the smaller unit it is exact. 两年半 stays in years. */
function withSmaller(text: string, greater: Core, mode: Mode): CoreReading {
  if (greater.marks.length > 0) return greater;
  if (HALF_MORE.test(text.slice(greater.end, greater.end + 3)) && halves(greater, text)) {
    const end = greater.end + 1;
    const stretches: QuantityStretch[] = [...greater.stretches, { kind: 'digits', end }];
    return { ...greater, value: greater.value.plus(0.5), step: Big(0.5), end, stretches };
  }
  const holds = HOLDS[greater.unit];
  if (holds === undefined) return greater;
  const start = greater.end + (text[greater.end] === '零' ? 1 : 0);
  const number = numberAt(text, start);
  if (number === undefined || 'reason' in number || number.terms !== undefined) return greater;
  const unit = unitAt(text, number.end);
  const times = unit === undefined ? undefined : holds[unit.unit];
  if (unit === undefined || times === undefined || unit.inner !== undefined) return greater;
  const smaller = withUnit(number, unit);
  const stretches: QuantityStretch[] = [
    ...greater.stretches,
    ...(start > greater.end ? [{ kind: 'digits', end: start } as const] : []),
    ...smaller.stretches,
  ];
  return withSmaller(
    text,
    { ...smaller, value: greater.value.times(times).plus(smaller.value), stretches },
    mode,
  );
}

const TAIL = /(?:及?以[上下]|以内|之内|左右|上下|开外|有余|[多余])$/u;

/** A unit that no list has, up to the end of the text or to the qualifier that ends it. */
function openUnitAt(text: string, at: number): FoundUnit | undefined {
  const rest = text.slice(at);
  const unit = [rest, rest.replace(TAIL, '')].find(isUnlistedUnit);
  return unit === undefined ? undefined : splitRate(unit, at + unit.length);
}

export function refusedAt(
  reading: NumberReading | CoreReading,
): reading is Refusal & { readonly end: number } {
  return 'reason' in reading;
}
