import { around, type StageFrame } from './shape.ts';

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
/** How much of themselves things may share with others on their way, at all of these times together. */
const MOST = 0.2;

/**
 * For each of `groups` the way that meets the least of the others and of what stays where it is, the same for all in it;
 * undefined where any would meet too much of them.
 */
export function bendsOf(
  groups: readonly (readonly Trip[])[],
  still: readonly StageFrame[],
): readonly (Bend | undefined)[] {
  const bends: (Bend | undefined)[] = groups.map(() => STRAIGHT);
  const standing = still.map((frame) => ({ from: frame, to: frame }));
  // Most never come near each other, and the first frame after a press waits for this.
  const near = groups.map((trips, i) =>
    trips.flatMap((trip) =>
      [...groups, standing].flatMap((others, k) =>
        k === i
          ? []
          : others.filter((other) => isNear(trip, other)).map((other) => meetingOf(trip, other, k)),
      ),
    ),
  );
  /** Counts no further than to `least`. */
  const metOn = (bend: Bend, i: number, least: number) => {
    let total = 0;
    for (const meeting of near[i] ?? []) {
      const its = meeting.group < groups.length ? bends[meeting.group] : STRAIGHT;
      if (its !== undefined) total += met(meeting, bend, its);
      if (total >= least) break;
    }
    return total;
  };
  const choose = (i: number): number => {
    let least = Number.POSITIVE_INFINITY;
    for (const bend of BENDS) {
      const share = metOn(bend, i, least);
      if (share < least) bends[i] = bend;
      least = Math.min(least, share);
      if (least === 0) break;
    }
    return least;
  };
  // The first ones chose before the others had left their straight way.
  for (const i of groups.keys()) choose(i);
  const shares = groups.map((_, i) => choose(i));
  groups.forEach((trips, i) => {
    const most = MOST * sum(trips.map(({ to }) => to.width * to.height));
    if ((shares[i] ?? 0) > most && choose(i) > most) bends[i] = undefined;
  });
  return bends;
}

function isNear(a: Trip, b: Trip): boolean {
  return shared(around(a.from, a.to), around(b.from, b.to)) > 0;
}

/** Two that may meet. */
interface Meeting {
  readonly trip: Trip;
  readonly other: Trip;
  /** Which group the other is of. */
  readonly group: number;
  /** What they share before or after their way: the box of a number is higher than its digits. */
  readonly usual: number;
}

function meetingOf(trip: Trip, other: Trip, group: number): Meeting {
  return { trip, other, group, usual: Math.max(shared(trip.from, other.from), shared(trip.to, other.to)) };
}

/** What they share on their way beyond that. */
function met({ trip, other, usual }: Meeting, bend: Bend, its: Bend): number {
  return sum(
    TIMES.map((time) => Math.max(0, shared(boxAt(trip, bend, time), boxAt(other, its, time)) - usual)),
  );
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

/** The area that two boxes share. */
function shared(a: StageFrame, b: StageFrame): number {
  const wide = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const high = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, wide) * Math.max(0, high);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
