/** From the end of the body: three slices that get thinner, drawn where the number is only a lower bound. */
const pattern = [
  { at: 10, width: 14 },
  { at: 34, width: 10 },
  { at: 54, width: 6 },
] as const;

const reach = 60;

/** Room after the end of an open bar in px, up to where its value may begin to count its distance. */
export const openTail = 64;

/** A stretch along the value axis, in px from the base of the bar. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The slices after an open end: the body ends at the printed number, the true one lies beyond. */
export function openSlices(length: number, scale: number): Stretch[] {
  return pattern.map(({ at, width }) => ({ from: length + at * scale, to: length + (at + width) * scale }));
}

/**
 * The gaps in the last stretch of a broken bar: the printed number is not quite reached.
 * The stretch is 6 % of the bar, but never too short to be seen and never more than half of it.
 */
export function brokenGaps(length: number, scale: number): Stretch[] {
  const stretch = Math.min(Math.max(length * 0.06, 36 * scale), length / 2);
  const unit = stretch / reach;
  const start = length - stretch;
  return pattern.map(({ at }, i) => {
    const before = pattern[i - 1];
    return { from: start + (before ? before.at + before.width : 0) * unit, to: start + at * unit };
  });
}
