import type { BarData, ChartMark } from '../deck/index.ts';
import type { FieldPlan } from './field/plan.ts';
import type { Size } from './geometry.ts';
import type { Value } from './runs.ts';
import { openTail } from './sector.ts';

/** Kept free at the edge of a canvas, so that no glyph is cut by its side bearing; in px. */
export const edge = 6;

/** A bar and what the canvas leaves it along the value axis, its value already taken off; in px. */
export interface Bar {
  readonly mark: ChartMark;
  readonly room: number;
}

/** px per unit of value: the most that leaves each bar inside its room; 0 when all values are zero. */
export function scaleOf(bars: readonly Bar[]): number {
  const scales = bars.flatMap(({ mark, room }) => (mark.value > 0 ? [Math.max(0, room) / mark.value] : []));
  return scales.length > 0 ? Math.min(...scales) : 0;
}

/** The value at the far edge of a canvas of `extent` px, for Chart.js; any will do when all values are zero. */
export function scaleMaxOf(scale: number, extent: number): number {
  return scale > 0 ? extent / scale : 1;
}

/** What an open end takes beyond the body, in px. */
export function tailOf(mark: ChartMark, slices: number): number {
  return mark.end === 'open' ? openTail * slices : 0;
}

/** One mark with the place it takes in the end state. */
export interface PlannedMark {
  readonly mark: ChartMark;
  readonly value: Value;
  /** Of the body along the value axis, in px; an arc counts in radians. */
  readonly length: number;
}

interface PlanBase {
  readonly data: BarData;
  readonly size: Size;
  /** Scale of the slices that end an open or a broken bar; 1 is the full-size drawing. */
  readonly slices: number;
}

/** Separate bars on one scale from zero. */
export interface BarPlan extends PlanBase {
  readonly kind: 'rows' | 'columns';
  readonly marks: readonly PlannedMark[];
  /** Across the value axis, in px. */
  readonly thickness: number;
  /** The value at the far edge of the canvas. */
  readonly scaleMax: number;
}

/** Segments end to end over the whole canvas. */
export interface StackPlan extends PlanBase {
  readonly kind: 'stack';
  readonly marks: readonly (PlannedMark & {
    /** Left edge in px. */
    readonly start: number;
  })[];
  /** The value that the whole width stands for, gaps and open ends included. */
  readonly scaleMax: number;
}

/** Sectors clockwise from 12 o'clock, the smallest first. */
export interface RingPlan extends PlanBase {
  readonly kind: 'ring';
  readonly marks: readonly (PlannedMark & {
    /** Centre of the value in px; it stands outside the ring where the sector is too narrow for it. */
    readonly at: { readonly x: number; readonly y: number; readonly outside: boolean };
  })[];
}

/** Marks with a value written at each. */
export type ValuedPlan = BarPlan | StackPlan | RingPlan;
/** Where everything stands in the end state; what colour it has is another matter. */
export type Plan = ValuedPlan | FieldPlan;
