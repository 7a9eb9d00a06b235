import fc from 'fast-check';

/** Set for the full matrices (vitest.config.ts), where every trial is made. */
const isFull = process.env.DECK_TRIALS === 'all';

/** How many of the generated values are tried: by itself a quarter, which finds what breaks many of them. */
export function runs(all: number): number {
  return isFull ? all : Math.ceil(all / 4);
}

/** As `runs`, of trials that are written down: every fourth. */
export function some<T>(all: readonly T[]): readonly T[] {
  return isFull ? all : all.filter((_, i) => i % 4 === 0);
}

/** Any code point but half a pair. The unit 'binary' of fast-check is the same, and takes a second to be made. */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff - 0x800 })
  .map((n) => String.fromCodePoint(n < 0xd800 ? n : n + 0x800));
