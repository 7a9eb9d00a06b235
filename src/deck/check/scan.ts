import { parseNumeral } from '../../facts/index.ts';

/** A number in a text: digits, or a Chinese numeral that counts something. */
export interface Figure {
  /** Offset in the text. */
  readonly at: number;
  readonly text: string;
  /** Of a Chinese numeral below 万; digits have none. */
  readonly count?: number;
}

/** Counting words: only before one of them is a Chinese numeral a figure (三名), not a part of a name (三星, 一线). */
const MEASURES =
  '个名人位家户件份场次项条篇部座所处台套辆张本册幅块把枝支对批组类种届期年月天周元角吨里米亩岁笔例门堂课首枚顿间级';
const COUNTED = new RegExp(
  `(?<![第零〇一二两三四五六七八九十百千万亿])(?<numeral>[零〇一二两三四五六七八九十百千]+)(?=[多余几]?[万亿]{0,2}[多余]?[${MEASURES}])`,
  'gu',
);
const DIGITS = /\d+(?:\.\d+)?/gu;
/** A year and the like that count nothing: 极不平凡的一年, 这一年. */
const IDLE = /(?:^|[的这那])一年/u;

/** Every digit run and every counted Chinese numeral of a text, in order; the text is taken as it is. */
export function scanFigures(text: string): readonly Figure[] {
  const digits = [...text.matchAll(DIGITS)].map((match) => ({ at: match.index, text: match[0] }));
  return [...digits, ...scanNumerals(text)].sort((a, b) => a.at - b.at);
}

/** The counted Chinese numerals of a text: 八个, 三类, 近百名; ordinals (第三) and names (三星级, 一等奖) are none. */
export function scanNumerals(text: string): readonly Figure[] {
  return [...text.matchAll(COUNTED)].flatMap((match) => {
    const numeral = match.groups?.numeral ?? '';
    const count = parseNumeral(numeral);
    if (count === undefined || IDLE.test(text.slice(Math.max(0, match.index - 1), match.index + 2)))
      return [];
    return [{ at: match.index, text: numeral, count }];
  });
}

/** The text with every listed name blanked out, the longest first; lengths stay, so that offsets hold. */
export function maskNames(text: string, names: readonly string[]): string {
  const longestFirst = names.filter((name) => name !== '').sort((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, name) => maskName(rest, name), text);
}

/** A name that begins or ends with a digit is none within a longer number. */
function maskName(text: string, name: string): string {
  return text.replaceAll(name, (found, at: number) => {
    const before = text[at - 1] ?? '';
    const after = text[at + found.length] ?? '';
    const cut = (/^\d/.test(name) && /[\d.]/.test(before)) || (/\d$/.test(name) && /\d/.test(after));
    return cut ? found : BLANK.repeat(found.length);
  });
}

/** Stands for a character that has been accounted for. */
export const BLANK = '\u0000';
