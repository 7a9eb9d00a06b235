import type { BarData } from '../deck/index.ts';
import type { Size } from './geometry.ts';
import type { RingPlan } from './plan.ts';
import { DIGIT_HEIGHT, dropUnit, type Measure, setRuns, type Value } from './runs.ts';
import { anglesNear, holds, MARGIN, type Ring, radians, type Sector } from './sector.ts';

/** Radius of the hole as a share of the ring's. */
export const CUTOUT = 0.58;
/** Paper round each sector, in px. */
export const SECTOR_BORDER = 4;
/** The digits as a share of the ring's diameter; the smallest by the name of the part, and anywhere in its sector. */
const WANTED_SHARE = 0.127;
const NEAR_SHARE = 0.08;
const LEAST_SHARE = 0.058;
/** The positions of the values of two parts: to the right, level with the names beside the ring. */
const PREFERRED = [-45, 42].map(radians);
/** The square round a ring leaves its corners free; clockwise from the upper right. */
const CORNERS = [
  { right: 1, down: -1 },
  { right: 1, down: 1 },
  { right: -1, down: 1 },
  { right: -1, down: -1 },
] as const;

/** Sectors from 12 o'clock on, the smaller part first; each value is on its arc. */
export function planRing(data: BarData, size: Size, measure: Measure): RingPlan {
  const marks = [...data.marks].sort((a, b) => a.value - b.value);
  const total = marks.reduce((sum, mark) => sum + mark.value, 0);
  const outer = Math.max(0, (Math.min(size.width, size.height) - SECTOR_BORDER) / 2);
  const ring = { x: size.width / 2, y: size.height / 2, inner: outer * CUTOUT, outer };

  let start = -Math.PI / 2;
  const planned = marks.map((mark, i) => {
    const length = total > 0 ? (mark.value / total) * 2 * Math.PI : 0;
    const sector = { start, end: start + length };
    start += length;
    const runs = dropUnit(mark.runs);
    const set = (share: number) => setRuns(runs, share * 2 * outer, measure);
    const wish = marks.length === 2 ? PREFERRED[i] : undefined;
    const placed = placeOnArc(set, ring, sector, wish) ?? placeInCorner(set, ring, i);
    return { mark, length, ...placed };
  });
  return { kind: 'ring', data: { ...data, marks }, size, endScale: 1, marks: planned };
}

/** Sets a value whose digits are a share of the ring's diameter. */
type Set = (share: number) => Value;
type Placed = Pick<RingPlan['marks'][number], 'value' | 'at'>;

/** Near the wished angle or else anywhere in the sector, as large as it goes; nothing where that is too small. */
function placeOnArc(set: Set, ring: Ring, sector: Sector, wish?: number): Placed | undefined {
  const middle = (ring.inner + ring.outer) / 2;
  const search = (least: number, angles: readonly number[]): Placed | undefined => {
    for (let share = WANTED_SHARE; share >= least; share *= 0.96) {
      const value = set(share);
      const spots = angles.map((angle) => ({
        x: ring.x + Math.cos(angle) * middle,
        y: ring.y + Math.sin(angle) * middle,
      }));
      const box = { width: value.width, height: value.size * DIGIT_HEIGHT };
      const spot = spots.find((at) => holds(ring, sector, { ...at, ...box }));
      if (spot) return { value, at: { ...spot, outside: false } };
    }
    return undefined;
  };
  const goal = wish ?? (sector.start + sector.end) / 2;
  const angles = anglesNear(goal, sector);
  const near = angles.filter((angle) => Math.abs(angle - goal) < radians(25));
  return search(NEAR_SHARE, near) ?? search(LEAST_SHARE, angles);
}

/** For a sector too narrow for its value: outside the ring, as large as stays clear of it. */
function placeInCorner(set: Set, ring: Ring, index: number): Placed {
  const { right, down } = CORNERS[index % CORNERS.length] ?? CORNERS[0];
  const clear = ({ width, size }: Value) =>
    width < ring.outer &&
    Math.hypot(ring.outer - width, ring.outer - size * DIGIT_HEIGHT) > ring.outer + MARGIN;
  let share = WANTED_SHARE;
  while (!clear(set(share)) && share > 0.02) share *= 0.96;
  const value = set(share);
  const x = ring.x + right * (ring.outer - value.width / 2);
  const y = ring.y + down * (ring.outer - (value.size * DIGIT_HEIGHT) / 2);
  return { value, at: { x, y, outside: true } };
}
