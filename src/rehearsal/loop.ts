import { medianSeconds } from './median-seconds.ts';
import type { Plan, PlanSlide } from './plan.ts';
import type { Run } from './run.ts';

/** How many times faster than in speech the pages may turn before the meeting. */
export const LOOP_PACES = [1, 2, 4] as const;
export type LoopPace = (typeof LOOP_PACES)[number];

/** What turns automatically before the meeting, and how fast. */
export interface LoopChoice {
  /** Id of a part; empty for the whole deck. */
  readonly part: string;
  readonly pace: LoopPace;
}

/** One picture of the loop: a page (from 1) with so many of its steps, for `ms`. */
export interface Stay {
  readonly page: number;
  readonly step: number;
  readonly ms: number;
}

/** Rehearsals that count for the times: what the speaker did long ago was another speech. */
const LATEST = 5;
/** In less (ms) nobody in the hall has read a page, or seen what a step has brought. */
const LEAST_PAGE = 6000;
const LEAST_STEP = 2000;

/**
 * The pages of the loop, each for the median of its times in the latest runs, or for the planned seconds if it was
 * never spoken; `whole` shows each with all its steps at once. An unknown part means the whole deck.
 */
export function loopOf(
  plan: Plan,
  runs: readonly Run[],
  { part, pace }: LoopChoice,
  whole = false,
): readonly Stay[] {
  const told = medianSeconds(runs.slice(-LATEST));
  const own = plan.slides.filter((slide) => slide.part === part);
  const slides = own.length === 0 ? plan.slides : own;
  return slides.flatMap((slide) => staysOf(slide, (told.get(slide.id) ?? slide.seconds) / pace, whole));
}

/** A page's time is shared by its steps. */
function staysOf({ page, steps }: PlanSlide, seconds: number, whole: boolean): readonly Stay[] {
  const shown = whole ? [steps] : Array.from({ length: steps + 1 }, (_, step) => step);
  const ms = Math.max(LEAST_STEP, Math.max(LEAST_PAGE, seconds * 1000) / shown.length);
  return shown.map((step) => ({ page, step, ms }));
}
