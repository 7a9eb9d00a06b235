import type { Reading } from './grammar/reading.ts';
import { readingsIn } from './grammar/scan.ts';
import { isRefusal, type Refusal } from './problem.ts';
import { normaliseText, quote } from './text.ts';

/** What the source prints for a stated quantity, ready for comparison. */
export function printedForm(entry: { readonly says: string; readonly prints?: string | undefined }): string {
  return normaliseText(entry.prints ?? entry.says);
}

/**
 * Where `figure` stands whole in `text` (both normalised). The text around it is read by the grammar of quantities:
 * nothing that belongs to a larger quantity counts (3家 in 13家, 3万人 in 近3万人, 千人 in 数千人, 3.2% in -3.2%).
 */
export function wholeFigures(text: string, figure: string): readonly number[] {
  const found = allIndexes(text, figure);
  if (found.length === 0) return found;
  const readings = readingsIn(text);
  return found.filter((at) => {
    const end = at + figure.length;
    const touching = readings.filter((each) => each.start < end && each.end > at);
    // A unit that no list has goes on behind what was read; a number of words may not be read as one at all.
    return touching.every(
      (each, i) => (i === 0 ? each.starts.includes(at) : each.start >= at) && each.end <= end,
    );
  });
}

/** Every place where `part` begins in `text`, overlapping ones included. */
export function allIndexes(text: string, part: string): readonly number[] {
  const found: number[] = [];
  if (part === '') return found;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

/** Of what larger figure of the text `figure` is only a piece, and how to write it instead; undefined where of none. */
export function refuseCut(text: string, figure: string): Refusal | undefined {
  for (const at of allIndexes(text, figure)) {
    const end = at + figure.length;
    const larger = readingsIn(text).find((each) => each.start < end && each.end > at && !fits(each, at, end));
    if (larger === undefined) continue;
    const printed = quote(text.slice(larger.start, larger.end));
    const reason = `它只是 ${printed} 的一部分`;
    if (isRefusal(larger.result))
      return { reason, remedy: `${printed}${larger.result.reason}：${larger.result.remedy}` };
    const { sense } = larger.result;
    const why = sense === 'fall' ? '，下降的数连同表示下降的字一起写' : '，概数词、单位、正负号一起写';
    return { reason, remedy: `says 照报告写 ${printed}${why}` };
  }
  return undefined;
}

function fits(reading: Reading, at: number, end: number): boolean {
  return reading.end <= end && (reading.start >= at || reading.starts.includes(at));
}
