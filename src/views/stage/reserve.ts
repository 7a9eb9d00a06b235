import type { Stage } from './reveal.ts';

/** More than a motion takes: its canvases, styles and boxes come to some 5 to 10 MB. */
const BYTES = 32 * 2 ** 20;

/** A browser of before 2023 has no `transfer`; there the bytes count until they are collected. */
type Reserve = ArrayBuffer & { transfer?(bytes: number): ArrayBuffer };

/**
 * Has the engine collect its garbage while nothing moves. It does so when what it counts, canvases among it, has grown by a
 * few megabytes, which comes to 10 to 20 ms on a processor a quarter as fast: once in twenty presses in the midst of a motion.
 * A reserve counts as well, though it has no pages, as nothing is ever written to it: the limit is reached where it is taken,
 * and when "next" has given it back it is as far away as the reserve is large. The returned function takes it; it is to be
 * called before what is made ready at rest, for the engine looks at its limit only when it is asked for more.
 */
export function createReserve({ beforeNext }: Pick<Stage, 'beforeNext'>): () => void {
  let held: Reserve | undefined;
  beforeNext(() => {
    held?.transfer?.(0);
    held = undefined;
  });
  return () => {
    held ??= new ArrayBuffer(BYTES);
  };
}
