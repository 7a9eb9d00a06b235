import {
  addRun,
  decodeSlot,
  encodeSlot,
  formatRun,
  type Parsed,
  parseRun,
  parseRuns,
  type Run,
} from '../../rehearsal/index.ts';
import type { Saving, Store } from './store.ts';

/** All runs kept on this computer, each under a key of its own, so that a damaged one costs no other. */
export interface Runs {
  /** Oldest first. */
  list(): readonly Run[];
  /** How many stored runs cannot be read any more. */
  damaged(): number;
  /** Stores a run, or replaces it; of its version of the deck the oldest beyond twenty are dropped and named. */
  keep(run: Run): Kept;
  remove(id: string): void;
  /** Adds the runs of a JSON file; those that are here already are left as they are. */
  take(json: string): Parsed<Taken>;
}

/** A run that has just ended, and whether it outlives the window. */
export interface EndedRun {
  readonly run: Run;
  readonly kept: boolean;
}

export interface Kept {
  readonly saving: Saving;
  readonly dropped: readonly Run[];
}

/** What came of an import. */
export interface Taken {
  readonly added: readonly Run[];
  readonly known: number;
  readonly dropped: readonly Run[];
  readonly saving: Saving;
}

const PREFIX = 'run:';

/** The runs in `store`. */
export function storedRuns(store: Store): Runs {
  const keys = () => store.keys().filter((key) => key.startsWith(PREFIX));
  const read = (key: string): Run | undefined => {
    const slot = decodeSlot(store.read(key));
    const parsed = slot && parseRun(slot.text);
    return parsed?.ok ? parsed.value : undefined;
  };
  const list = () =>
    keys()
      .flatMap((key) => read(key) ?? [])
      .sort((a, b) => a.startedAt - b.startedAt);
  const keep = (run: Run): Kept => {
    const { runs, dropped } = addRun(list(), run);
    for (const old of dropped) store.remove(PREFIX + old.id);
    if (!runs.some((one) => one.id === run.id)) return { saving: 'kept', dropped };
    const saving = store.write(PREFIX + run.id, encodeSlot({ sequence: 1, text: formatRun(run) }));
    return { saving, dropped };
  };
  return {
    list,
    keep,
    damaged: () => keys().filter((key) => read(key) === undefined).length,
    remove: (id) => store.remove(PREFIX + id),
    take: (json) => takeRuns(parseRuns(json), list(), keep),
  };
}

/** Keeps of the runs that were read those that are not here yet. */
function takeRuns(
  read: Parsed<readonly Run[]>,
  here: readonly Run[],
  keep: (run: Run) => Kept,
): Parsed<Taken> {
  if (!read.ok) return read;
  const known = new Set(here.map((run) => run.id));
  const added = read.value.filter((run) => !known.has(run.id));
  const kept = added.map(keep);
  return {
    ok: true,
    value: {
      added,
      known: read.value.length - added.length,
      dropped: kept.flatMap((one) => one.dropped),
      saving: kept.find((one) => one.saving !== 'kept')?.saving ?? 'kept',
    },
  };
}
