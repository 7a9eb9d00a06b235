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

/** What stands in a sector keeps this clear of its edges, in px. */
export const margin = 5;

const turn = 2 * Math.PI;

/** Whether `box` lies in the sector, clear of all its edges. */
export function holds(ring: Ring, { start, end }: Sector, box: Box): boolean {
  const dx = Math.abs(box.x - ring.x);
  const dy = Math.abs(box.y - ring.y);
  const [w, h] = [box.width / 2, box.height / 2];
  if (Math.hypot(dx + w, dy + h) > ring.outer - margin) return false;
  if (Math.hypot(Math.max(0, dx - w), Math.max(0, dy - h)) < ring.inner + margin) return false;
  if (end - start > turn - 1e-6) return true;
  const slack = (2 * margin) / ring.outer;
  return cornersOf(box).every(([x, y]) => {
    const angle = Math.atan2(y - ring.y, x - ring.x) - start;
    const from = angle - turn * Math.floor(angle / turn);
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
  return (degrees / 360) * turn;
}
