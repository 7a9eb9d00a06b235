import {
  appendEvent,
  type Beat,
  type Checkpoint,
  elapsedBetween,
  type LiveEvent,
  type LiveRun,
  leftOut,
  liveRun,
  newRun,
  type Plan,
  type Replay,
  type Run,
  type RunKind,
  reduceLive,
  replayRun,
} from '../rehearsal/index.ts';
import type { Clock } from './clock.ts';
import { type Position, samePosition } from './position.ts';
import type { RunLog } from './store/run-log.ts';
import type { Runs } from './store/runs.ts';
import { budgetFor, type Settings } from './store/settings.ts';
import type { Saving } from './store/store.ts';

/** The run that was found in the log, if any, and what became of it. */
interface FoundRun {
  readonly found: Found;
  readonly stored: Checkpoint | undefined;
}

/** What became of the run that was found in the log when the window was opened. */
export type Found = 'nothing' | 'goesOn' | 'tooOld' | 'otherDeck' | 'damaged';

/** All that the windows of a show share. */
export interface ShowState extends LiveRun {
  /** Before the meeting the pages turn automatically in front of the hall; the run knows nothing of it. */
  readonly loops: boolean;
  /** How the last write ended. */
  readonly saving: Saving;
  readonly found: Found;
  /** Runs that made room for the one just kept. */
  readonly dropped: number;
}

/** What a window asks of its show; the store adds the moment, and to `renew` the run that begins. */
export type Happening =
  | WithoutMoment<Exclude<LiveEvent, { readonly type: 'adopt' | 'renew' | 'tick' }>>
  | Renew;
type WithoutMoment<E> = E extends unknown ? Omit<E, 'at'> : never;
interface Renew {
  readonly type: 'renew';
}

export interface LiveShowOptions {
  readonly plan: Plan;
  readonly kind: RunKind;
  readonly log: RunLog;
  readonly runs: Runs;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly settings: () => Settings;
  /** A run left longer than this (ms) is not gone on with. */
  readonly goesOnFor: number;
}

/**
 * The store of a live show: holds the run, saves it at every event, and notifies its subscribers. Its functions can be
 * passed on.
 */
export interface LiveShow {
  state(): ShowState;
  /** What the run amounts to so far. */
  replay(): Replay;
  position(): Position;
  /** Slides left out of this run, by id. */
  skips(): ReadonlySet<string>;
  /** This moment on the clock of the run's events. */
  now(): number;
  /** Takes the time, lets things happen one after the other, writes the run down. While released, nothing happens. */
  dispatch(...happenings: readonly Happening[]): void;
  /**
   * Takes the time, if that was not done just now: several callers do not make it write more often. Says whether it was
   * taken, and so told.
   */
  beat(): boolean;
  /** Lets go of the run: another window records it. */
  release(): void;
  /** Records again, from where the other window has left the run. */
  takeUp(): void;
  /** Calls back when something has happened; not for the passing of time. */
  on(listener: () => void): void;
}

/** A run of less than this (ms) is not worth keeping: the file was opened and tried. */
const WORTH_KEEPING: Readonly<Record<RunKind, number>> = { 排练: 10_000, 正式: 60_000 };
/** The time is taken at most this often (ms). */
const LEAST_BEAT = 900;

/** Opens the log and goes on with the run in it, or files that and waits for a new one. */
export function openLiveShow(options: LiveShowOptions): LiveShow {
  return new StoredShow(options);
}

class StoredShow implements LiveShow {
  readonly #options: LiveShowOptions;
  readonly #found: Found;
  readonly #listeners: (() => void)[] = [];
  #live: LiveRun;
  /** How the last write of the run ended, and whether it could be put among those kept. */
  #written: Saving = 'kept';
  #filed: Saving = 'kept';
  #dropped = 0;
  #released = false;

  constructor(options: LiveShowOptions) {
    this.#options = options;
    const at = options.clock();
    const { found, stored } = findRun(options, at);
    this.#found = found;
    this.#live = liveRun(this.#freshRun(at), at);
    if (found === 'goesOn' && stored !== undefined) this.#reduce({ type: 'adopt', checkpoint: stored, at });
    else if (stored !== undefined) this.#file(endedRun(stored), false);
    this.#write();
  }

  readonly state = (): ShowState => {
    const saving = this.#written === 'kept' ? this.#filed : this.#written;
    return { ...this.#live, loops: false, saving, found: this.#found, dropped: this.#dropped };
  };

  readonly replay = (): Replay => replayRun(this.#live.checkpoint.run);

  readonly position = (): Position => {
    const { slide, step } = this.replay();
    return { slide, step };
  };

  readonly skips = (): ReadonlySet<string> => leftOut(this.#live.checkpoint.run, this.replay());

  readonly now = (): number => {
    const { t, beat } = this.#live.checkpoint;
    return t + Math.max(0, this.#options.clock().steady - beat.steady);
  };

  readonly dispatch = (...happenings: readonly Happening[]): void => {
    if (this.#released) return;
    const at = this.#options.clock();
    this.#reduce({ type: 'tick', at });
    for (const happening of happenings) this.#happen(happening, at);
    this.#write();
    this.#tell();
  };

  readonly beat = (): boolean => {
    const { ms } = elapsedBetween(this.#live.checkpoint.beat, this.#options.clock());
    if (ms < LEAST_BEAT || this.#released) return false;
    this.dispatch();
    return true;
  };

  readonly release = (): void => {
    this.#released = true;
    this.#tell();
  };

  readonly takeUp = (): void => {
    this.#released = false;
    const at = this.#options.clock();
    const { found, stored } = findRun(this.#options, at);
    if (stored !== undefined && found !== 'otherDeck')
      this.#reduce({ type: 'adopt', checkpoint: stored, at });
    this.dispatch();
  };

  readonly on = (listener: () => void): void => {
    this.#listeners.push(listener);
  };

  #happen(happening: Happening, at: Beat): void {
    switch (happening.type) {
      case 'renew':
        this.#renew(at);
        return;
      case 'end':
        this.#reduce({ type: 'end', at });
        // A run that nobody has begun cannot end.
        if (this.replay().state === 'finished') this.#file(this.#live.checkpoint.run, true);
        return;
      case 'enter': {
        // After the end the slides may still be shown: that is another run, not yet begun.
        const anew = this.replay().state === 'finished' && !samePosition(this.position(), happening);
        if (anew) this.#renew(at);
        this.#reduce({ ...happening, by: anew ? 'jump' : happening.by, at });
        return;
      }
      default:
        this.#reduce({ ...happening, at });
    }
  }

  #renew(at: Beat): void {
    this.#file(endedRun(this.#live.checkpoint), false);
    this.#filed = 'kept';
    this.#dropped = 0;
    this.#reduce({ type: 'renew', run: this.#freshRun(at), at });
  }

  #reduce(event: LiveEvent): void {
    this.#live = reduceLive(this.#live, event);
  }

  #write(): void {
    this.#written = this.#options.log.write(this.#live.checkpoint);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #freshRun({ wall }: Beat): Run {
    const { plan, kind, newId, settings } = this.#options;
    const chosen = settings();
    const start = { id: newId(), startedAt: wall, rate: chosen.rate, kind };
    return newRun(plan, budgetFor(plan, chosen), start);
  }

  /** Puts a run among those kept; one that nobody ended only if there is something to it. */
  #file(run: Run, asked: boolean): void {
    const { runs, kind } = this.#options;
    const { spokenMs, state } = replayRun(run);
    // Filed already, and perhaps renamed since.
    if (runs.list().some((one) => one.id === run.id)) return;
    if (!asked && spokenMs < WORTH_KEEPING[kind]) return;
    const ended =
      state === 'finished' ? run : appendEvent(run, { type: 'end', t: run.events.at(-1)?.t ?? 0 });
    const { saving, dropped } = runs.keep(ended);
    this.#filed = saving;
    this.#dropped = dropped.length;
  }
}

function findRun({ log, plan, goesOnFor }: LiveShowOptions, { wall }: Beat): FoundRun {
  const { stored, damaged } = log.read();
  if (stored === undefined) return { found: damaged ? 'damaged' : 'nothing', stored };
  const { state, slide, step } = replayRun(stored.run);
  if (state === 'finished') return { found: 'nothing', stored };
  if (stored.run.deckVersion !== plan.version) return { found: 'otherDeck', stored };
  if (wall - stored.beat.wall > goesOnFor) return { found: 'tooOld', stored };
  // Shown and not begun, on the first slide: that is how a page opens anyway.
  const opened = state === 'armed' && slide === stored.run.slides[0]?.id && step === 0;
  return { found: state === 'idle' || opened ? 'nothing' : 'goesOn', stored };
}

/** The run up to the moment of its checkpoint, which may be later than its last event. */
function endedRun({ run, t }: Checkpoint): Run {
  const { state } = replayRun(run);
  const ends = state === 'running' || state === 'blanked' || state === 'paused';
  return ends ? appendEvent(run, { type: 'end', t }) : run;
}
