import type { StageFrame } from './shape.ts';

/** What goes from one place to another, by what is seen of it there. */
export interface Trip {
  readonly from: StageFrame;
  readonly to: StageFrame;
}

/** How much of the way across and of the way down is behind it when half of its time has passed. */
export type Bend = readonly [across: number, down: number];

export const STRAIGHT: Bend = [0.5, 0.5];
/** The rounder ones first; to what only goes across or only down they say whether it hurries. */
const BENDS: readonly Bend[] = [STRAIGHT, [0.1, 0.9], [0.9, 0.1], [0, 1], [1, 0]];
/** When ways are compared. */
const TIMES = [0.2, 0.35, 0.5, 0.65, 0.8];
/** How much of itself something may share with others on its way, at all of these times together. */
const MOST = 0.2;

/**
 * For each of `trips` the way that meets the least of the others and of what stays where it is; undefined where any would
 * meet too much of them.
 */
export function bendsOf(trips: readonly Trip[], still: readonly StageFrame[]): readonly (Bend | undefined)[] {
  const bends: (Bend | undefined)[] = trips.map(() => STRAIGHT);
  const choose = (trip: Trip, i: number): number => {
    const others = TIMES.map((time) => [
      ...still,
      ...trips.flatMap((other, k) => {
        const bend = bends[k];
        return k === i || bend === undefined ? [] : [boxAt(other, bend, time)];
      }),
    ]);
    const metOn = (bend: Bend) =>
      sum(others.map((boxes, k) => sum(boxes.map(sharedWith(boxAt(trip, bend, TIMES[k] ?? 0))))));
    let least = Number.POSITIVE_INFINITY;
    for (const bend of BENDS) {
      const met = metOn(bend);
      if (met < least) bends[i] = bend;
      least = Math.min(least, met);
      if (least === 0) break;
    }
    return least;
  };
  // The first ones chose before the others had left their straight way.
  for (let round = 0; round < 2; round++) trips.forEach(choose);
  trips.forEach((trip, i) => {
    if (choose(trip, i) > MOST * trip.to.width * trip.to.height) bends[i] = undefined;
  });
  return bends;
}

function boxAt({ from, to }: Trip, [across, down]: Bend, time: number): StageFrame {
  const share = (half: number) => (time < 0.5 ? 2 * time * half : half + (2 * time - 1) * (1 - half));
  const at = (side: keyof StageFrame, part: number) => from[side] + (to[side] - from[side]) * part;
  return {
    left: at('left', share(across)),
    top: at('top', share(down)),
    width: at('width', time),
    height: at('height', time),
  };
}

/** The area that another box shares with this one. */
function sharedWith(a: StageFrame): (b: StageFrame) => number {
  return (b) => {
    const wide = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
    const high = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
    return Math.max(0, wide) * Math.max(0, high);
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
