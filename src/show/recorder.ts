import {
  appendEvent,
  type Checkpoint,
  newRun,
  type Plan,
  parseCheckpoint,
  type Replay,
  type Run,
  type RunKind,
  replayRun,
} from '../rehearsal/index.ts';
import { type Clock, type Happening, type HeldRun, holdRun, type Log } from './store/held-run.ts';
import type { Kept, Runs } from './store/runs.ts';
import { budgetFor, type Settings } from './store/settings.ts';

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
export interface Recorder extends Pick<HeldRun, 'saving'> {
  readonly found: Found;
  /** The run and the moment it stands at; `run` ends with `end` after `finish`. */
  checkpoint(): Checkpoint;
  /** What the run comes to so far. */
  replay(): Replay;
  record(...happenings: readonly Happening[]): void;
  /** Takes the time; to be called every two seconds. */
  beat(): void;
  /** Time since it was taken last, in ms. */
  sinceBeat(): number;
  /** Ends the run and keeps it among the runs. */
  finish(): Kept;
  /** Files what there is and waits for a new run, with the settings of this moment. */
  renew(): void;
  /** Writes nothing any more: another window records. */
  stop(): void;
  /** Records again, from where the other window has left the run. */
  reopen(): void;
}

/** A run of less than this (ms) is not worth keeping: the file was opened and tried. */
const WORTH_KEEPING: Readonly<Record<RunKind, number>> = { 排练: 10_000, 正式: 60_000 };

/** Opens the log and goes on with the run in it, or files that and waits for a new one. */
export function createRecorder(options: RecorderOptions): Recorder {
  const { found, stored } = findRun(options);
  const onward = found === 'goesOn' ? stored : undefined;
  if (onward === undefined && stored !== undefined) fileRun(options, at(stored), false);
  const held = holdRun(onward ?? freshRun(options), options.log, options.clock);
  return {
    ...{ found, checkpoint: held.checkpoint, saving: held.saving },
    ...{ record: held.change, stop: held.stop },
    replay: () => replayRun(held.checkpoint().run),
    beat: () => held.change(),
    sinceBeat: () => Math.max(0, options.clock().steady - held.checkpoint().beat.steady),
    finish: () => {
      held.change({ type: 'end' });
      return fileRun(options, held.checkpoint().run, true) ?? { saving: held.saving(), dropped: [] };
    },
    renew: () => {
      held.change();
      fileRun(options, at(held.checkpoint()), false);
      held.replace(freshRun(options));
    },
    reopen: () => {
      const now = findRun(options);
      held.replace(now.found === 'otherDeck' ? held.checkpoint() : (now.stored ?? held.checkpoint()));
    },
  };
}

function freshRun({ plan, kind, clock, newId, settings }: RecorderOptions): Checkpoint {
  const beat = clock();
  const chosen = settings();
  const start = { id: newId(), startedAt: beat.wall, rate: chosen.rate, kind };
  return { run: newRun(plan, budgetFor(plan, chosen), start), t: 0, beat };
}

/** Files a run, one that nobody ended only if there is something to it; nothing where it was filed before. */
function fileRun({ runs, kind }: RecorderOptions, run: Run, asked: boolean): Kept | undefined {
  const { spokenMs, state } = replayRun(run);
  // Filed already, and perhaps renamed since.
  if (runs.list().some((one) => one.id === run.id)) return undefined;
  if (!asked && spokenMs < WORTH_KEEPING[kind]) return undefined;
  return runs.keep(state === 'finished' ? run : appendEvent(run, { type: 'end', t: lastTime(run) }));
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
