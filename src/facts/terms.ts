import { NO_UNIT } from './grammar/reading.ts';
import { readingsIn } from './grammar/scan.ts';
import { isRefusal, type Problem, whereIn } from './problem.ts';
import { normaliseText, quote } from './text.ts';

/** What stands beside a figure without making a name of it: signs, and words that lead to a number. */
const NO_WORDS = /^[\p{P}\p{S}至到和与及或共约计达为是有近超的了]*$/u;
/** A name in quotation marks stands for itself only where the marks stand too. */
const QUOTED = /^[“《「『〔【]/u;

/**
 * Whether a fixed expression is a figure and nothing else. It would excuse this figure wherever it stands, whatever it counts
 * there; a name made with a number (“十四五”, 1+3, 三年来) has words or signs of its own.
 */
export function isBareFigure(term: string): boolean {
  if (QUOTED.test(term)) return false;
  const text = normaliseText(term);
  const readings = readingsIn(text);
  const rest = readings.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  if (readings.length === 0 || !NO_WORDS.test(rest)) return false;
  // 五一, 三八 are no numbers, although they are written with numerals.
  return readings.some(
    ({ name, words, result }) => name !== true && (!words || !isRefusal(result) || result === NO_UNIT),
  );
}

/** No fixed expression is a figure alone. */
export function checkBareFigures(
  list: readonly string[],
  name: 'terms' | 'phrases',
  file: string,
): readonly Problem[] {
  return list.flatMap((term, i) =>
    isBareFigure(term)
      ? [
          {
            where: whereIn(file, [name, i]),
            what: `${quote(term)} 只是一个数，数字不能当用语：别处的同一个数也就没有人核对了`,
            expected: '名称或固定说法，数字以外有自己的字，如 “十四五”规划、65岁以上老人',
            remedy: '从这里删去，在 facts 里给它一条事实；它是名称的一部分的，把整个名称写在这里',
          },
        ]
      : [],
  );
}
