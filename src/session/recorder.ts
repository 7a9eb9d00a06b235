import {
  advance,
  appendEvent,
  type Checkpoint,
  formatCheckpoint,
  newRun,
  type Plan,
  parseCheckpoint,
  type Run,
  type RunEvent,
  type RunKind,
  replayRun,
} from '../rehearsal/index.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { Kept, Runs } from './runs.ts';
import { budgetFor, type Settings } from './settings.ts';
import type { Saving } from './store.ts';

type WithoutTime<E> = E extends unknown ? Omit<E, 't'> : never;
/** An event that happens now. */
export type Happening = WithoutTime<RunEvent>;

/** What came of the run that was found in the log when the page was opened. */
export type Found = 'nothing' | 'goesOn' | 'tooOld' | 'otherDeck' | 'damaged';

export interface RecorderOptions {
  readonly plan: Plan;
  readonly kind: RunKind;
  readonly log: Log;
  readonly runs: Runs;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly settings: () => Settings;
  /** A run left longer than this (ms) is not gone on with. */
  readonly goesOnFor: number;
}

/** Records a run: every event is stored at once, and the time with every beat. */
export interface Recorder {
  readonly found: Found;
  /** The run and the moment it stands at; `run` ends with `end` after `finish`. */
  checkpoint(): Checkpoint;
  /** Absence that waits for an answer, in ms; 0 for none. */
  gapMs(): number;
  saving(): Saving;
  record(...happenings: readonly Happening[]): void;
  /** Takes the time; to be called every two seconds. */
  beat(): void;
  /** Ends the run and keeps it among the runs. */
  finish(): Kept;
  /** Files what there is and waits for a new run, with the settings of this moment. */
  renew(): void;
  /** Says nothing and writes nothing any more: another window records. */
  stop(): void;
}

/** A run of less than this (ms) is not worth keeping: the file was opened and tried. */
const WORTH_KEEPING: Readonly<Record<RunKind, number>> = { 排练: 10_000, 正式: 60_000 };

/** Opens the log and goes on with the run in it, or files that and waits for a new one. */
export function createRecorder(options: RecorderOptions): Recorder {
  const { plan, kind, log, runs, clock } = options;
  let saving: Saving = 'kept';
  let gapMs = 0;
  let stopped = false;
  let checkpoint: Checkpoint;

  const fresh = (): Checkpoint => {
    const beat = clock();
    const settings = options.settings();
    const start = { id: options.newId(), startedAt: beat.wall, rate: settings.rate, kind };
    return { run: newRun(plan, budgetFor(plan, settings), start), t: 0, beat };
  };
  const store = () => {
    if (!stopped) saving = log.write(formatCheckpoint(checkpoint));
  };
  const takeTime = () => {
    const advanced = advance(checkpoint, clock());
    checkpoint = advanced.checkpoint;
    if (advanced.gapMs > 0) gapMs = advanced.gapMs;
  };
  const append = (...happenings: readonly Happening[]) => {
    for (const happening of happenings) {
      const event = { ...happening, t: checkpoint.t } as RunEvent;
      checkpoint = { ...checkpoint, run: appendEvent(checkpoint.run, event) };
      if (event.type === 'start') checkpoint = { ...checkpoint, run: startedNow(checkpoint.run, clock) };
      if (event.type === 'count' || event.type === 'end') gapMs = 0;
    }
  };
  /** Files a run; one that nobody ended only if there is something to it. */
  const file = (run: Run, asked: boolean): Kept => {
    const { spokenMs, state } = replayRun(run);
    // Filed already, and perhaps renamed since.
    if (runs.list().some((one) => one.id === run.id)) return { saving, dropped: [] };
    if (!asked && spokenMs < WORTH_KEEPING[kind]) return { saving, dropped: [] };
    const ended = state === 'finished' ? run : appendEvent(run, { type: 'end', t: lastTime(run) });
    return runs.keep(ended);
  };

  const { found, stored } = findRun(options);
  if (found === 'goesOn' && stored !== undefined) {
    checkpoint = stored;
    takeTime();
  } else {
    if (stored !== undefined) file(at(stored), false);
    checkpoint = fresh();
  }
  store();

  return {
    found,
    checkpoint: () => checkpoint,
    gapMs: () => gapMs,
    saving: () => saving,
    record: (...happenings) => {
      takeTime();
      append(...happenings);
      store();
    },
    beat: () => {
      takeTime();
      store();
    },
    finish: () => {
      takeTime();
      append({ type: 'end' });
      store();
      return file(checkpoint.run, true);
    },
    renew: () => {
      takeTime();
      file(at(checkpoint), false);
      gapMs = 0;
      checkpoint = fresh();
      store();
    },
    stop: () => {
      stopped = true;
    },
  };
}

function findRun({ log, clock, plan, goesOnFor }: RecorderOptions): {
  readonly found: Found;
  readonly stored: Checkpoint | undefined;
} {
  const { text, damaged } = log.read();
  const parsed = text === undefined ? undefined : parseCheckpoint(text);
  if (parsed?.ok !== true) return { found: damaged || parsed ? 'damaged' : 'nothing', stored: undefined };
  const stored = parsed.value;
  const { state, slide, step } = replayRun(stored.run);
  if (state === 'finished') return { found: 'nothing', stored };
  if (stored.run.deckVersion !== plan.version) return { found: 'otherDeck', stored };
  if (clock().wall - stored.beat.wall > goesOnFor) return { found: 'tooOld', stored };
  // Shown and not begun, on the first slide: that is how a page opens anyway.
  const opened = state === 'armed' && slide === stored.run.slides[0]?.id && step === 0;
  return { found: state === 'idle' || opened ? 'nothing' : 'goesOn', stored };
}

/** The run up to the moment of its checkpoint, which may be later than its last event. */
function at({ run, t }: Checkpoint): Run {
  const { state } = replayRun(run);
  const ends = state === 'running' || state === 'blanked' || state === 'paused';
  return ends ? appendEvent(run, { type: 'end', t }) : run;
}

function lastTime({ events }: Run): number {
  return events.at(-1)?.t ?? 0;
}

/** A run is dated by its first spoken moment, not by the opening of the page. */
function startedNow(run: Run, clock: Clock): Run {
  const already = run.events.filter((event) => event.type === 'start').length > 1;
  return already ? run : { ...run, startedAt: clock().wall };
}
