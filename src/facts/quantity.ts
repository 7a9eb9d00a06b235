import Big from 'big.js';
import type { Qualifier, Quantity } from './fact.ts';
import { readingAt } from './grammar/read.ts';
import { NO_UNIT, type Reading } from './grammar/reading.ts';
import { readingsIn } from './grammar/scan.ts';
import { isRefusal, type Refusal } from './problem.ts';
import { invisibleIn, plainDigits } from './text.ts';

/** The scales that a derived quantity can be printed in. */
export const SCALES = ['万', '亿'] as const;
export type Scale = (typeof SCALES)[number];

const POWERS: Readonly<Record<Scale, string>> = { 万: '1e4', 亿: '1e8' };
const LONGEST = 30;
const FORM =
  '写成“数字＋单位”，如 51.5万元、146万多元、近3万人、增长6.8%、全省第2位；各种写法见 docs/quantities.md';
/** What a text in the wrong form looks like, and what to say about it; the first that fits is said. */
const WRONG_FORMS: readonly (readonly [RegExp, string, string])[] = [
  [/^$/, '是空的', FORM],
  [/\s(?!\d{3})|(?<!\d)\s/, '里有空格', '去掉空格'],
  [/\d[eE][-+]?\d/, '用了科学记数法', '把数字完整写出，或用“万”“亿”'],
  [/[俩仨]/u, '用了“俩”“仨”', 'says 写 两个、三名，原文写进 prints'],
  [/^零星$/u, '没有说是多少', '它在句子里的，把整个说法加进 terms'],
];

/** Reads a quantity as the report prints it; full-width digits become ordinary ones, nothing else is changed. */
export function parseQuantity(printed: string): Quantity | Refusal {
  const hidden = invisibleIn(printed);
  if (hidden !== undefined) return { reason: `里有看不见的字符 ${hidden}`, remedy: '删去重新输入这个数量' };
  if (printed.length > LONGEST)
    return { reason: `超过${LONGEST}个字`, remedy: '只写数量本身，说明放进 counts' };
  const text = plainDigits(printed);
  const wrong = WRONG_FORMS.find(([form]) => form.test(text));
  if (wrong !== undefined) return { reason: wrong[1], remedy: wrong[2] };
  return levelOf(text) ?? wholeReading(text) ?? refusePart(text);
}

/** The reading that takes in the whole text; a unit that no list has is tried last. */
function wholeReading(text: string): Quantity | Refusal | undefined {
  const listed = readingAt(text, 0, 'whole');
  if (listed?.end === text.length && listed.result !== NO_UNIT) return listed.result;
  const open = readingAt(text, 0, 'open');
  return open?.end === text.length ? open.result : undefined;
}

const LEVEL =
  /^(?:(?:与|同|较|比)?(?:上年|去年|上月|前年|往年|(?:19|20)\d\d年)(?:同期)?(?:相比)?|同比|环比)?(?<about>基本|大体)?(?:持平|零增长)$/u;

/** 持平 has no number of its own: it is a change of nothing. */
function levelOf(text: string): Quantity | undefined {
  const found = LEVEL.exec(text);
  if (found === null) return undefined;
  const { about = '' } = found.groups ?? {};
  const before = text.slice(0, text.indexOf(about === '' ? text : about));
  const runs = [
    { kind: 'unit', text: before } as const,
    { kind: 'qualifier', text: about } as const,
    { kind: 'digits', text: text.slice(before.length + about.length) } as const,
  ];
  const qualifier: Qualifier = about === '' ? 'exact' : 'about';
  const own = runs.filter((each) => each.text !== '');
  return { kind: 'share', value: '0', unit: '%', qualifier, runs: own, step: '1', sense: 'level' };
}

/** Why the text as a whole is no quantity: what of it is one, or that nothing is. */
function refusePart(text: string): Refusal {
  const readings = readingsIn(text);
  const quantities = readings.filter((each) => !isRefusal(each.result));
  const [only] = quantities;
  const refused = readings.find((each) => isRefusal(each.result));
  if (quantities.length > 1) return refuseSeveral(text, quantities);
  if (only !== undefined && readings.length === 1) return refuseWords(text, only);
  if (refused !== undefined && isRefusal(refused.result)) {
    const { reason, remedy } = refused.result;
    const whole = refused.end - refused.start === text.length;
    return { reason: whole ? reason : `里的“${text.slice(refused.start, refused.end)}”${reason}`, remedy };
  }
  return { reason: '不是能读懂的数量', remedy: FORM };
}

function refuseSeveral(text: string, readings: readonly Reading[]): Refusal {
  const parts = readings.map(({ start, end }) => `“${text.slice(start, end)}”`);
  return {
    reason: `里有 ${readings.length} 个数量：${parts.join('、')}`,
    remedy: '一条事实只写一个数量，分成几条；由多少变为多少的，says 写后一个，前一个写进 was',
  };
}

function refuseWords(text: string, { start, end }: Reading): Refusal {
  const rest = [text.slice(0, start), text.slice(end)].filter((words) => words !== '');
  const quoted = rest.map((words) => `“${words}”`).join('和');
  return {
    reason: `里除了数量“${text.slice(start, end)}”还有${quoted}，不能整个读懂`,
    remedy: `核对原文：${quoted}不属于数量的，says 只写“${text.slice(start, end)}”，其余写进 counts；属于数量的，换一种写法`,
  };
}

/** The printed form, the inverse of parsing. */
export function formatQuantity(quantity: Quantity): string {
  return quantity.runs.map((each) => each.text).join('');
}

const AROUND: Readonly<Record<Qualifier, readonly [before: string, inner: string, after: string]>> = {
  exact: ['', '', ''],
  over: ['', '多', ''],
  nearly: ['近', '', ''],
  under: ['不到', '', ''],
  about: ['约', '', ''],
  atLeast: ['', '', '以上'],
  atMost: ['', '', '以下'],
  several: ['', '', ''],
  range: ['', '', ''],
};

/**
 * How `value` (an exact decimal in the base unit) is printed in `scale`: 57000 元 in 万 → 5.7万元. 多 comes before the base
 * unit, as in 146万多元; before % and 百分点 there is no room for it, so 超过 is written.
 */
export function spellQuantity(value: string, unit: string, qualifier: Qualifier, scale?: Scale): string {
  const power = scale === undefined ? '1' : POWERS[scale];
  const [before, inner, after] =
    qualifier === 'over' && /[%‰点]$/u.test(unit) ? ['超过', '', ''] : AROUND[qualifier];
  return `${before}${Big(value).div(power).toFixed()}${scale ?? ''}${inner}${unit}${after}`;
}

/** The quantity that is printed so; what cannot be printed is refused. */
export function printQuantity(
  value: string,
  unit: string,
  qualifier: Qualifier,
  scale?: Scale,
): Quantity | Refusal {
  return parseQuantity(spellQuantity(value, unit, qualifier, scale));
}
