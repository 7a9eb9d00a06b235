import { isRefusal, type Quantity, type Reading, readingsIn } from '../../facts/index.ts';

/** A figure in a text: a quantity or a number as it is printed, in digits or in Chinese words. */
export interface PrintedFigure {
  /** Offset in the text. */
  readonly at: number;
  readonly text: string;
  /** Undefined for a year, an ordinal and whatever else is no quantity. */
  readonly quantity?: Quantity;
  /** A change whose word precedes an earlier figure. */
  readonly carries?: 'rise' | 'fall' | 'level';
}

/** 一 that counts nothing: 极不平凡的一年, 这一年, 每一个, 一家一策, 一个又一个, 统一部署. */
const IDLE_BEFORE = /[的这那每某统唯进另同任这又用]$/u;
const IDLE_AFTER = /^(?:一|又一|都不|也不|方面|道|起|来|定|度|把手|条龙|条心|家亲|盘棋|张网|体|线)/u;
/** Set phrases with numbers in them. */
const PHRASES =
  /千家万户|万户千家|百家争鸣|三天两头|千人千面|成千上万|成百上千|千千万万|千方百计|(?<![\d近上数几余多两二三四五六七八九])百年(?![多余以来])|千年古|[千万]人计划|百千万工程|千村示范|万村整治/gu;
/** One of these is a manner of speaking where a noun goes on: 一支高素质队伍, 一批实事, 一次办好. */
const IDLE_ONE = /^一(?:次|批|支|套|条|项|件|片|种|类|块|面|层|步|段|股|代|场|轮|张)$/u;
const NAMES_A_NUMBER = /[十百千万亿]/u;

/** Every figure of a text, in order; the text is taken as it is. Numerals in words are figures where they count. */
export function scanFigures(text: string): readonly PrintedFigure[] {
  const plain = text.replace(PHRASES, (phrase) => BLANK.repeat(phrase.length));
  return readingsIn(plain).flatMap((reading) => {
    if (reading.words && !countsSomething(plain, reading)) return [];
    const { start, end, result, carries } = reading;
    const own = { at: start, text: text.slice(start, end) };
    const figure = carries === undefined ? own : { ...own, carries };
    return [isRefusal(result) ? figure : { ...figure, quantity: result }];
  });
}

/** What numbers the points of a report: 1.学前教育, （2）贷款, 1、抓好队伍. */
const POINT =
  /(?<![\d.A-Za-z])\d{1,2}[.．](?=[\p{Script=Han}“《])|(?<=^|[。；：:！？])\d{1,2}[、)）](?=[\p{Script=Han}“《])|[（(]\d{1,2}[）)]/gu;

/** The figures of a report's joined text, without the numbers of its headings. */
export function scanReport(text: string): readonly PrintedFigure[] {
  return scanFigures(text.replace(POINT, (number) => BLANK.repeat(number.length)));
}

/** The figures in Chinese words: 八个, 三类, 近百名, 八成; not ordinals (第三) nor names (三星级, 一等奖). */
export function scanNumerals(text: string): readonly PrintedFigure[] {
  return scanFigures(text).filter((figure) => !/\d/.test(figure.text));
}

function countsSomething(text: string, { start, end, result, name }: Reading): boolean {
  const printed = text.slice(start, end);
  if (name) return false;
  // 受众两千余: a number with a qualifier is a figure without its unit too.
  if (isRefusal(result)) return /^[近约超逾上数几]|[多余几]$/u.test(printed) && NAMES_A_NUMBER.test(printed);
  if (result.value !== '1' || result.qualifier !== 'exact' || result.kind !== 'count') return true;
  if (IDLE_ONE.test(printed) && /^\p{Script=Han}/u.test(text.slice(end))) return false;
  return !IDLE_BEFORE.test(text.slice(0, start)) && !IDLE_AFTER.test(text.slice(end));
}

/** The text with every listed name blanked out, the longest first; lengths stay, so that offsets hold. */
export function maskNames(text: string, names: readonly string[]): string {
  const longestFirst = names
    .filter((name) => name !== '' && text.includes(name))
    .sort((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, name) => maskName(rest, name), text);
}

/** A name that begins or ends with a digit does not count inside a longer number. */
function maskName(text: string, name: string): string {
  return text.replaceAll(name, (found, at: number) => {
    const before = text[at - 1] ?? '';
    const after = text[at + found.length] ?? '';
    const cut = (/^\d/.test(name) && /[\d.]/.test(before)) || (/\d$/.test(name) && /\d/.test(after));
    return cut ? found : BLANK.repeat(found.length);
  });
}

/** Replaces a character that has been accounted for. */
export const BLANK = '\u0000';
