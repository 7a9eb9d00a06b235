import type { ChartMark } from '../deck/index.ts';
import { openTail } from './slices.ts';

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
