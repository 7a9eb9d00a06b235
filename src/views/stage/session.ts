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

/** How the stage was opened. */
export interface StageOpening {
  /** Begins another run than the one that was under way. */
  readonly anew: boolean;
  /** It stands one step after its first slide's entry, because "next" was pressed before the stage was there. */
  readonly paged: boolean;
}

/** What the hall sees: slides, what covers them, what is pointed at. */
export interface Shown {
  readonly stage: Stage;
  readonly cover: StageCover;
  readonly pointer: Pointer;
  readonly loop: Loop;
}

/** The stage as the other windows know it: it tells them where it is, obeys them, and keeps the run. */
export interface StageSession {
  next(): void;
  previous(): void;
  /** Stands on the first page, and no run is under way. */
  renew(): void;
}

/**
 * Joins the session as the one who leads, where the stage stands. A stage that cannot keep or tell anything presents all
 * the same.
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
    // The run has the first slide too, and the press that left it.
    lead.entered({ slide: stage.slides[0]?.id ?? '', step: 0 }, 'jump');
    pageOnce(show, stage, paging);
  }
  tell();
  lead.covered(cover.blank);
  stage.on((event) => {
    if (event.kind === 'slide' || event.kind === 'step') tell();
  });
  cover.on(lead.covered);
  // The speaker begins: the hall sees the first page.
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

/** Where the second slide is left out, the press that was answered before the run was known leads to another. */
function pageOnce(show: LiveShow, stage: Stage, paging: Paging): void {
  if (!show.skips().has(stage.current().id)) return;
  stage.goTo({ page: 1, step: 0 });
  paging.next();
}

function placeOf(stage: Stage): Position {
  const { page, step } = stage.position();
  return { slide: stage.slides[page - 1]?.id ?? '', step };
}

/** Slides that the speaker leaves out are stepped over; reveal knows only the one beside. */
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

/** The stage as the speaker's screens move it: covered, it only comes back. */
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
    // Nothing is pointed at on a screen that is covered.
    point: (at) => {
      if (cover.blank === 'none') pointer.point(at);
    },
    shown: () => ({ ...placeOf(stage), cover: cover.blank }),
    loops: () => loop.isOn,
  };
}
