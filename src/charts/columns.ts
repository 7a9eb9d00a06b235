import type { BarData, ChartMark, PlotData } from '../deck/index.ts';
import type { Size } from './geometry.ts';
import { axisOf, type BarPlan, EDGE, edgesOf, tailOf } from './plan.ts';
import { fitRuns, type Measure, setRuns } from './runs.ts';

/** From the top of a column to the baseline of its value, as a share of the digits. */
export const RISE_OF_VALUE = 0.24;
/** What a value takes above its column, white included, as a share of the digits. */
const ROOM_OF_VALUE = 1.25;
/** Smaller digits are set without their unit, if that is beside the title of the figure. */
const LEAST_WITH_UNIT = 64;

/** Bars from the ground up, one in each of the equal columns that the words below the canvas share. */
export function planColumns(data: BarData, size: Size, measure: Measure): BarPlan {
  const slot = size.width / Math.max(1, data.marks.length);
  const thickness = Math.min(180, Math.max(4, Math.floor((slot * 0.64) / 4) * 4));
  return planUpright({ kind: 'columns', data, size, thickness, slot }, measure);
}

/** Two columns in each of the equal places, the first series on the left. */
export function planGroups(data: PlotData, size: Size, measure: Measure): BarPlan {
  const place = size.width / Math.max(1, data.marks.length / 2);
  const thickness = Math.min(180, Math.max(4, Math.floor((place * 0.44) / 4) * 4));
  return planUpright({ kind: 'groups', data, size, thickness, slot: thickness }, measure);
}

interface Upright extends Pick<BarPlan, 'data' | 'size' | 'thickness'> {
  readonly kind: 'columns' | 'groups';
  /** The width that a value may have. */
  readonly slot: number;
}

function planUpright({ kind, data, size, thickness, slot }: Upright, measure: Measure): BarPlan {
  const endScale = Math.min(1, thickness / 60, size.height / 300);
  const wanted = Math.min(data.most ?? 120, Math.round(size.height * 0.264));
  const { digits, runsOf } = fitAll(data, wanted, slot - 2 * EDGE, measure);
  const columns = data.marks.map((mark) => ({
    mark,
    value: setRuns(runsOf(mark), digits, measure),
    need: digits * ROOM_OF_VALUE + tailOf(mark, endScale),
  }));
  const axis = axisOf(columns, size.height);
  return {
    kind,
    data,
    size,
    endScale,
    thickness,
    goals: [],
    ...edgesOf(axis, size.height),
    marks: columns.map(({ mark, value }) => ({ mark, value, length: Math.abs(mark.value) * axis.scale })),
  };
}

/** One size for all values; where that would be small, without the unit, which is given beside the title. */
export function fitAll(
  { marks, unit }: Pick<PlotData, 'marks' | 'unit'>,
  wanted: number,
  room: number,
  measure: Measure,
) {
  const setAll = (runsOf: (mark: ChartMark) => ChartMark['runs']) => ({
    digits: Math.min(wanted, ...marks.map((mark) => fitRuns(runsOf(mark), wanted, room, measure).size)),
    runsOf,
  });
  const whole = setAll(({ runs }) => runs);
  if (unit === undefined || whole.digits >= Math.min(wanted, LEAST_WITH_UNIT)) return whole;
  return setAll(({ runs }) => runs.slice(0, -1));
}
