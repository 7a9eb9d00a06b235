import type { BarData, ChartMark } from '../deck/index.ts';
import type { Size } from './geometry.ts';
import { axisOf, type Bar, type BarPlan, EDGE, edgesOf, tailOf } from './plan.ts';
import { DIGIT_HEIGHT, fitRuns, type Measure, setRuns } from './runs.ts';
import { OPEN_TAIL } from './sector.ts';

/** Between the end of a bar and its value, in px. */
export const VALUE_GAP = 22;
/** Of the canvas width: the longest bar keeps the first at the cost of its value's size, the second in any case. */
const GOOD_REACH = 0.4;
const LEAST_REACH = 0.15;
/** Of bars that share their scale with those of other canvases, whose rows may be lower: a thicker one would look like more. */
const MOST_SHARED = 56;
/** From this height on, in px, the message's row has its value over the bar, which then has the whole width. */
const HIGH = 120;
/** For the sake of a good reach the largest digits shrink no further than this, in px. */
const LEAST_DIGITS = 72;

/** Bars from left to right, one in each of the equal rows that the words beside the canvas share. */
export function planRows(data: BarData, size: Size, measure: Measure): BarPlan {
  const room = rowThickness(size.height / Math.max(1, data.marks.length), size.names);
  const thickness = data.full === undefined ? room : Math.min(room, MOST_SHARED);
  const endScale = Math.min(1, thickness / 60);
  const wanted = data.marks.map((mark) => ({
    mark,
    value: setRuns(mark.runs, valueSize(room, mark.message), measure),
    room: size.width - EDGE - VALUE_GAP - tailOf(mark, endScale),
  }));
  const shared =
    data.full !== undefined && data.full > 0 ? (size.width - EDGE - OPEN_TAIL) / data.full : undefined;
  const [only, ...others] = data.marks;
  if (shared !== undefined && only?.message && others.length === 0 && size.height >= HIGH)
    return planHigh({ data, size, endScale, thickness, goals: [] }, only, shared, measure);
  const shrink = shared === undefined ? shrinkage(wanted, size.width) : fitting(wanted, shared, measure);
  const rows = wanted.map(({ mark, value: { size: digits } }) => {
    const value = setRuns(mark.runs, digits * shrink, measure);
    return { mark, value, need: EDGE + VALUE_GAP + tailOf(mark, endScale) + value.width };
  });
  const axis = shared === undefined ? axisOf(rows, size.width) : { scale: shared, zero: 0 };
  return {
    kind: 'rows',
    data,
    size,
    endScale,
    thickness,
    goals: [],
    ...edgesOf(axis, size.width),
    marks: rows.map(({ mark, value }) => ({ mark, value, length: Math.abs(mark.value) * axis.scale })),
  };
}

/** A bar on a scale that is given, and over it its value, which the bar leaves no room beside it. */
function planHigh(
  parts: Pick<BarPlan, 'data' | 'size' | 'endScale' | 'thickness' | 'goals'>,
  mark: ChartMark,
  scale: number,
  measure: Measure,
): BarPlan {
  const { width, height } = parts.size;
  const high = (height - parts.thickness - VALUE_GAP) * 0.7;
  const value = fitRuns(mark.runs, Math.min(STEPS[3], high / DIGIT_HEIGHT), width - EDGE, measure);
  return {
    kind: 'rows',
    ...parts,
    over: value.size * DIGIT_HEIGHT + VALUE_GAP,
    ...edgesOf({ scale, zero: 0 }, width),
    marks: [{ mark, value, length: mark.value * scale }],
  };
}

interface WantedRow extends Bar {
  readonly value: { readonly size: number; readonly width: number };
}

/** Below this share of its size a value is no longer made smaller. */
const LEAST_FIT = 0.2;

/** On a scale that is given, the values have what the bars leave; their units do not shrink as the digits do. */
function fitting(rows: readonly WantedRow[], scale: number, measure: Measure): number {
  const fits = (factor: number) =>
    rows.every(
      ({ mark, value, room }) =>
        setRuns(mark.runs, value.size * factor, measure).width <= room - mark.value * scale,
    );
  let factor = 1;
  while (factor > LEAST_FIT && !fits(factor)) factor *= 0.96;
  return factor;
}

/**
 * The factor by which values shrink to make room for the bars, so that the longest one reads as long. Bars of more and of
 * less than nothing share the width: there each pair of both has to find room.
 */
function shrinkage(rows: readonly WantedRow[], width: number): number {
  const top = Math.max(1e-9, ...rows.map(({ mark }) => Math.abs(mark.value)));
  const largest = Math.max(...rows.map(({ value }) => value.size));
  const claims = rows.map(({ mark, value, room }) => ({
    less: mark.value < 0,
    bar: (width * Math.abs(mark.value)) / top,
    value: value.width,
    room,
  }));
  const less = claims.filter((claim) => claim.less);
  const more = claims.filter((claim) => !claim.less);
  const pairs = less.flatMap((a) =>
    more.map((b) => ({ bar: a.bar + b.bar, value: a.value + b.value, room: a.room + b.room - width })),
  );
  const sparing = (reach: number) =>
    Math.min(1, ...[...claims, ...pairs].map(({ bar, value, room }) => (room - reach * bar) / value));
  const readable = Math.min(LEAST_DIGITS / largest, sparing(LEAST_REACH));
  return Math.max(0.05, sparing(GOOD_REACH), readable);
}

/** Two thirds of a low row that has its name beside the bar; in a high row, or under its name, less. */
function rowThickness(row: number, names = 0): number {
  const share = row <= 160 && names === 0 ? 2 / 3 : 0.46;
  // The bar lies in the middle of its row, and keeps as far from the name as from the next row.
  const most = Math.min(120, Math.floor((row - 2 * names) / 4) * 4);
  return Math.max(4, Math.min(most, Math.ceil((row * share) / 4) * 4));
}

/** The steps of the type scale for numerals. */
const STEPS = [88, 104, 120, 148] as const;

/** The digits are as high as the bar is thick, on the type scale; those of the message are two steps higher. */
function valueSize(thickness: number, message: boolean): number {
  if (thickness < STEPS[0]) return message ? thickness * 1.36 : thickness;
  if (thickness < STEPS[1]) return message ? STEPS[2] : STEPS[0];
  return message ? STEPS[3] : STEPS[1];
}
