import {
  type LiveShow,
  leadIn,
  nextPosition,
  openShow,
  type Position,
  pageOf,
  previousPosition,
  type Room,
  type Screen,
  wayBetween,
} from '../../show/index.ts';
import type { StageCover } from './blank.ts';
import type { Loop } from './loop.ts';
import type { Pointer } from './pointer.ts';
import type { Stage } from './reveal.ts';

/** The circumstances in which the stage was opened. */
export interface StageOpening {
  /** Begins a new run instead of continuing the one under way. */
  readonly anew: boolean;
  /** It already stands one step further, because "next" was pressed before the stage was ready. */
  readonly paged: boolean;
}

/** What the hall sees: slides, cover, pointer, loop. */
export interface Shown {
  readonly stage: Stage;
  readonly cover: StageCover;
  readonly pointer: Pointer;
  readonly loop: Loop;
}

/** The stage's part in the session: it reports its position, obeys commands, and records the run. */
export interface StageSession {
  next(): void;
  previous(): void;
  /** Returns to the first page with no run under way. */
  renew(): void;
}

/**
 * Joins the session as its leader, at the stage's current position. Without a room, or after an error, the stage still
 * presents; it only records and reports nothing.
 */
export function joinSession(room: Room | undefined, shown: Shown, opening: StageOpening): StageSession {
  const { stage } = shown;
  try {
    if (room !== undefined) return join(room, shown, opening);
  } catch (error) {
    console.error(error);
  }
  const renew = () => stage.goTo({ page: 1, step: 0 });
  return { next: stage.next, previous: stage.previous, renew };
}

function join(room: Room, shown: Shown, { anew, paged }: StageOpening): StageSession {
  const { stage, cover, loop } = shown;
  const { plan } = room;
  const show = openShow(room, 'stage');
  const paging = pagingOf(room, stage, show);
  const lead = leadIn(room, 'stage', show, screenOf(shown, paging));
  const tell = () => {
    const to = placeOf(stage);
    lead.entered(to, wayBetween(plan, show.position(), to, show.skips()));
  };
  if (anew && lead.state().found === 'goesOn') lead.send({ do: 'renew' });
  if (paged) {
    // Record the first slide as well, and the press that left it.
    lead.entered({ slide: stage.slides[0]?.id ?? '', step: 0 }, 'jump');
    pageOnce(show, stage, paging);
  }
  tell();
  lead.covered(cover.blank);
  stage.on((event) => {
    if (event.kind === 'slide' || event.kind === 'step') tell();
  });
  cover.on(lead.covered);
  // The speaker has started: end the loop on the first page.
  show.on(() => {
    if (loop.isOn && isBegun(show)) loop.end();
  });
  const renew = () => {
    if (isBegun(show)) lead.send({ do: 'renew' });
    stage.goTo({ page: 1, step: 0 });
  };
  return { ...paging, renew };
}

function isBegun(show: LiveShow): boolean {
  const { state } = show.replay();
  return state !== 'idle' && state !== 'armed';
}

/** A press of "next" or "previous". */
type Paging = Pick<StageSession, 'next' | 'previous'>;

/** Corrects an early "next" if the second slide is skipped, which was not known when it was answered. */
function pageOnce(show: LiveShow, stage: Stage, paging: Paging): void {
  if (!show.skips().has(stage.current().id)) return;
  stage.goTo({ page: 1, step: 0 });
  paging.next();
}

function placeOf(stage: Stage): Position {
  const { page, step } = stage.position();
  return { slide: stage.slides[page - 1]?.id ?? '', step };
}

/** Paging that steps over skipped slides; reveal.js only knows the adjacent one. */
function pagingOf({ plan }: Room, stage: Stage, show: LiveShow): Paging {
  const go = (to: Position | undefined) => {
    if (to !== undefined) stage.goTo({ page: pageOf(plan, to), step: to.step });
  };
  const step = (find: typeof nextPosition, beside: () => void) => () => {
    const skips = show.skips();
    if (skips.size === 0) beside();
    else go(find(plan, show.position(), skips));
  };
  return { next: step(nextPosition, stage.next), previous: step(previousPosition, stage.previous) };
}

/** The stage as moved by other windows: a covered stage is only uncovered. */
function screenOf({ stage, cover, pointer, loop }: Shown, { next, previous }: Paging): Screen {
  const uncovered = (move: () => void) => () => {
    if (cover.blank === 'none') move();
    else cover.set('none');
  };
  return {
    next: uncovered(next),
    previous: uncovered(previous),
    first: uncovered(() => stage.goTo({ page: 1, step: 0 })),
    last: uncovered(() => stage.goTo({ page: stage.total, step: 0 })),
    goTo: (page, step) => {
      cover.set('none');
      stage.goTo({ page: Math.min(Math.max(1, page), stage.total), step });
    },
    cover: cover.set,
    // No pointing on a covered screen.
    point: (at) => {
      if (cover.blank === 'none') pointer.point(at);
    },
    shown: () => ({ ...placeOf(stage), cover: cover.blank }),
    loops: () => loop.isOn,
  };
}
