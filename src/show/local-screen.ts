import type { Plan } from '../rehearsal/index.ts';
import type { Screen } from './lead.ts';
import type { LiveShow } from './live-show.ts';
import { nextPosition, type Position, positionOf, previousPosition, wayBetween } from './position.ts';

/** A screen that is nothing but the place of the run: for rehearsing, where no hall looks on. */
export function localScreen(plan: Plan, show: LiveShow): Screen {
  const go = (to: Position | undefined) => {
    if (to === undefined) return;
    const by = wayBetween(plan, show.position(), to, show.skips());
    show.dispatch({ type: 'enter', slide: to.slide, step: to.step, by });
  };
  /** Covered, the first press only brings the slide back. */
  const uncovered = (move: () => void) => () => {
    if (show.state().cover === 'none') move();
    else show.dispatch({ type: 'cover', cover: 'none' });
  };
  return {
    next: uncovered(() => go(nextPosition(plan, show.position(), show.skips()))),
    previous: uncovered(() => go(previousPosition(plan, show.position(), show.skips()))),
    first: () => go(positionOf(plan, 1, 0)),
    last: () => go(positionOf(plan, plan.slides.length, 0)),
    goTo: (page, step) => go(positionOf(plan, page, step)),
    cover: (cover) => show.dispatch({ type: 'cover', cover }),
    // Without a hall, who points sees it where it is done.
    point: () => undefined,
    shown: () => undefined,
    loops: () => false,
  };
}
