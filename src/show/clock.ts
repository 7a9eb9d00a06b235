import type { Beat } from '../rehearsal/index.ts';

/** Reads both clocks at this moment. */
export type Clock = () => Beat;

/** The clocks of this page: the wall clock, and the page's own that only goes forward. */
export function pageClock(): Clock {
  const life = newId();
  return () => ({ wall: Date.now(), steady: performance.now(), life });
}

/** A name that nothing else has: time and chance, in letters and digits. */
export function newId(): string {
  const chance = crypto.getRandomValues(new Uint32Array(2));
  return [Date.now(), ...chance].map((part) => part.toString(36)).join('-');
}
