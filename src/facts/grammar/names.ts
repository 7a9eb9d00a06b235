import type { Refusal } from '../problem.ts';
import { matchAt } from './number.ts';
import { unitAt } from './units.ts';

/** A number that counts nothing. */
export interface FoundName {
  readonly end: number;
  readonly refusal: Refusal;
  readonly words: boolean;
}

const N = '[\\d零〇一二三四五六七八九十百]';
const CLOCK = '(?:[01]?\\d|2[0-4])[:：][0-5]\\d(?![\\d.])';
const DAY = '(?:[12]\\d|3[01]|0?[1-9])';
const MONTH = '(?:1[0-2]|0?[1-9])';
const name = (form: string) => new RegExp(form, 'uy');
const A_YEAR = '是年份，不是数量';
const A_DATE = '是日期，不是数量';
const A_CLOCK = '是钟点，不是数量';
const A_NAME = '是名称，不是数量';
const A_NUMBER = '是编号，不是数量';

/** By what begins them: a year, a date, an hour; what is numbered; names made with numbers. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [
    /(?:1[1-9]|20|21)\d\d(?:[-—–~～至](?:1[1-9]|20|21)?\d\d)?年(?:度|(?:1[0-2]|[1-9])月(?:份)?(?:\d{1,2}[日号])?|第[一二三四1-4]季度|(?=.|$))/uy,
    A_YEAR,
  ],
  [/[一二][零〇一二三四五六七八九]{3}年/uy, A_YEAR],
  [/(?:19|20)\d\d(?:[-—–~～至](?:19|20)?\d\d)?(?:级|届|版|款|学年)/uy, A_YEAR],
  [/\d\.\d版/uy, A_NAME],
  [name(`(?:19|20)\\d\\d[-./]${MONTH}[-./]${DAY}(?!\\d)`), A_DATE],
  [
    /(?:1[0-2]|[1-9])月(?!龄)(?:[-—–~～至](?:(?:1[0-2]|[1-9])月)?)?(?:份|(?:[12]\d|3[01]|[1-9])[日号](?:至(?:[12]\d|3[01]|[1-9])[日号])?)?/uy,
    A_DATE,
  ],
  [/(?:1[0-2]|[1-9])[-—–~～至](?:1[0-2]|[1-9])月/uy, A_DATE],
  // 3·15, 5·12: a day that has become a name.
  [name(`${MONTH}[·・•‧]${DAY}(?!\\d)`), A_DATE],
  [/前?[一二三四1-4](?:[至到、][二三四2-4])?季度/uy, '是第几季度，不是数量'],
  [/(?:[01]?\d|2[0-4])[时](?:[0-5]?\d分)?(?![\p{Script=Han}])/uy, A_CLOCK],
  [
    /(?<=[上下]午|中午|早上|晚上|凌晨|傍晚|清晨|每天|每日)(?:[01]?\d|2[0-4]|[一二三四五六七八九十]{1,3})[点时](?:半|整|[0-5]?\d分?)?/uy,
    A_CLOCK,
  ],
  [/十[一二三四五六七八九]五(?=[”’"」》时规计期末以来]|$)/uy, A_NAME],
  [name(`第${N}+(?:[个、]${N}+|[至—–~～-]第?${N}+)?`), '是序数，不是数量'],
  [name(`倒数第?(?:${N}+)[位名]?`), '是从后数的名次，读不成数量'],
  [name(`${N}+周年`), '是周年，不是数量'],
  [name(`(?:${N}+|[A-Z])(?:[+＋](?:${N}+|[A-Z](?![A-Za-z])))+`), A_NAME],
  [/\d+天?[×xX✕*]\d+(?!\.?\d)(?:小时)?/uy, A_NAME],
  [/(?:\d|[一二两三四五六七八九])个(?:100%|百分之?百)/uy, A_NAME],
  [/(?:\d+|[百千十])强(?![化度制调势烈盗县市])/uy, '是榜单的名称，不是数量'],
  [/\d[05]后/uy, '说的是出生的年代，不是数量'],
  [
    /[一二三四五六七八九]{1,2}级(?:[甲乙丙]等|(?=以上医|医院|医疗|综合医|响应|预警|手术|标准|资质|保护|公路|工[，。、]|运动员|警督|警监|建造|教师|高级))/uy,
    '是等级，不是数量',
  ],
  [/[一二三四五六七八九十]{1,2}(?:次产业|期(?=工程|项目|建设|改造|扩建|续建|治理|基金|试验))/uy, A_NAME],
  [/[〔［[（(](?:19|20)\d\d[〕］\]）)]第?\d+号/uy, '是文号，不是数量'],
  [/\d+号(?:文件|令|楼|线|公告|院)?/uy, A_NUMBER],
  [/\d{3}(?:[国省县乡]道)/uy, A_NUMBER],
  [
    /0\d{2,3}[-—]?\d{7,8}(?!\d)|1[3-9]\d{9}(?![\d.万亿])|[48]00-?\d{3}-?\d{4}(?!\d)/uy,
    '是电话号码，不是数量',
  ],
  [
    /\d{2,6}(?:政务|便民|政府|市长|公共|公益|法律|司法|消费|税务|电力|供水|服务|投诉|举报|维权|急救)*(?:热线|专线|电话|平台)/uy,
    '是电话号码，不是数量',
  ],
  [/\d{3}(?:院校|高校|工程)/uy, A_NAME],
  // PM2.5, G2, ISO9001, H1N1 are names; after VOCs, LED and the like comes a quantity.
  [
    /(?<![A-Za-z])(?:PM(?:2\.5|10|1)|(?:CO|SO|NO|O|CH|NH)[2-4](?![\d.万亿])|[HN]\d+[HN]\d+|(?:ISO|GB|DB|YY|HJ|SL)(?:\/T|\/Z)?\s?\d+(?:[-—.]\d+)*|[A-Z]\d{1,4}(?=\p{Script=Han})(?![万亿千百多余个家人元名台件]))/uy,
    A_NAME,
  ],
];

const CLOCKS = name(`${CLOCK}(?:[-—–~～至](?:次日)?${CLOCK})?`);
const LETTERS = /\d+(?:\.\d)?[A-Z](?![A-Za-z])级?/uy;
const EACH = /每(?:\d+[十百千万亿]*|[十百千万亿]+)/uy;

/** A year, a date, an ordinal or a name made of numbers that begins at this offset. */
export function nameAt(text: string, at: number): FoundName | undefined {
  for (const [form, reason] of NAMES) {
    const printed = matchAt(form, text, at);
    if (printed !== undefined) return named(text, at, at + printed.length, reason);
  }
  return clockAt(text, at) ?? letteredAt(text, at) ?? baseAt(text, at);
}

function named(text: string, at: number, end: number, reason: string): FoundName {
  const refusal = { reason, remedy: '它在名称或句子里的，把整个说法加进 terms' };
  return { end, refusal, words: !/\d/.test(text.slice(at, end)) };
}

/** 5:30 is an hour, 1:15 a ratio, and so is whatever the words before it call a 比. */
function clockAt(text: string, at: number): FoundName | undefined {
  const printed = matchAt(CLOCKS, text, at);
  if (printed === undefined) return undefined;
  const span = /[-—–~～至]/u.test(printed);
  const before = text.slice(Math.max(0, at - 10), at);
  const isRatio = /^1[:：]/.test(printed) || /比[^，。；]{0,6}$/u.test(before);
  if (!span && isRatio && !/[午晨晚早天日]$/u.test(before)) return undefined;
  const found = named(text, at, at + printed.length, A_CLOCK);
  const remedy = `${found.refusal.remedy}；是比的，says 写成 ${printed.replace(/[:：]/u, '∶')}，原文写进 prints`;
  return { ...found, refusal: { ...found.refusal, remedy } };
}

/** 5G, 4A级, 3.0T: no unit is a single capital but those of the list. */
function letteredAt(text: string, at: number): FoundName | undefined {
  const printed = matchAt(LETTERS, text, at);
  if (printed === undefined) return undefined;
  const digits = /^[\d.]+/.exec(printed)?.[0].length ?? 0;
  return unitAt(text, at + digits) === undefined ? named(text, at, at + printed.length, A_NAME) : undefined;
}

/** 每百户, 每10万人口: the base of a rate; the number of the rate follows later. */
function baseAt(text: string, at: number): FoundName | undefined {
  const printed = matchAt(EACH, text, at);
  if (printed === undefined) return undefined;
  const end = unitAt(text, at + printed.length)?.end ?? at + printed.length;
  return named(text, at, end, '说的是每多少，不是数量');
}
