import type { Plan } from '../rehearsal/index.ts';
import type { Cover } from './channel/messages.ts';
import type { Lead, Screen } from './lead.ts';
import { nextPosition, type Position, positionOf, previousPosition, wayBetween } from './position.ts';

/** A screen that is nothing but its place: for rehearsing, where no hall looks on. `lead` gives whom to tell. */
export function localScreen(plan: Plan, lead: () => Lead): Screen {
  const go = (to: Position | undefined) => {
    const from = lead().position();
    if (to !== undefined) lead().entered(to, wayBetween(plan, from, to, lead().skips()));
  };
  /** Covered, the first press only brings the slide back. */
  const uncovered = (move: () => void) => () => {
    if (lead().standing().cover === 'none') move();
    else lead().covered('none');
  };
  return {
    next: uncovered(() => go(nextPosition(plan, lead().position(), lead().skips()))),
    previous: uncovered(() => go(previousPosition(plan, lead().position(), lead().skips()))),
    first: () => go(positionOf(plan, 1, 0)),
    last: () => go(positionOf(plan, plan.slides.length, 0)),
    goTo: (page, step) => go(positionOf(plan, page, step)),
    where: () => undefined,
    cover: (cover: Cover) => lead().covered(cover),
  };
}
