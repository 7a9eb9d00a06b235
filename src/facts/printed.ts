import type { Sense } from './fact.ts';
import type { Reading } from './grammar/reading.ts';
import { readingsIn } from './grammar/scan.ts';
import { isRefusal, type Refusal } from './problem.ts';
import { parseQuantity } from './quantity.ts';
import { normaliseText, quote } from './text.ts';

/** What the source prints for a stated quantity, ready for comparison. */
export function printedForm(entry: { readonly says: string; readonly prints?: string | undefined }): string {
  return normaliseText(entry.prints ?? entry.says);
}

/** The sense of a fact that its printed form does not have: the source says the word of it once, for several. */
export function senseOf(entry: {
  readonly says: string;
  readonly prints?: string | undefined;
}): Sense | undefined {
  if (entry.prints === undefined) return undefined;
  const [said, printed] = [parseQuantity(entry.says), parseQuantity(printedForm(entry))];
  return isRefusal(said) || isRefusal(printed) || printed.sense !== undefined ? undefined : said.sense;
}

/** Whether the word of change before another figure also applies to the figure at this offset. */
export function carriesSense(text: string, at: number, sense: Sense): boolean {
  return readingsIn(text).some((each) => each.start <= at && each.end > at && each.carries === sense);
}

/**
 * Where `figure` occurs whole in `text` (both normalised). The text around it is read by the grammar of quantities, so
 * that no piece of a larger quantity counts (3家 in 13家, 3万人 in 近3万人, 千人 in 数千人, 3.2% in -3.2%), nor a fall whose word
 * came earlier (3.1% in 下降5.2%和3.1%), unless `sense` says that a fall is meant.
 */
export function wholeFigures(text: string, figure: string, sense?: Sense): readonly number[] {
  const found = allIndexes(text, figure);
  if (found.length === 0) return found;
  const readings = readingsIn(text);
  return found.filter((at) => {
    const end = at + figure.length;
    const touching = readings.filter((each) => each.start < end && each.end > at);
    if (sense !== 'fall' && touching.some(({ carries }) => carries === 'fall')) return false;
    // A unit that no list has goes on behind what was read; a number of words may not be read as one at all.
    return touching.every(
      (each, i) =>
        (i === 0 && each.start <= at ? each.starts.includes(at) : each.start >= at) && each.end <= end,
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
    const touching = readingsIn(text).filter((each) => each.start < end && each.end > at);
    if (touching.some(({ carries }) => carries === 'fall')) return refuseBareFall(figure);
    const larger = touching.find((each) => !fits(each, at, end));
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

/** Taken alone, 3.1% in 下降5.2%和3.1% would read as a rise. */
function refuseBareFall(figure: string): Refusal {
  return {
    reason: '它前面表示下降的字也管着它',
    remedy: `says 写成 ${quote(`下降${figure}`)}，原文写进 prints：${quote(figure)}，并写 note`,
  };
}

function fits(reading: Reading, at: number, end: number): boolean {
  return reading.end <= end && (reading.start >= at || reading.starts.includes(at));
}
