import { measureOn, sizeOf } from './canvas.ts';
import { riseOfValue } from './columns.ts';
import { planChart } from './config.ts';
import { readChartData } from './data.ts';
import { readPalette } from './palette.ts';
import { type Plan, tailOf } from './plan.ts';
import { valueGap } from './rows.ts';
import { digitHeight } from './runs.ts';

/** Where the value of a mark stands in the end state: its left edge and width, the top and the height of its digits, in px of the canvas. */
export interface ValuePlace {
  readonly fact: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The places of the values on a chart's canvas; none while it is hidden. */
export function valuePlaces(canvas: HTMLCanvasElement): readonly ValuePlace[] {
  const size = sizeOf(canvas);
  const g = canvas.getContext('2d');
  if (!size || !g) return [];
  return placeValues(planChart(readChartData(canvas), size, measureOn(g, readPalette(canvas))));
}

/** The places of the values of `plan`; a value without room is not drawn and has none. */
export function placeValues(plan: Plan): readonly ValuePlace[] {
  return plan.marks.flatMap(({ mark, value }, i) => {
    if (value.size === 0) return [];
    const height = value.size * digitHeight;
    const { x, middle } = spotOf(plan, i);
    return [{ fact: mark.fact, x, y: middle - height / 2, width: value.width, height }];
  });
}

/** Left edge of a value and the middle of its digits. */
function spotOf(plan: Plan, i: number): { readonly x: number; readonly middle: number } {
  const { width, height } = plan.size;
  const slot = (extent: number) => ((i + 0.5) * extent) / plan.marks.length;
  switch (plan.kind) {
    case 'rows': {
      const { mark, length } = at(plan.marks, i);
      return { x: length + tailOf(mark, plan.slices) + valueGap, middle: slot(height) };
    }
    case 'columns': {
      const { mark, length, value } = at(plan.marks, i);
      const baseline = height - length - tailOf(mark, plan.slices) - value.size * riseOfValue;
      return { x: slot(width) - value.width / 2, middle: baseline - (value.size * digitHeight) / 2 };
    }
    case 'stack': {
      const { start, length, value } = at(plan.marks, i);
      return { x: start + (length - value.width) / 2, middle: height / 2 };
    }
    case 'ring': {
      const { at: centre, value } = at(plan.marks, i);
      return { x: centre.x - value.width / 2, middle: centre.y };
    }
    default:
      return plan satisfies never;
  }
}

function at<T>(list: readonly T[], i: number): T {
  const item = list[i];
  if (item === undefined) throw new RangeError(`No mark ${i}`);
  return item;
}
