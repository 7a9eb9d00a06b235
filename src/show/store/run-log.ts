import {
  atHeartbeat,
  type Checkpoint,
  formatCheckpoint,
  formatHeartbeat,
  parseCheckpoint,
} from '../../rehearsal/index.ts';
import { slotLog } from './slot-log.ts';
import type { Saving, Store } from './store.ts';

/** Where a run under way is written down, with every event and every second. */
export interface RunLog {
  /** The newest sound checkpoint; `damaged` when something is stored that is not sound. */
  read(): { readonly stored: Checkpoint | undefined; readonly damaged: boolean };
  write(checkpoint: Checkpoint): Saving;
}

/** So that each of the two slots has it, and holds when the other is spoilt. */
const TIMES_WHOLE = 2;

/**
 * The log `name` in `store`. A checkpoint is written whole when something has happened, and once more; as long as only
 * time passes then, its moment alone is, in slots of its own: a run of an hour is 40 kB, and to write that every second,
 * and to read what is there, keeps a disk and the browser's memory busy.
 */
export function runLog(store: Store, name: string): RunLog {
  const wholes = slotLog(store, `now:${name}`);
  const beats = slotLog(store, `beat:${name}`);
  let written: Checkpoint['run'] | undefined;
  let times = 0;
  const writeWhole = (checkpoint: Checkpoint): Saving => {
    if (checkpoint.run !== written) times = 0;
    written = checkpoint.run;
    const saving = wholes.write(formatCheckpoint(checkpoint));
    times = saving === 'kept' ? times + 1 : 0;
    beats.write(formatHeartbeat(checkpoint));
    return saving;
  };
  return {
    read: () => {
      const { text, damaged } = wholes.read();
      const parsed = text === undefined ? undefined : parseCheckpoint(text);
      if (parsed?.ok !== true) return { stored: undefined, damaged: damaged || parsed !== undefined };
      return { stored: atHeartbeat(parsed.value, beats.read().text), damaged };
    },
    write: (checkpoint) => {
      const isNew = checkpoint.run !== written || times < TIMES_WHOLE;
      // What is stored may be cleared in the middle of a show, or another window have written.
      if (isNew || !beats.holds()) return writeWhole(checkpoint);
      return beats.write(formatHeartbeat(checkpoint));
    },
  };
}
