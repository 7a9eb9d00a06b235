import type { Run } from '../../rehearsal/index.ts';
import type { EndedRun, Room } from '../../show/index.ts';

/** The runs that the report can show: those stored, and the one just ended even where it could not be. */
export interface RunList {
  runs(): readonly Run[];
  /** The run just ended is lost with this window. */
  holdsUnkept(): boolean;
  /** Lets go of a run that the speaker has deleted. */
  forget(ids: readonly string[]): void;
}

/** The runs of a room; those stored are read again each time, for another window may store one. */
export function createRunList({ runs: stored }: Room, ended: EndedRun | undefined): RunList {
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
