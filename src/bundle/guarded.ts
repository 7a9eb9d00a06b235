/** What ends the process at once, whatever is still to be said. */
const ENDS = ['exit', 'reallyExit', 'abort', 'kill'] as const;

/** A module waits for what never comes. */
export class NeverReady extends Error {}

/**
 * Runs modules that others have written: what would end the program from there is thrown instead, and so is a wait that
 * nothing can end any more. A loop without an end is not noticed: nothing else runs in its thread.
 */
export async function guarded<Result>(run: () => Promise<Result>): Promise<Result> {
  const ways = process as unknown as Record<string, unknown>;
  const own = new Map(ENDS.map((name) => [name, ways[name]]));
  for (const name of ENDS) {
    ways[name] = () => {
      throw new Error(`process.${name}() 会让程序中途结束`);
    };
  }
  let stop = () => {};
  const never = new Promise<never>((_, reject) => {
    stop = () => reject(new NeverReady());
  });
  // Node has nothing left to do, and the modules are not there.
  process.once('beforeExit', stop);
  try {
    return await Promise.race([run(), never]);
  } finally {
    process.off('beforeExit', stop);
    for (const [name, way] of own) ways[name] = way;
  }
}
