import type { Run } from '../../rehearsal/index.ts';
import type { Room } from '../../show/index.ts';

/** A run that has just ended, and whether it was stored. */
export interface Ended {
  readonly run: Run;
  readonly kept: boolean;
}

/** The runs that the report can show: those stored, and the one just ended even where it could not be. */
export interface Shelf {
  runs(): readonly Run[];
  /** The run just ended is lost with this window. */
  holdsUnkept(): boolean;
  /** Lets go of a run that the speaker has deleted. */
  forget(ids: readonly string[]): void;
}

/** The shelf of a room; stored runs are read anew each time, for another window may store one. */
export function createShelf({ runs: stored }: Room, ended: Ended | undefined): Shelf {
  let held = ended;
  const isStored = ({ id }: Run) => stored.list().some((run) => run.id === id);
  return {
    runs: () => {
      const list = stored.list();
      return held !== undefined && !isStored(held.run) ? [...list, held.run] : list;
    },
    holdsUnkept: () => held !== undefined && (!held.kept || !isStored(held.run)),
    forget: (ids) => {
      if (held !== undefined && ids.includes(held.run.id)) held = undefined;
    },
  };
}
