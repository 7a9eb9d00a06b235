import type { Absence } from './run.ts';

/** One heartbeat: both clocks at a moment, and the page life that the second one belongs to. */
export interface Beat {
  /** Wall clock, milliseconds since 1970. */
  readonly wall: number;
  /** Milliseconds of a clock that only goes forward within one `life` (and may stop during sleep). */
  readonly steady: number;
  readonly life: string;
}

/** A silence longer than this (ms) is asked about: 计入 or 不计入. */
const GAP_MS = 10_000;

/** Time between two heartbeats, and how much of it was absence: none, or all of it. */
export interface Elapsed {
  readonly ms: number;
  readonly gapMs: number;
  readonly why: Absence;
}

/**
 * The time from one heartbeat to the next. A wall clock set back counts for nothing; one that runs ahead of the
 * steady clock by more than ten seconds means that the machine slept, or that its clock was set: that is a gap too.
 */
export function elapsedBetween(last: Beat, now: Beat): Elapsed {
  const wall = Math.max(0, now.wall - last.wall);
  const steady = now.life === last.life ? Math.max(0, now.steady - last.steady) : undefined;
  if (steady === undefined) return { ms: wall, gapMs: wall > GAP_MS ? wall : 0, why: 'closed' };
  if (wall - steady > GAP_MS) {
    return { ms: wall, gapMs: steady > GAP_MS ? wall : wall - steady, why: 'asleep' };
  }
  return { ms: steady, gapMs: steady > GAP_MS ? steady : 0, why: 'still' };
}
