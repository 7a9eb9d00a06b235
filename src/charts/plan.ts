import type { BarData, ChartMark, PlotData } from '../deck/index.ts';
import type { FieldPlan } from './field/plan.ts';
import type { Size } from './geometry.ts';
import type { Value } from './runs.ts';
import { OPEN_TAIL } from './sector.ts';

/** Kept free at the edge of a canvas, so that no glyph is cut by its side bearing; in px. */
export const EDGE = 6;

/** A bar and what the canvas leaves it along the value axis, its value already taken off; in px. */
export interface Bar {
  readonly mark: ChartMark;
  readonly room: number;
}

/** px per unit of value: the most that leaves each bar inside its room; 0 when all values are zero. */
function scaleOf(bars: readonly Bar[]): number {
  const scales = bars.flatMap(({ mark, room }) => (mark.value > 0 ? [Math.max(0, room) / mark.value] : []));
  return scales.length > 0 ? Math.min(...scales) : 0;
}

/** A bar and what its value and its open end take beyond the body, in px. */
export interface Reach {
  readonly mark: ChartMark;
  readonly need: number;
}

/** px per unit, and the position of zero: the largest scale at which bars of both signs stay within `extent`. */
export function axisOf(
  bars: readonly Reach[],
  extent: number,
): { readonly scale: number; readonly zero: number } {
  const side = (scale: number, sign: 1 | -1) =>
    Math.max(
      0,
      ...bars.flatMap(({ mark, need }) =>
        Math.sign(mark.value) === sign || (sign === 1 && mark.value === 0)
          ? [Math.abs(mark.value) * scale + need]
          : [],
      ),
    );
  if (bars.every(({ mark }) => mark.value >= 0))
    return { scale: scaleOf(bars.map(({ mark, need }) => ({ mark, room: extent - need }))), zero: 0 };
  let [low, high] = [0, extent / Math.max(...bars.map(({ mark }) => Math.abs(mark.value)))];
  for (let i = 0; i < 60; i++) {
    const scale = (low + high) / 2;
    if (side(scale, 1) + side(scale, -1) <= extent) low = scale;
    else high = scale;
  }
  return { scale: low, zero: side(low, -1) };
}

/** The values at both edges of a canvas of `extent` px whose axis is `axis`. */
export function edgesOf({ scale, zero }: ReturnType<typeof axisOf>, extent: number) {
  return { zero, scaleMin: zero > 0 ? -zero / scale : 0, scaleMax: scaleMaxOf(scale, extent - zero) };
}

/** The value at the far edge of a canvas of `extent` px, for Chart.js; any will do when all values are zero. */
export function scaleMaxOf(scale: number, extent: number): number {
  return scale > 0 ? extent / scale : 1;
}

/** What an open end takes beyond the body, in px. */
export function tailOf(mark: ChartMark, endScale: number): number {
  return mark.end === 'open' ? OPEN_TAIL * endScale : 0;
}

/** One mark with the place it takes in the end state. */
export interface PlannedMark {
  readonly mark: ChartMark;
  readonly value: Value;
  /** Of the body along the value axis, in px; an arc counts in radians. */
  readonly length: number;
}

interface PlanBase {
  readonly data: BarData | PlotData;
  readonly size: Size;
  /** Scale of what ends an open or a broken bar; 1 is the full-size drawing. */
  readonly endScale: number;
}

/** Separate bars on one scale from zero. */
export interface BarPlan extends PlanBase {
  /** In groups the first series of all comes first, then the second; a target has what was done. */
  readonly kind: 'rows' | 'columns' | 'groups' | 'target';
  readonly marks: readonly PlannedMark[];
  /** Across the value axis, in px. */
  readonly thickness: number;
  /** What a value that stands over its bar takes there, in px; left out where values stand at the ends. */
  readonly over?: number;
  /** The values at the near and at the far edge of the canvas. */
  readonly scaleMin: number;
  readonly scaleMax: number;
  /** px from the near edge to zero; bars of less than nothing go towards that edge. */
  readonly zero: number;
  /** The goals of a target, in the order of the bars. */
  readonly goals: readonly PlannedMark[];
}

/** Points over equal columns, joined by a line. */
export interface LinePlan extends PlanBase {
  readonly kind: 'line';
  readonly marks: readonly (PlannedMark & { readonly x: number; readonly y: number })[];
  /** The value at the foot of the axis, and that at the top of the canvas. */
  readonly scaleMin: number;
  readonly scaleMax: number;
  /** Height of the foot over the lower edge, in px. */
  readonly foot: number;
  /** The value at the foot, if above zero. */
  readonly start: string;
}

/** One value of a whole of a hundred; it is written beside the canvas. */
export interface RatePlan extends PlanBase {
  readonly kind: 'rate-ring' | 'rate-bar';
  readonly marks: readonly PlannedMark[];
  /** What the whole is in the unit of the value: 100 for %, 1000 for ‰. */
  readonly whole: number;
}

/** Segments end to end over the whole canvas. */
export interface StackPlan extends PlanBase {
  readonly kind: 'stack';
  readonly marks: readonly (PlannedMark & {
    /** Left edge in px. */
    readonly start: number;
  })[];
  /** The value of the whole width, gaps and open ends included. */
  readonly scaleMax: number;
}

/** Sectors clockwise from 12 o'clock, the smallest first. */
export interface RingPlan extends PlanBase {
  readonly kind: 'ring';
  readonly marks: readonly (PlannedMark & {
    /** Centre of the value in px; outside the ring where the sector is too narrow for it. */
    readonly at: { readonly x: number; readonly y: number; readonly outside: boolean };
  })[];
}

/** Marks with a value written at each. */
export type ValuedPlan = BarPlan | StackPlan | RingPlan;
/** The positions in the end state; colours are chosen elsewhere. */
export type ChartPlan = ValuedPlan | LinePlan | RatePlan | FieldPlan;
