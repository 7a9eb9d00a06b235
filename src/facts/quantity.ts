import Big from 'big.js';
import type { Qualifier, Quantity, Run } from './fact.ts';
import { parseNumeral } from './numeral.ts';
import type { Refusal } from './problem.ts';
import { invisibleIn } from './text.ts';

/** The scales that a derived quantity can be printed in. */
export const SCALES = ['万', '亿'] as const;
export type Scale = (typeof SCALES)[number];

const POWERS: Readonly<Record<string, string>> = {
  百: '1e2',
  千: '1e3',
  万: '1e4',
  百万: '1e6',
  千万: '1e7',
  亿: '1e8',
  百亿: '1e10',
  千亿: '1e11',
  万亿: '1e12',
};
const BEFORE: Readonly<Record<string, Qualifier>> = { 近: 'nearly', 超: 'over', 超过: 'over', 逾: 'over' };
const LONGEST = 30;
/** Drawing turns a value into a floating-point number; up to here that is exact for whole numbers. */
const LARGEST = Big(Number.MAX_SAFE_INTEGER);

const PATTERN = new RegExp(
  [
    '^(?<before>近|超过|超|逾)?',
    '(?<digits>(?:0|[1-9]\\d*)(?:\\.\\d{1,6})?|[零〇一二两三四五六七八九十百千]+)',
    '(?<inner>[多余])?',
    '(?<scale>万亿|[百千]?[万亿]|[百千])?',
    '(?<outer>[多余])?',
    '(?<unit>(?![多余近约超逾几数来万亿千百十])[\\p{Script=Han}A-Za-z%‰°]{1,6}?)',
    '(?<after>以上)?$',
  ].join(''),
  'u',
);
const FORM = '写成“数字＋单位”，如 51.5万元、146万多元、近3万人、2000多人次、50人以上';
/** What a number in the wrong form looks like, and what to say about it; the first that fits is said. */
const WRONG_FORMS: readonly (readonly [RegExp, string, string])[] = [
  [/^$/, '是空的', FORM],
  [/\s/, '里有空格', '去掉空格'],
  [/^[-+−–—±]/, '带正负号', '报告里的数量不带正负号，把符号去掉'],
  [/\d[eE][-+]?\d/, '用了科学记数法', '把数字完整写出，或用“万”“亿”'],
  [/\d[,，]\d/, '数字里有分隔的逗号', '去掉逗号；报告印有逗号的，原样写进 prints'],
  [/\d\s*[-–—~～至]\s*\d|\d\/\d/, '是一个范围或分数', '一条事实只写一个数量，范围分成两条'],
  [/约|左右|上下|几|以下|以内|不到|不足/, '里的概数词还不能处理', '可用的概数词：多、余、近、超、逾、以上'],
  [/^\D*0\d/, '的数字以0开头', '去掉开头的0'],
  [
    /^[近超过逾]*[\d.]+[万亿千百多余]*$/,
    '没有单位',
    '补上单位，如 名、家、万元；报告没有印单位的，原文写进 prints',
  ],
];

/** Reads a quantity as the report prints it; full-width digits become ordinary ones. */
export function parseQuantity(printed: string): Quantity | Refusal {
  const hidden = invisibleIn(printed);
  if (hidden !== undefined) return { reason: `里有看不见的字符 ${hidden}`, remedy: '删去重新输入这个数量' };
  if (printed.length > LONGEST)
    return { reason: `超过${LONGEST}个字`, remedy: '只写数量本身，说明放进 counts' };
  const text = printed.normalize('NFKC');
  const wrong = WRONG_FORMS.find(([form]) => form.test(text));
  if (wrong !== undefined) return { reason: wrong[1], remedy: wrong[2] };
  return assemble(PATTERN.exec(text)?.groups) ?? { reason: '不是能读懂的数量', remedy: FORM };
}

/** The printed form, the inverse of parsing. */
export function formatQuantity(quantity: Quantity): string {
  return quantity.runs.map((each) => each.text).join('');
}

/**
 * The quantity that prints `value` (an exact decimal in the base unit) in `scale`: 57000 元 in 万 → 5.7万元.
 * 多 stands before the base unit, as in 146万多元.
 */
export function printQuantity(value: string, unit: string, qualifier: Qualifier, scale?: Scale): Quantity {
  const power = scale === undefined ? '1' : (POWERS[scale] ?? '1');
  const over = qualifier === 'over';
  const runs = [
    run('qualifier', qualifier === 'nearly' ? '近' : ''),
    run('digits', Big(value).div(power).toFixed()),
    ...unitRuns(scale ?? '', over ? '多' : '', unit),
    run('qualifier', qualifier === 'atLeast' ? '以上' : ''),
  ];
  return { value: Big(value).toFixed(), unit, qualifier, runs: runs.filter((each) => each.text !== '') };
}

function assemble(
  part: Readonly<Record<string, string | undefined>> | undefined,
): Quantity | Refusal | undefined {
  if (part === undefined) return undefined;
  const { before = '', digits = '', inner = '', scale = '', outer = '', unit = '', after = '' } = part;
  const marks = [before, inner, outer, after].filter((mark) => mark !== '');
  const number = /\d/.test(digits) ? digits : parseNumeral(digits);
  if (number === undefined) return undefined;
  if (marks.length > 1) return { reason: '有两个概数词', remedy: '只留一个概数词' };
  const value = Big(number).times(POWERS[scale] ?? '1');
  if (value.gt(LARGEST)) return { reason: '数字太大', remedy: '核对位数' };
  const runs = [
    run('qualifier', before),
    run('digits', digits),
    run('qualifier', inner),
    ...unitRuns(scale, outer, unit),
    run('qualifier', after),
  ];
  return {
    value: value.toFixed(),
    unit,
    qualifier: BEFORE[before] ?? (after !== '' ? 'atLeast' : marks.length > 0 ? 'over' : 'exact'),
    runs: runs.filter((each) => each.text !== ''),
  };
}

/** Scale and unit are one run (万元) unless a mark stands between them (万 · 多 · 元). */
function unitRuns(scale: string, mark: string, unit: string): readonly Run[] {
  if (mark === '') return [run('unit', scale + unit)];
  return [run('unit', scale), run('qualifier', mark), run('unit', unit)];
}

function run(kind: Run['kind'], text: string): Run {
  return { kind, text };
}
