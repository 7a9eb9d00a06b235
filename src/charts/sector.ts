/** The end of a broken body: slices that get thinner, `at` px after its unbroken part. */
const PATTERN = [
  { at: 10, width: 14 },
  { at: 34, width: 10 },
  { at: 54, width: 6 },
] as const;

const REACH = 60;

/** The dots of an ellipsis in px from the end of the body, and their size. */
const DOTS = [12, 30, 48] as const;
export const DOT = 12;

/** Room after the end of an open bar in px, up to where its value may begin to count its distance. */
export const OPEN_TAIL = 64;

/** A stretch along the value axis, in px from the base of the bar. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The dots of the ellipsis after an open end: the body ends at the printed number, the true one lies beyond. */
export function ellipsisAfter(length: number, scale: number): Stretch[] {
  return DOTS.map((at) => ({ from: length + at * scale, to: length + (at + DOT) * scale }));
}

/**
 * The gaps in the last stretch of a broken bar: the printed number is not quite reached.
 * The stretch is 6 % of the bar, but never too short to be seen and never more than half of it.
 */
export function brokenGaps(length: number, scale: number): Stretch[] {
  const stretch = Math.min(Math.max(length * 0.06, 36 * scale), length / 2);
  const unit = stretch / REACH;
  const start = length - stretch;
  return PATTERN.map(({ at }, i) => {
    const before = PATTERN[i - 1];
    return { from: start + (before ? before.at + before.width : 0) * unit, to: start + at * unit };
  });
}

/** A ring and its centre, in px. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly inner: number;
  readonly outer: number;
}

/** Part of a ring; angles in radians, clockwise from 3 o'clock. */
export interface Sector {
  readonly start: number;
  readonly end: number;
}

/** A rectangle about its centre, in px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A value in a sector stays this far from its edges, in px. */
export const MARGIN = 5;

const TURN = 2 * Math.PI;

/** Whether `box` lies in the sector, clear of all its edges. */
export function holds(ring: Ring, { start, end }: Sector, box: Box): boolean {
  const dx = Math.abs(box.x - ring.x);
  const dy = Math.abs(box.y - ring.y);
  const [w, h] = [box.width / 2, box.height / 2];
  if (Math.hypot(dx + w, dy + h) > ring.outer - MARGIN) return false;
  if (Math.hypot(Math.max(0, dx - w), Math.max(0, dy - h)) < ring.inner + MARGIN) return false;
  if (end - start > TURN - 1e-6) return true;
  const slack = (2 * MARGIN) / ring.outer;
  return cornersOf(box).every(([x, y]) => {
    const angle = Math.atan2(y - ring.y, x - ring.x) - start;
    const from = angle - TURN * Math.floor(angle / TURN);
    return from >= slack && from <= end - start - slack;
  });
}

function cornersOf({ x, y, width, height }: Box): [number, number][] {
  const [w, h] = [width / 2, height / 2];
  return [
    [x - w, y - h],
    [x + w, y - h],
    [x + w, y + h],
    [x - w, y + h],
  ];
}

/** Angles across the sector, three degrees apart, the nearest to `wish` first. */
export function anglesNear(wish: number, { start, end }: Sector): number[] {
  const count = Math.max(1, Math.floor((end - start) / radians(3)));
  const angles = Array.from({ length: count }, (_, i) => start + ((i + 0.5) / count) * (end - start));
  return angles.sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish));
}

/** Degrees to radians. */
export function radians(degrees: number): number {
  return (degrees / 360) * TURN;
}
