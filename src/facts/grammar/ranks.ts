import Big from 'big.js';
import type { Core, CoreReading, Mode } from './core.ts';
import { matchAt, numberAt, type QuantityStretch } from './number.ts';

const LEAD =
  /(?:排名|位次|名次)?(?:跃居|跃升至|稳居|位居|位列|名列|排名|排在|(?:上升|提升|跃升|前移|攀升|进位)[至到]|升[至到]|并列|跻身|进入|居|列)/uy;
const SCOPE =
  /(?:全(?:国|省|市|区|县|州|旗|盟|球|系统|行业|院|校|军|域)|[省市国县区]内|世界|国内外|设区市|地级市|县级市|同类(?:城市|地区)|(?:苏|浙|皖|鲁|豫|湘|鄂|粤|川|陕|晋|赣|闽)[东南西北中]|长三角|珠三角)(?:同类|同级|各|兄弟|设区|地级|县级|三级|二级|基层|中级|公立|百强|普通|省级|市级){0,2}(?:县市区|县区|县市|市县|市区|区县|地市|地|市|县|区|州|乡镇|街道|城市|地区|法院|检察院|公安机关|(?:三甲)?医院|医疗机构|学校|高校|中小学|中学|小学|银行|企业|行业|机关|部门|单位|机构|海关|园区|开发区|高新区|系统)?/uy;
/** 全省首位, 居榜首: first, where the words say in what; 放在首位 ranks nothing. */
const FIRST = /[首榜](?:位|首)(?![\p{Script=Han}])/uy;
const PLACE = /第(?=[\d一二三四五六七八九十])|前(?=[\d一二三四五六七八九十])/uy;

type Rank = CoreReading & { readonly starts?: readonly number[] };

/** 第2位, 全省第二, 位居全市前三, 居全省首位. An ordinal that continues (第二批, 第一责任人) is not a rank. */
export function rankAt(text: string, at: number, mode: Mode): Rank | undefined {
  const lead = matchAt(LEAD, text, at) ?? '';
  const from = at + lead.length;
  const listed = matchAt(SCOPE, text, from) ?? '';
  const found = inScope(text, { at, from, lead, scope: listed }, mode);
  if (found !== undefined || mode === 'running') return found;
  return inScope(text, { at, from, lead, scope: wholeScope(text, from) }, mode);
}

interface Before {
  readonly at: number;
  readonly from: number;
  readonly lead: string;
  readonly scope: string;
}

function inScope(text: string, { at, from, lead, scope }: Before, mode: Mode): Rank | undefined {
  if (scope.endsWith('倒数')) return undefined;
  const behind = from + scope.length;
  // 全省排名第二 as well as 排名全省第二.
  const verb = scope === '' || lead !== '' ? '' : (matchAt(LEAD, text, behind) ?? '');
  const start = behind + verb.length;
  const around = lead + scope + verb;
  const core = firstAt(text, start, mode === 'running' && start === at) ?? placeAt(text, start, around);
  if (core === undefined) return undefined;
  const own: QuantityStretch[] = start > at ? [{ kind: 'unit', end: start }] : [];
  const stretches = [...own, ...core.stretches];
  const starts = [...new Set([at, from, behind, start])];
  return { ...core, stretches, ...(scope === '' ? {} : { scope }), starts };
}

/** 首位, 榜首; `idle` where no word before it has said that it is a place in a ranking. */
function firstAt(text: string, start: number, idle: boolean): Core | undefined {
  const printed = idle ? undefined : matchAt(FIRST, text, start);
  if (printed === undefined) return undefined;
  const end = start + printed.length;
  const unit = printed.endsWith('位') ? '位' : '';
  const stretches: QuantityStretch[] = [{ kind: 'digits', end: end - unit.length }];
  if (unit !== '') stretches.push({ kind: 'unit', end });
  return rankOf({ value: Big(1), unit, end, stretches, marks: [], words: true });
}

function placeAt(text: string, start: number, around: string): Core | undefined {
  const place = matchAt(PLACE, text, start);
  const number = place === undefined ? undefined : numberAt(text, start + 1);
  if (
    place === undefined ||
    number === undefined ||
    'reason' in number ||
    number.mark !== undefined ||
    !number.value.round(0).eq(number.value)
  )
    return undefined;
  const unit = /^[位名强]/u.exec(text.slice(number.end))?.[0] ?? '';
  const end = number.end + unit.length;
  if (!isRank(text, end, `${around}${unit}`, place)) return undefined;
  const stretches: QuantityStretch[] = [
    { kind: place === '前' ? 'qualifier' : 'unit', end: start + 1 },
    { kind: 'digits', end: number.end },
  ];
  if (unit !== '') stretches.push({ kind: 'unit', end });
  const marks = place === '前' ? (['atMost'] as const) : [];
  return rankOf({ value: number.value, unit, end, stretches, marks, words: number.words });
}

function rankOf(own: Pick<Core, 'value' | 'unit' | 'end' | 'stretches' | 'marks' | 'words'>): Core {
  return { kind: 'rank', step: Big(1), scale: Big(1), ...own };
}

/** Nothing may go on behind it, unless its words have said that it is a place in a ranking. */
function isRank(text: string, end: number, around: string, place: string): boolean {
  const next = text[end] ?? '';
  if (/[位名强]$/u.test(around))
    return (
      !/[次单书义]/u.test(next) && (place === '第' || around.length > 1 || !/\p{Script=Han}/u.test(next))
    );
  if (/[\p{Script=Han}A-Za-z\d%％‰]/u.test(next) && !/[的，。；、]/u.test(next)) return false;
  return place === '第' || around !== '' || next === '';
}

/** In a text that holds nothing else the words before 第 say what the rank is a place in. */
function wholeScope(text: string, at: number): string {
  return (
    /^[\p{Script=Han}]{1,8}?(?=[第前][\d一二三四五六七八九十]+[位名强]?$)/u.exec(text.slice(at))?.[0] ?? ''
  );
}
