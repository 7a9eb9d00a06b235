import { clockDifference } from './clock.ts';
import type { PlanPart } from './plan.ts';
import { isLeftOut, type Mark, PASSING_MS, type Replay, replayRun } from './replay.ts';
import type { Run, RunSlide } from './run.ts';
import { sum } from './share.ts';

/** skipped is 未讲: passed over or left out; ahead is still to come, or never reached when the run is over. */
export type SlideStatus = 'told' | 'now' | 'skipped' | 'ahead';

/** What a run says of one slide. */
export interface SlideProgress {
  readonly slide: RunSlide;
  readonly status: SlideStatus;
  /** Time over all visits. */
  readonly ms: number;
  /** Stays that were longer than paging past. */
  readonly visits: number;
  readonly pauses: number;
  readonly pausedMs: number;
  readonly marks: readonly Mark[];
  /** Planned time that is still to be spent here. */
  readonly remainingMs: number;
  /** Against the target, by the clocks of both: positive is longer. Only of a slide that was told. */
  readonly overMs: number;
}

/** Time against plan; `driftMs` is what the plan will be missed by if the rest goes as planned: positive is late. */
export interface Timing {
  readonly targetMs: number;
  readonly ms: number;
  readonly remainingMs: number;
  readonly driftMs: number;
}

export interface PartProgress extends Timing {
  readonly part: PlanPart;
}

/** The state of a run; of a finished run, how it went. */
export interface Progress {
  readonly replay: Replay;
  readonly slides: readonly SlideProgress[];
  readonly parts: readonly PartProgress[];
  readonly whole: Timing;
  /** Spoken time at the end if the rest goes as planned; of a finished run, its spoken time. */
  readonly projectedMs: number;
  readonly now: SlideProgress | undefined;
  readonly nowPart: PartProgress | undefined;
}

/** The state of a run at its last event, or at `now` on the clock of its events. */
export function progressOf(run: Run, now?: number): Progress {
  const replay = replayRun(run, now);
  const at = run.slides.findIndex((slide) => slide.id === replay.slide);
  const untimed = untimedSlide(replay);
  const slides = run.slides.map((slide, i) =>
    slideProgress(slide.id === untimed ? { ...slide, targetSec: 0 } : slide, i - at, replay),
  );
  const parts = run.parts.map((part) => ({
    part,
    ...timingOf(slides.filter((row) => row.slide.part === part.id)),
  }));
  const whole = timingOf(slides);
  const here = slides[at];
  return {
    replay,
    slides,
    parts,
    whole,
    projectedMs: whole.ms + whole.remainingMs,
    now: here,
    nowPart: parts.find(({ part }) => part.id === here?.slide.part),
  };
}

/**
 * The slide that was spoken before the clock ran, which began with the page turn away from it: nobody is early by the
 * time planned for it, so this run plans none.
 */
function untimedSlide({ first, visits, done }: Replay): string | undefined {
  const ms = visits[0]?.ms ?? 0;
  return first !== undefined && done.has(first) && ms < PASSING_MS ? first : undefined;
}

/** `place` is the distance from the slide shown: negative before it. */
function slideProgress(slide: RunSlide, place: number, replay: Replay): SlideProgress {
  const own = replay.visits.filter((visit) => visit.slide === slide.id);
  const pauses = replay.pauses.filter((pause) => pause.slide === slide.id);
  const ms = sum(own.map((visit) => visit.ms));
  const targetMs = slide.targetSec * 1000;
  const status = statusOf(slide, place, ms, replay);
  return {
    slide,
    status,
    ms,
    visits: own.filter((visit) => visit.ms >= PASSING_MS).length,
    pauses: pauses.length,
    pausedMs: sum(pauses.map((pause) => pause.ms)),
    marks: replay.marks.filter((mark) => mark.slide === slide.id),
    remainingMs: isOpen(slide, place, replay) ? Math.max(0, targetMs - ms) : 0,
    overMs: status === 'told' || status === 'now' ? clockDifference(ms, targetMs) : 0,
  };
}

function statusOf(slide: RunSlide, place: number, ms: number, replay: Replay): SlideStatus {
  const finished = replay.state === 'finished';
  if (place === 0 && !finished) return 'now';
  if (ms >= PASSING_MS || replay.first === slide.id || replay.done.has(slide.id)) return 'told';
  return place < 0 || isLeftOut(slide, replay) ? 'skipped' : 'ahead';
}

/** Time still to be spoken, wholly or in part: not what is past, finished or left out. */
function isOpen(slide: RunSlide, place: number, replay: Replay): boolean {
  if (replay.state === 'finished' || place < 0 || replay.done.has(slide.id)) return false;
  return place === 0 || !isLeftOut(slide, replay);
}

function timingOf(rows: readonly SlideProgress[]): Timing {
  const targetMs = sum(rows.map((row) => row.slide.targetSec * 1000));
  const ms = sum(rows.map((row) => row.ms));
  const remainingMs = sum(rows.map((row) => row.remainingMs));
  return { targetMs, ms, remainingMs, driftMs: ms + remainingMs - targetMs };
}

/** Two places on the line of the deck, each from 0 to 1 of its planned length. */
export interface ProgressMarks {
  /** Where the time spoken should have brought the speaker (▽). */
  readonly planned: number;
  /** Where the speaker is (▲). */
  readonly actual: number;
}

/** Planned against actual place on the progress line. */
export function progressMarks({ whole }: Progress): ProgressMarks {
  if (whole.targetMs === 0) return { planned: 0, actual: 0 };
  return {
    planned: Math.min(1, whole.ms / whole.targetMs),
    actual: 1 - Math.min(1, whole.remainingMs / whole.targetMs),
  };
}
