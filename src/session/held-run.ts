import {
  advance,
  appendEvent,
  type Checkpoint,
  formatCheckpoint,
  type Run,
  type RunEvent,
} from '../rehearsal/index.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { Saving } from './store.ts';

type WithoutTime<E> = E extends unknown ? Omit<E, 't'> : never;
/** An event that happens now. */
export type Happening = WithoutTime<RunEvent>;

/** The run under way, written to the log at every change. */
export interface HeldRun {
  checkpoint(): Checkpoint;
  /** Absence that waits for an answer, in ms; 0 for none. */
  gapMs(): number;
  saving(): Saving;
  /** Takes the time, then lets things happen. */
  change(...happenings: readonly Happening[]): void;
  /** Holds another run. */
  replace(by: Checkpoint): void;
  /** Writes nothing any more. */
  stop(): void;
}

/** Holds a run from its checkpoint on. */
export function holdRun(from: Checkpoint, log: Log, clock: Clock): HeldRun {
  let checkpoint = from;
  let saving: Saving = 'kept';
  let gapMs = 0;
  let stopped = false;
  const change = (...happenings: readonly Happening[]) => {
    const advanced = advance(checkpoint, clock());
    if (advanced.gapMs > 0) gapMs = advanced.gapMs;
    if (happenings.some(({ type }) => type === 'count' || type === 'end')) gapMs = 0;
    checkpoint = happenings.reduce((at, one) => append(at, one, clock), advanced.checkpoint);
    if (!stopped) saving = log.write(formatCheckpoint(checkpoint));
  };
  change();
  return {
    change,
    checkpoint: () => checkpoint,
    gapMs: () => gapMs,
    saving: () => saving,
    replace: (by) => {
      checkpoint = by;
      gapMs = 0;
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
