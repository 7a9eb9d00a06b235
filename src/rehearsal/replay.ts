import type { Run, RunEvent, RunSlide } from './run.ts';

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
  /** Something lies over the slide, in a pause as well. */
  readonly blanked: boolean;
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
export interface ReplayDraft
  extends Omit<Replay, 'state' | 'visits' | 'pauses' | 'marks' | 'skips' | 'done'> {
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
function newDraft(run: Run): ReplayDraft {
  return {
    started: false,
    finished: false,
    paused: false,
    blanked: false,
    lastT: undefined,
    slide: run.slides[0]?.id ?? '',
    step: 0,
    stepMs: 0,
    first: undefined,
    lengthMs: 0,
    spokenMs: 0,
    pausedMs: 0,
    gapMs: 0,
    blankedMs: 0,
    visits: [],
    pauses: [],
    marks: [],
    skips: new Set<string>(),
    done: new Set<string>(),
  };
}

/** The state of a run that has events. */
function stateOf({ started, finished, paused, blanked }: ReplayDraft): RunState {
  if (finished) return 'finished';
  if (!started) return 'armed';
  if (paused) return 'paused';
  return blanked ? 'blanked' : 'running';
}

/** Place of each slide of the run in its order. */
type Pages = ReadonlyMap<string, number>;

/**
 * Lets the clock run to `t`; up to `gapMs` of the time passed is absence. A clock that was set back starts from there.
 */
function takeTime(draft: ReplayDraft, t: number, gapMs: number): void {
  const passed = draft.lastT === undefined ? 0 : Math.max(0, t - draft.lastT);
  draft.lastT = t;
  if (!draft.started || draft.finished) return;
  const absent = Math.min(Math.max(0, gapMs), passed);
  draft.lengthMs += passed;
  draft.gapMs += absent;
  spend(draft, passed - absent);
}

function spend(draft: ReplayDraft, ms: number): void {
  const open = draft.paused ? draft.pauses.at(-1) : draft.visits.at(-1);
  if (open === undefined) return;
  open.ms += ms;
  if (draft.paused) {
    draft.pausedMs += ms;
    return;
  }
  draft.spokenMs += ms;
  draft.stepMs += ms;
  if (draft.blanked) draft.blankedMs += ms;
}

/** Lets an event change the state; one that the state does not allow changes nothing. */
function takeEvent(draft: ReplayDraft, event: RunEvent, pages: Pages): void {
  if (draft.finished) return;
  switch (event.type) {
    case 'enter':
      enter(draft, event, pages);
      return;
    case 'start':
      start(draft);
      return;
    case 'skip':
      if (pages.has(event.slide)) draft.skips.add(event.slide);
      return;
    case 'unskip':
      draft.skips.delete(event.slide);
      return;
    case 'gap':
    case 'count':
      return;
    case 'blank':
    case 'unblank':
      draft.blanked = event.type === 'blank';
      return;
    case 'pause':
    case 'resume':
    case 'mark':
    case 'end':
      if (draft.started) takeTimed(draft, event.type);
      return;
    default:
      event satisfies never;
  }
}

/** What has a meaning only when the clock is running. */
function takeTimed(draft: ReplayDraft, type: 'pause' | 'resume' | 'mark' | 'end'): void {
  const at = { slide: draft.slide, fromMs: draft.lengthMs, ms: 0 };
  if (type === 'pause' && !draft.paused) draft.pauses.push(at);
  if (type === 'mark') draft.marks.push({ slide: draft.slide, step: draft.step, atMs: draft.lengthMs });
  if (type === 'end') draft.finished = true;
  if (type === 'pause' || type === 'resume') draft.paused = type === 'pause';
}

function start(draft: ReplayDraft): void {
  if (draft.started) return;
  draft.started = true;
  draft.first = draft.slide;
  draft.stepMs = 0;
  draft.visits.push({ slide: draft.slide, fromMs: 0, ms: 0 });
}

function enter(
  draft: ReplayDraft,
  { slide, step }: Extract<RunEvent, { type: 'enter' }>,
  pages: Pages,
): void {
  const to = pages.get(slide);
  if (to === undefined) return;
  if (slide !== draft.slide || step !== draft.step) draft.stepMs = 0;
  if (slide !== draft.slide && draft.started) {
    if (to > (pages.get(draft.slide) ?? to) && wasTold(draft)) draft.done.add(draft.slide);
    draft.visits.push({ slide, fromMs: draft.lengthMs, ms: 0 });
  }
  draft.slide = slide;
  draft.step = step;
}

/**
 * The slide on which the run began counts as told even when it was left at once: the clock starts with that very click.
 */
function wasTold({ slide, visits, first }: ReplayDraft): boolean {
  const ms = visits.reduce((sum, visit) => sum + (visit.slide === slide ? visit.ms : 0), 0);
  return ms >= PASSING_MS || slide === first;
}

/** Replays a run up to its last event, or up to `now` on the clock of its events. */
export function replayRun(run: Run, now?: number): Replay {
  const pages = new Map(run.slides.map((slide, i) => [slide.id, i]));
  const counted = countedGaps(run.events);
  const draft = newDraft(run);
  run.events.forEach((event, i) => {
    takeTime(draft, event.t, event.type === 'gap' && !counted.has(i) ? event.ms : 0);
    takeEvent(draft, event, pages);
  });
  if (now !== undefined) takeTime(draft, now, 0);
  const { started, finished, paused, lastT, ...rest } = draft;
  return { ...rest, state: run.events.length === 0 ? 'idle' : stateOf(draft) };
}

/** Whether a run leaves a slide out: cut beforehand by its budget, or by the speaker's key. */
export function isLeftOut(
  { id, left }: Pick<RunSlide, 'id' | 'left'>,
  { skips }: Pick<Replay, 'skips'>,
): boolean {
  return left === true || skips.has(id);
}

/** The slides that a run leaves out, by id. */
export function leftOut({ slides }: Pick<Run, 'slides'>, replay: Pick<Replay, 'skips'>): ReadonlySet<string> {
  return new Set(slides.filter((slide) => isLeftOut(slide, replay)).map(({ id }) => id));
}

/**
 * The places of the gaps that were counted after all. One answer applies to all gaps since the previous answer; where
 * there are none, it takes the last answer back.
 */
function countedGaps(events: readonly RunEvent[]): ReadonlySet<number> {
  const counted = new Set<number>();
  let asked: readonly number[] = [];
  let open: number[] = [];
  events.forEach((event, i) => {
    if (event.type === 'gap') open.push(i);
    if (event.type !== 'count') return;
    if (open.length > 0) asked = open;
    open = [];
    for (const gap of asked) {
      if (event.counted) counted.add(gap);
      else counted.delete(gap);
    }
  });
  return counted;
}

/** Absences that nobody has answered for yet, whether the run goes on or has ended. */
export function openGaps({ events }: Pick<Run, 'events'>): readonly Gap[] {
  const last = events.findLastIndex(({ type }) => type === 'count');
  return events.slice(last + 1).filter((event) => event.type === 'gap');
}

/** The run with an answer to its open absences, as if it had been given before the run ended. */
export function answerGaps(run: Run, counted: boolean): Run {
  const end = run.events.findLastIndex(({ type }) => type === 'end');
  const at = end < 0 ? run.events.length : end;
  const t = run.events[at]?.t ?? run.events.at(-1)?.t ?? 0;
  return {
    ...run,
    events: [...run.events.slice(0, at), { type: 'count', counted, t }, ...run.events.slice(at)],
  };
}

/** An absence as the run has it. */
export type Gap = Extract<RunEvent, { readonly type: 'gap' }>;
