import type { BarData } from '../deck/index.ts';
import type { Size } from './geometry.ts';
import { type BarPlan, edge, scaleMaxOf, scaleOf, tailOf } from './plan.ts';
import { fitRuns, type Measure, setRuns } from './runs.ts';

/** From the top of a column to the baseline of its value, as a share of the digits. */
export const riseOfValue = 0.24;
/** What a value takes above its column, white included, as a share of the digits. */
const roomOfValue = 1.25;

/** Bars from the ground up, one in each of the equal columns that the words below the canvas share. */
export function planColumns(data: BarData, size: Size, measure: Measure): BarPlan {
  const slot = size.width / Math.max(1, data.marks.length);
  const thickness = Math.min(180, Math.max(4, Math.floor((slot * 0.64) / 4) * 4));
  const slices = Math.min(1, thickness / 60, size.height / 300);
  const wanted = Math.min(120, Math.round(size.height * 0.264));
  const fits = data.marks.map(({ runs }) => fitRuns(runs, wanted, slot - 2 * edge, measure).size);
  const digits = Math.min(wanted, ...fits);

  const columns = data.marks.map((mark) => ({
    mark,
    value: setRuns(mark.runs, digits, measure),
    room: size.height - digits * roomOfValue - tailOf(mark, slices),
  }));
  const scale = scaleOf(columns);
  return {
    kind: 'columns',
    data,
    size,
    slices,
    thickness,
    scaleMax: scaleMaxOf(scale, size.height),
    marks: columns.map(({ mark, value }) => ({ mark, value, length: mark.value * scale })),
  };
}
