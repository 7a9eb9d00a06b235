import { isBareFigure, isRefusal, NO_UNIT, readingsIn } from '../../facts/index.ts';

/** A name in quotation marks that holds the figure: “两不愁三保障”. */
export function quotedName(text: string, start: number, end: number): string | undefined {
  const open = text.lastIndexOf('“', start);
  const close = text.indexOf('”', end - 1);
  if (open < 0 || close < 0 || start - open > 12 || close - end > 12) return undefined;
  return text.slice(open + 1, close).includes('”') || text.slice(open + 1, close).includes('“')
    ? undefined
    : text.slice(open, close + 1);
}

/** 无一人伤亡, 没有一起事故: that there is none, not one. */
export function noneName(before: string, printed: string, after: string): string | undefined {
  const no = /(?:无|没有|未有|未发生)$/u.exec(before)?.[0];
  const word = /^\p{Script=Han}{2}/u.exec(after)?.[0];
  return no !== undefined && word !== undefined && /^[一1]\p{Script=Han}$/u.test(printed)
    ? `${no}${printed}${word}`
    : undefined;
}

/** A span of time that dates a statement and is not a result: 三年来, 五年前, 连续三年, 24小时内. */
export function spanName(before: string, printed: string, after: string): string | undefined {
  // 24小时内 alone would be a limit that anything may have.
  if (/(?:年|月|天|日|周|小时)内$/u.test(printed)) return withWords(printed, after);
  if (!/(?:年|月|天|日|周|小时)$/u.test(printed)) return undefined;
  const behind = /^(?:以来|来|前|后|内|间)/u.exec(after)?.[0] ?? '';
  const front = /连续$/u.exec(before)?.[0] ?? '';
  return behind === '' && front === '' ? undefined : `${front}${printed}${behind}`;
}

/** A grade, an age or a term that qualifies what follows: 一级师资, 三四级手术, 35岁以下干部, 五年以上有期徒刑. */
const GRADE =
  /^(?:[一二三四五六七八九十]{1,3}级|[\d一二三四五六七八九十]+周?岁(?:及?以[上下])?|[\d一二三四五六七八九十]+年及?以[上下])$/u;

const TERM = /年及?以[上下]$/u;

export function gradeName(printed: string, after: string): string | undefined {
  if (GRADE.test(printed) && after.startsWith('的')) return withWords(printed, after);
  const word = (TERM.test(printed) ? /^(?:(?!的)\p{Script=Han}){2,4}/u : /^\p{Script=Han}{2}人?/u).exec(
    after,
  )?.[0];
  return GRADE.test(printed) && word !== undefined ? `${printed}${word}` : undefined;
}

function withWords(printed: string, after: string): string | undefined {
  const words = /^的?(?:[占达]|\p{Script=Han}{2})/u.exec(after)?.[0];
  return words === undefined ? undefined : `${printed}${words}`;
}

/** A year, date or ordinal, or a number without a unit that has a word behind it; a figure alone is no name. */
export function nameOf(text: string, start: number, end: number): string | undefined {
  const reading = readingsIn(text).find((each) => each.start === start);
  if (reading === undefined || !isRefusal(reading.result) || reading.torn) return undefined;
  if (reading.name)
    return text.slice(start, /^第/u.test(text.slice(start)) ? Math.min(end + 1, text.length) : end);
  if (reading.result !== NO_UNIT && !reading.words) return undefined;
  const word = /^(?:(?![等的和及与])[\p{Script=Han}A-Za-z]){0,4}/u.exec(text.slice(end))?.[0] ?? '';
  const front = /[A-Za-z]+$/.exec(text.slice(0, start))?.[0] ?? '';
  const name = `${front}${text.slice(start, end)}${word}`;
  return isBareFigure(name) ? undefined : name;
}
