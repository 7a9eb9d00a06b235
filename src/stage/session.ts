import {
  keepAwake,
  type Lead,
  leadIn,
  nextPosition,
  openRoom,
  openWindow,
  type Position,
  pageOf,
  previousPosition,
  type Room,
  wayBetween,
} from '../session/index.ts';
import type { Cover } from './blank.ts';
import type { Stage } from './reveal.ts';

/** The stage as the other windows know it: it tells them where it is, obeys them, and keeps the run. */
export interface StageSession {
  next(): void;
  previous(): void;
  /** Opens a screen of the speaker's in a window of its own; false where the browser refuses. */
  open(view: 'speaker' | 'rehearse' | 'prompter'): boolean;
}

/** How long the word that a place was restored stands on the stage (ms). */
const SAID_FOR = 5000;

/**
 * Joins the session: goes back to where the stage stood when its window was lost, then tells every move.
 * A stage that cannot keep or tell anything presents all the same.
 */
export async function joinSession(stage: Stage, root: HTMLElement, cover: Cover): Promise<StageSession> {
  try {
    return join(await openRoom(document), stage, root, cover);
  } catch (error) {
    console.error(error);
    return { next: stage.next, previous: stage.previous, open: openWindow };
  }
}

function join(room: Room, stage: Stage, root: HTMLElement, cover: Cover): StageSession {
  const { plan } = room;
  const go = ({ slide, step }: Position) => stage.goTo({ page: pageOf(plan, { slide }), step });
  const uncovered = (move: () => void) => () => {
    if (cover.blank === 'none') move();
    else cover.set('none');
  };
  /** Slides that the speaker leaves out are stepped over; reveal knows only the one beside. */
  const step = (find: typeof nextPosition, beside: () => void) => () => {
    const to = find(plan, lead.position(), lead.skips());
    if (lead.skips().size === 0) beside();
    else if (to !== undefined) go(to);
  };
  const next = step(nextPosition, stage.next);
  const previous = step(previousPosition, stage.previous);
  const lead: Lead = leadIn(room, 'stage', {
    next: uncovered(next),
    previous: uncovered(previous),
    first: uncovered(() => stage.goTo({ page: 1, step: 0 })),
    last: uncovered(() => stage.goTo({ page: stage.total, step: 0 })),
    goTo: (page, at) => {
      cover.set('none');
      stage.goTo({ page: Math.min(Math.max(1, page), stage.total), step: at });
    },
    cover: cover.set,
  });
  const tell = () => {
    const { page, step: at } = stage.position();
    const to = { slide: stage.slides[page - 1]?.id ?? '', step: at };
    lead.entered(to, wayBetween(plan, lead.position(), to, lead.skips()));
  };

  if (lead.standing().found === 'goesOn') {
    go(lead.position());
    cover.set(lead.standing().cover);
    sayRestored(root, stage.position().page);
  }
  stage.on((event) => {
    if (event.kind === 'slide' || event.kind === 'step') tell();
  });
  cover.on(lead.covered);
  tell();
  keepAwake(document);
  return {
    next,
    previous,
    open: (view) => openWindow(view, view === 'prompter' ? { with: 'stage' } : {}),
  };
}

function sayRestored(root: HTMLElement, page: number): void {
  const line = document.createElement('p');
  line.className = 'restored';
  line.textContent = `已恢复到第 ${page} 页　按 Home 回到第一页`;
  root.append(line);
  setTimeout(() => line.remove(), SAID_FOR);
}
