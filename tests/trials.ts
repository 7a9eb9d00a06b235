import fc from 'fast-check';

/** How many times over each property is tried: a quarter in the fast run, all in the full matrices, more by `npm run trials`. */
const TIMES = Number(process.env.DECK_TRIALS ?? 0.25);

/**
 * What the values are drawn from. The same ones every time, so that a test goes red by the change that it is run on and
 * by no other; `npm run trials` draws others.
 */
const SEED = Number(process.env.DECK_SEED ?? 20_210_126);

/** For all properties of a process; one that says no number of its own is cheap and is never tried less than it would be. */
export function drawTheSame(): void {
  fc.configureGlobal({ seed: SEED, numRuns: 100 * Math.max(1, TIMES) });
}

/** How many of the generated values are tried: by itself a quarter, which finds what breaks many of them. */
export function runs(all: number): number {
  return Math.ceil(all * TIMES);
}

/** As `runs`, of what there are no more than so many of. */
export function share(all: number): number {
  return Math.ceil(all * Math.min(1, TIMES));
}

/** Of trials that are written down: every fourth. */
export function some<T>(all: readonly T[]): readonly T[] {
  return TIMES >= 1 ? all : all.filter((_, i) => i % 4 === 0);
}

/** Any code point but half a pair. The unit 'binary' of fast-check is the same, and takes a second to be made. */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff - 0x800 })
  .map((n) => String.fromCodePoint(n < 0xd800 ? n : n + 0x800));
