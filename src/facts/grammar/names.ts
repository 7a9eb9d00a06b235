import Big from 'big.js';
import type { Refusal } from '../problem.ts';
import type { Core, CoreReading, Mode } from './core.ts';
import { matchAt, numberAt, type QuantityStretch } from './number.ts';

/** A number that counts nothing. */
export interface FoundName {
  readonly end: number;
  readonly refusal: Refusal;
  readonly words: boolean;
}

const N = '[\\d零〇一二三四五六七八九十百]';
const NAMES: readonly (readonly [RegExp, string])[] = [
  [
    /(?:1[1-9]|20|21)\d\d(?:[-—–~～至](?:1[1-9]|20|21)?\d\d)?年(?:度|(?:1[0-2]|[1-9])月(?:份)?(?:\d{1,2}[日号])?|第[一二三四1-4]季度|(?=.|$))/uy,
    '是年份，不是数量',
  ],
  [/[一二][零〇一二三四五六七八九]{3}年/uy, '是年份，不是数量'],
  [
    /(?:1[0-2]|[1-9])月(?:[-—–~～至](?:(?:1[0-2]|[1-9])月)?)?(?:份|(?:[12]\d|3[01]|[1-9])[日号](?:至(?:[12]\d|3[01]|[1-9])[日号])?)?/uy,
    '是日期，不是数量',
  ],
  [/(?:1[0-2]|[1-9])[-—–~～至](?:1[0-2]|[1-9])月/uy, '是日期，不是数量'],
  [/(?:[01]?\d|2[0-4])[时](?:[0-5]?\d分)?(?![\p{Script=Han}])/uy, '是钟点，不是数量'],
  [new RegExp(`第${N}+(?:[个至、]${N}+)?`, 'uy'), '是序数，不是数量'],
  [new RegExp(`${N}+周年`, 'uy'), '是周年，不是数量'],
  [new RegExp(`${N}+(?:\\+${N}+)+`, 'uy'), '是名称，不是数量'],
];

/** A year, a date, an ordinal or a name made of numbers that begins at a place. */
export function nameAt(text: string, at: number): FoundName | undefined {
  for (const [form, reason] of NAMES) {
    const printed = matchAt(form, text, at);
    if (printed === undefined) continue;
    const refusal = { reason, remedy: '它在名称或句子里的，把整个说法加进 terms' };
    return { end: at + printed.length, refusal, words: !/\d/.test(printed) };
  }
  return undefined;
}

const LEAD = /(?:位居|位列|名列|排名|排在|居|列)/uy;
const SCOPE =
  /(?:全(?:国|省|市|区|县|州|旗|盟|球|系统|行业|院|校|军|域)|[省市国县区]内|世界|国内外|设区市|地级市|县级市|同类(?:城市|地区)|(?:苏|浙|皖|鲁|豫|湘|鄂|粤|川|陕|晋|赣|闽)[东南西北中]|长三角|珠三角)(?:同类(?:城市|地区|县市)?|各(?:地|市|县))?/uy;
const PLACE = /第(?=[\d一二三四五六七八九十])|前(?=[\d一二三四五六七八九十])/uy;

/** 第2位, 全省第二, 位居全市前三; an ordinal that goes on (第二批, 第一责任人) is none. */
export function rankAt(
  text: string,
  at: number,
  mode: Mode,
): (CoreReading & { readonly starts?: readonly number[] }) | undefined {
  const lead = matchAt(LEAD, text, at) ?? '';
  const from = at + lead.length;
  const scope = matchAt(SCOPE, text, from) ?? (mode === 'running' ? '' : wholeScope(text, from));
  const start = from + scope.length;
  const place = matchAt(PLACE, text, start);
  if (place === undefined) return undefined;
  const number = numberAt(text, start + 1);
  if (
    number === undefined ||
    'reason' in number ||
    number.mark !== undefined ||
    !number.value.round(0).eq(number.value)
  )
    return undefined;
  const unit = /^[位名强]/u.exec(text.slice(number.end))?.[0] ?? '';
  const end = number.end + unit.length;
  if (!isRank(text, end, `${lead}${scope}${unit}`, place)) return undefined;
  const stretches: QuantityStretch[] = [
    { kind: 'unit', end: start },
    { kind: place === '前' ? 'qualifier' : 'unit', end: start + 1 },
    { kind: 'digits', end: number.end },
  ];
  if (unit !== '') stretches.push({ kind: 'unit', end });
  const core: Core = {
    kind: 'rank',
    value: number.value,
    unit,
    end,
    stretches,
    marks: place === '前' ? ['atMost'] : [],
    step: Big(1),
    scale: Big(1),
    words: number.words,
  };
  return { ...core, ...(scope === '' ? {} : { scope }), starts: [...new Set([at, from, start])] };
}

/** Nothing may go on behind it, unless its words have said that it is a place in a ranking. */
function isRank(text: string, end: number, around: string, place: string): boolean {
  const next = text[end] ?? '';
  if (/[位名强]$/u.test(around))
    return (
      !/[次单书义]/u.test(next) && (place === '第' || around.length > 1 || !/\p{Script=Han}/u.test(next))
    );
  if (/[\p{Script=Han}A-Za-z\d]/u.test(next) && !/[的，。；、]/u.test(next)) return false;
  return place === '第' || around !== '' || next === '';
}

/** In a text that holds nothing else the words before 第 say what the rank is a place in. */
function wholeScope(text: string, at: number): string {
  return (
    /^[\p{Script=Han}]{1,8}?(?=[第前][\d一二三四五六七八九十]+[位名强]?$)/u.exec(text.slice(at))?.[0] ?? ''
  );
}
