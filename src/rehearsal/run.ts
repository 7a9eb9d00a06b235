import type { CutTier } from '../deck/index.ts';
import { type Budget, isCut } from './budget.ts';
import type { Plan, PlanPart } from './plan.ts';

/** 排练 is alone with the notes, 正式 before the hall. */
export type RunKind = '排练' | '正式';

/**
 * Why nobody was there: the window was closed, the computer slept or its clock was set, or the window was suspended.
 */
export type Absence = 'closed' | 'asleep' | 'still';

/**
 * What happened at `t`, in milliseconds of a clock that starts anywhere and may even go back.
 * `start` begins the timing at the slide shown; `enter` shows a slide at a step, before the start as well;
 * `gap` says that for the `ms` before `t` nobody was there (asleep, closed); it is not counted unless a later `count`
 * says so; `skip` leaves a slide out that is still ahead.
 */
export type RunEvent =
  | {
      readonly type: 'enter';
      readonly t: number;
      readonly slide: string;
      readonly step: number;
      readonly by: 'next' | 'back' | 'jump';
    }
  | { readonly type: 'start' | 'pause' | 'resume' | 'blank' | 'unblank' | 'mark' | 'end'; readonly t: number }
  | { readonly type: 'skip' | 'unskip'; readonly t: number; readonly slide: string }
  | { readonly type: 'gap'; readonly t: number; readonly ms: number; readonly why?: Absence }
  | { readonly type: 'count'; readonly t: number; readonly counted: boolean };

/** A slide as a run keeps it, so that the run can be read when the deck has changed. */
export interface RunSlide {
  readonly id: string;
  readonly part: string;
  readonly page: number;
  readonly title: string;
  /** Planned seconds in this run; 0 where it was cut beforehand. */
  readonly targetSec: number;
  readonly syllables: number;
  readonly silentSec: number;
  readonly steps: number;
  /** May be skipped when the time runs short; first slides of parts never are. */
  readonly cut?: CutTier;
  /** Cut beforehand, by the budget of this run. */
  readonly left?: true;
}

/** One rehearsal or presentation: an append-only list of events, and what was planned. */
export interface Run {
  readonly id: string;
  /** Given by the speaker; may be empty. */
  readonly name: string;
  readonly kind: RunKind;
  readonly deckVersion: string;
  /** Wall clock, milliseconds since 1970. */
  readonly startedAt: number;
  /** The rate set, in syllables per minute. */
  readonly rate: number;
  readonly parts: readonly PlanPart[];
  readonly slides: readonly RunSlide[];
  readonly events: readonly RunEvent[];
}

/** What the caller knows of a new run and the plan does not. */
export type RunStart = Pick<Run, 'id' | 'startedAt' | 'rate' | 'kind'> & { readonly name?: string };

/** A run that waits for its first event, with the targets of a budget. */
export function newRun(plan: Plan, budget: Budget, start: RunStart): Run {
  const seconds = new Map(budget.slides.map((slide) => [slide.id, slide.seconds]));
  const slides = plan.slides.map((slide): RunSlide => {
    const { id, part, page, title, syllables, silentSec, steps, cut, opener } = slide;
    return {
      id,
      part,
      page,
      title,
      syllables,
      silentSec,
      steps,
      targetSec: seconds.get(id) ?? slide.seconds,
      ...(cut === undefined || opener ? {} : { cut }),
      ...(isCut(slide, budget.cut) ? { left: true } : {}),
    };
  });
  return { name: '', ...start, deckVersion: plan.version, parts: plan.parts, slides, events: [] };
}

/** The run with one more event; what the state does not allow is kept in the list and has no effect. */
export function appendEvent(run: Run, event: RunEvent): Run {
  return { ...run, events: [...run.events, event] };
}
