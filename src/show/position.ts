import type { Plan } from '../rehearsal/index.ts';

/** A place in the deck: slide by id, and how many of its steps are shown. */
export interface Position {
  readonly slide: string;
  readonly step: number;
}

/** How a place was reached. */
export type By = 'next' | 'back' | 'jump';

/** One step on, past slides that are left out; undefined at the very end. */
export function nextPosition(plan: Plan, at: Position, skips: ReadonlySet<string>): Position | undefined {
  const index = indexOf(plan, at);
  const here = plan.slides[index];
  if (here !== undefined && at.step < here.steps) return { slide: here.id, step: at.step + 1 };
  const next = plan.slides.find((slide, i) => i > index && !skips.has(slide.id));
  return next && { slide: next.id, step: 0 };
}

/** One step back, to the last step of the slide before; undefined at the very beginning. */
export function previousPosition(plan: Plan, at: Position, skips: ReadonlySet<string>): Position | undefined {
  const index = indexOf(plan, at);
  if (at.step > 0) return { slide: at.slide, step: at.step - 1 };
  const before = plan.slides.findLast((slide, i) => i < index && !skips.has(slide.id));
  return before && { slide: before.id, step: before.steps };
}

/** The place a page number (from 1) and a step name, brought within the deck. */
export function positionOf(plan: Plan, page: number, step: number): Position {
  const index = Math.min(Math.max(1, page), plan.slides.length) - 1;
  const slide = plan.slides[index];
  return { slide: slide?.id ?? '', step: Math.min(Math.max(0, step), slide?.steps ?? 0) };
}

/** Page of a place, from 1. */
export function pageOf(plan: Plan, at: Pick<Position, 'slide'>): number {
  return indexOf(plan, at) + 1;
}

/** How one comes from a place to another. */
export function wayBetween(plan: Plan, from: Position, to: Position, skips: ReadonlySet<string>): By {
  if (samePosition(nextPosition(plan, from, skips), to)) return 'next';
  return samePosition(previousPosition(plan, from, skips), to) ? 'back' : 'jump';
}

/** Both are the same place. */
export function samePosition(one: Position | undefined, other: Position | undefined): boolean {
  return one?.slide === other?.slide && one?.step === other?.step;
}

function indexOf(plan: Plan, { slide }: Pick<Position, 'slide'>): number {
  return Math.max(
    0,
    plan.slides.findIndex((one) => one.id === slide),
  );
}
