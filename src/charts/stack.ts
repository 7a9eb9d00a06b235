import type { BarData } from '../deck/index.ts';
import type { Size } from './geometry.ts';
import { type StackPlan, scaleMaxOf, tailOf } from './plan.ts';
import { dropUnit, fitRuns, type Measure, NO_VALUE, setRuns, type Value } from './runs.ts';

/** Paper between two segments that touch, in px. */
export const SEGMENT_GAP = 6;
/** Between a value and the sides of its segment, in px. */
const PADDING = 12;
/** Digits below this size would be no figure on a wall: the words below the bar must carry it. */
const LEAST_SIZE = 28;
/** Above this size all values of a stack are alike; below it a value goes without its unit, which the whole has too. */
const LEAST_GOOD = 76;

/** Segments end to end; their lengths share what the gaps and the open ends leave of the width. */
export function planStack(data: BarData, size: Size, measure: Measure): StackPlan {
  const endScale = Math.min(1, size.height / 60);
  const tails = data.marks.map((mark) => tailOf(mark, endScale));
  const gaps = SEGMENT_GAP * Math.max(0, data.marks.length - 1);
  const room = Math.max(0, size.width - gaps - tails.reduce((sum, tail) => sum + tail, 0));
  const total = data.marks.reduce((sum, mark) => sum + mark.value, 0);
  const scale = total > 0 ? room / total : 0;
  const lengths = data.marks.map((mark) => mark.value * scale);
  const values = fitValues(data, lengths, size, measure);

  let start = 0;
  const marks = data.marks.map((mark, i) => {
    const length = lengths[i] ?? 0;
    const planned = { mark, value: values[i] ?? NO_VALUE, length, start };
    start += length + (tails[i] ?? 0) + SEGMENT_GAP;
    return planned;
  });
  return { kind: 'stack', data, size, endScale, marks, scaleMax: scaleMaxOf(scale, size.width) };
}

/** One size for all values if that can be a good one; otherwise each as large as its own segment allows. */
function fitValues(data: BarData, lengths: readonly number[], size: Size, measure: Measure): Value[] {
  const wanted = Math.min(data.most ?? 120, Math.round(size.height * 0.682));
  const fits = data.marks.map(({ runs }, i) => fitRuns(runs, wanted, roomIn(lengths[i]), measure));
  const smallest = Math.min(...fits.map((value) => value.size));
  const good = Math.min(wanted, LEAST_GOOD);
  if (smallest >= good) return data.marks.map(({ runs }) => setRuns(runs, smallest, measure));
  return data.marks.map(({ runs }, i) => {
    const value = fits[i];
    if (value && value.size >= good) return value;
    const bare = fitRuns(dropUnit(runs), good, roomIn(lengths[i]), measure);
    return bare.size >= LEAST_SIZE ? bare : NO_VALUE;
  });
}

function roomIn(length: number | undefined): number {
  return (length ?? 0) - 2 * PADDING;
}
