import type { ChartMark } from '../../../deck/index.ts';

/** A value as a chart holds it: a number to be edited, and the form in which it is written beside its mark. */
export interface ChartValue {
  readonly number: number;
  /** As a spreadsheet writes a number: `0.0"万多元"`. Undefined: the label is a text of its own. */
  readonly format: string | undefined;
  readonly says: string;
}

interface Printed {
  readonly number: number;
  readonly format: string;
  /** The scale it is counted in: how much of the base unit one of the number is. */
  readonly scale: number;
}

/**
 * The values of a chart. A label stays bound to its number wherever the report prints digits on the scale of most marks
 * (146万多元 is 146 with the format `0"万多元"`: edited to 150 it reads 150万多元); on another scale or in words the label is
 * what the report prints, and the number is converted to the common scale.
 */
export function chartValues(marks: readonly ChartMark[]): readonly ChartValue[] {
  const printed = marks.map(printedOf);
  const scale = commonOf(printed.flatMap((one) => (one === undefined ? [] : [one.scale])));
  return marks.map((mark, i) => {
    const own = printed[i];
    const says = mark.runs.map(({ text }) => text).join('');
    if (own !== undefined && own.scale === scale) return { number: own.number, format: own.format, says };
    return { number: round(mark.value / scale), format: undefined, says };
  });
}

/** A number in digits with words around it; anything else cannot be edited as a number. */
function printedOf({ runs, value }: ChartMark): Printed | undefined {
  const at = runs.findIndex(({ kind }) => kind === 'digits');
  const digits = runs[at]?.text ?? '';
  if (!/^\d+(?:\.\d+)?$/.test(digits) || runs.filter(({ kind }) => kind === 'digits').length !== 1)
    return undefined;
  const before = runs
    .slice(0, at)
    .map(({ text }) => text)
    .join('');
  const after = runs
    .slice(at + 1)
    .map(({ text }) => text)
    .join('');
  const [, decimals = ''] = digits.split('.');
  const number = Number(digits);
  return {
    number,
    format: `${quoted(before)}0${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}${quoted(after)}`,
    scale: number === 0 ? 1 : round(value / number),
  };
}

/** Words of a number format; a quotation mark in them would end them. */
function quoted(words: string): string {
  return words === '' ? '' : `"${words.replaceAll('"', '')}"`;
}

function commonOf(scales: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const scale of scales) counts.set(scale, (counts.get(scale) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 1;
}

/** Without the last digits that binary arithmetic adds. */
const round = (value: number) => Number(value.toPrecision(12));
