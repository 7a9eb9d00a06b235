import {
  advance,
  appendEvent,
  type Beat,
  type Checkpoint,
  encodeSlot,
  formatCheckpoint,
  pickSlot,
  type Run,
  type RunEvent,
} from '../../rehearsal/index.ts';
import type { Saving, Store } from './store.ts';

/** Tells both clocks of this moment. */
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

/** One text that is written over and over; a write cut short, or a slot damaged later, costs one write and no more. */
export interface Log {
  /** The newest sound text; `damaged` when a slot was not sound. */
  read(): { readonly text: string | undefined; readonly damaged: boolean };
  write(text: string): Saving;
  clear(): void;
}

/** The log `name` in two alternating slots of `store`. */
export function slotLog(store: Store, name: string): Log {
  const keyOf = (slot: 'a' | 'b') => `${name}:${slot}`;
  const pick = () => pickSlot(store.read(keyOf('a')), store.read(keyOf('b')));
  return {
    read: () => {
      const { slot, damaged } = pick();
      return { text: slot?.text, damaged };
    },
    write: (text) => {
      const { next, sequence } = pick();
      return store.write(keyOf(next), encodeSlot({ sequence, text }));
    },
    clear: () => {
      store.remove(keyOf('a'));
      store.remove(keyOf('b'));
    },
  };
}

type WithoutTime<E> = E extends unknown ? Omit<E, 't'> : never;
/** An event that happens now. */
export type Happening = WithoutTime<RunEvent>;

/** The run under way, written to the log at every change. */
export interface HeldRun {
  checkpoint(): Checkpoint;
  saving(): Saving;
  /** Takes the time, then lets things happen. */
  change(...happenings: readonly Happening[]): void;
  /** Holds another run, and writes again. */
  replace(by: Checkpoint): void;
  /** Writes nothing any more. */
  stop(): void;
}

/** Holds a run from its checkpoint on. */
export function holdRun(from: Checkpoint, log: Log, clock: Clock): HeldRun {
  let checkpoint = from;
  let saving: Saving = 'kept';
  let stopped = false;
  const change = (...happenings: readonly Happening[]) => {
    const advanced = advance(checkpoint, clock());
    checkpoint = happenings.reduce((at, one) => append(at, one, clock), advanced.checkpoint);
    if (!stopped) saving = log.write(formatCheckpoint(checkpoint));
  };
  change();
  return {
    change,
    checkpoint: () => checkpoint,
    saving: () => saving,
    replace: (by) => {
      checkpoint = by;
      stopped = false;
      change();
    },
    stop: () => {
      stopped = true;
    },
  };
}

function append(checkpoint: Checkpoint, happening: Happening, clock: Clock): Checkpoint {
  const run = appendEvent(checkpoint.run, { ...happening, t: checkpoint.t } as RunEvent);
  return { ...checkpoint, run: happening.type === 'start' ? startedNow(run, clock) : run };
}

/** A run is dated by its first spoken moment, not by the opening of the page. */
function startedNow(run: Run, clock: Clock): Run {
  const already = run.events.filter((event) => event.type === 'start').length > 1;
  return already ? run : { ...run, startedAt: clock().wall };
}
