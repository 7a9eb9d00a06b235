import type { Run } from './run.ts';

/** armed: shown, the clock waits for the first advance. Paused hides blanked: nothing is timed. */
export type RunState = 'idle' | 'armed' | 'running' | 'paused' | 'blanked' | 'finished';

/** A stay on one slide; `fromMs` and `ms` in time of the run. */
export interface Visit {
  readonly slide: string;
  readonly fromMs: number;
  readonly ms: number;
}

/** A place the speaker marked as hard (卡壳). */
export interface Mark {
  readonly slide: string;
  readonly step: number;
  readonly atMs: number;
}

/** All that the events of a run say; every millisecond of `lengthMs` is in `spokenMs`, `pausedMs` or `gapMs`. */
export interface Replay {
  readonly state: RunState;
  readonly slide: string;
  readonly step: number;
  /** Time since the slide and the step were entered, pauses left out. */
  readonly stepMs: number;
  readonly lengthMs: number;
  /** The sum of the visits; blanked time belongs to its slide. */
  readonly spokenMs: number;
  readonly pausedMs: number;
  /** Absence that is not counted. */
  readonly gapMs: number;
  readonly blankedMs: number;
  readonly visits: readonly Visit[];
  readonly pauses: readonly Visit[];
  readonly marks: readonly Mark[];
  /** Ids of the slides to be left out by the speaker's wish. */
  readonly skips: ReadonlySet<string>;
  /** Ids of the slides that were told and then left forwards. */
  readonly done: ReadonlySet<string>;
  /** The slide the timing began on. */
  readonly first: string | undefined;
}

/** Paging past a slide in less than this is not telling it. */
export const PASSING_MS = 2000;

/** What a replay is built up in. */
export interface Draft extends Omit<Replay, 'state' | 'visits' | 'pauses' | 'marks' | 'skips' | 'done'> {
  started: boolean;
  finished: boolean;
  paused: boolean;
  blanked: boolean;
  lastT: number | undefined;
  slide: string;
  step: number;
  stepMs: number;
  lengthMs: number;
  spokenMs: number;
  pausedMs: number;
  gapMs: number;
  blankedMs: number;
  visits: { slide: string; fromMs: number; ms: number }[];
  pauses: { slide: string; fromMs: number; ms: number }[];
  marks: Mark[];
  skips: Set<string>;
  done: Set<string>;
  first: string | undefined;
}

/** Before the first event: the first slide, no time. */
export function newDraft(run: Run): Draft {
  return {
    ...{ started: false, finished: false, paused: false, blanked: false, lastT: undefined },
    ...{ slide: run.slides[0]?.id ?? '', step: 0, stepMs: 0, first: undefined },
    ...{ lengthMs: 0, spokenMs: 0, pausedMs: 0, gapMs: 0, blankedMs: 0 },
    ...{ visits: [], pauses: [], marks: [], skips: new Set<string>(), done: new Set<string>() },
  };
}

/** The state of a run that has events. */
export function stateOf({ started, finished, paused, blanked }: Draft): RunState {
  if (finished) return 'finished';
  if (!started) return 'armed';
  if (paused) return 'paused';
  return blanked ? 'blanked' : 'running';
}
