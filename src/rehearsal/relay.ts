import type { Progress } from './progress.ts';

/** Two places on the line of the deck, each from 0 to 1 of its planned length. */
export interface Relay {
  /** Where the time spoken should have brought the speaker (▽). */
  readonly planned: number;
  /** Where the speaker is (▲). */
  readonly actual: number;
}

/** Planned against actual place on the relay line. */
export function relayOf({ whole }: Progress): Relay {
  if (whole.targetMs === 0) return { planned: 0, actual: 0 };
  return {
    planned: Math.min(1, whole.ms / whole.targetMs),
    actual: 1 - Math.min(1, whole.remainingMs / whole.targetMs),
  };
}
