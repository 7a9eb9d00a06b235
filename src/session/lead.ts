import { replayRun } from '../rehearsal/index.ts';
import type { Command, Cover, Standing } from './messages.ts';
import { type By, leftOut, type Position, samePosition } from './position.ts';
import type { Happening, Recorder } from './recorder.ts';
import type { Session } from './session.ts';
import type { Wire } from './wire.ts';

/** What shows the slides: it moves, and says where it is when it has moved. */
export interface Screen {
  next(): void;
  previous(): void;
  first(): void;
  last(): void;
  goTo(page: number, step: number): void;
  cover(cover: Cover): void;
}

/** The one window that shows the slides, records the run and tells the others. */
export interface Lead extends Session {
  /** The screen has come to a place; the first step on starts the clock. */
  entered(position: Position, by: By): void;
  covered(cover: Cover): void;
  position(): Position;
  /** Slides left out of this run, by id. */
  skips(): ReadonlySet<string>;
  standing(): Standing;
  beat(): void;
}

/** Leads over `wire`; `screen` is asked to move, the recorder to remember. */
export function createLead(recorder: Recorder, screen: Screen, wire: Wire, born: number): Lead {
  const listeners: (() => void)[] = [];
  let cover: Cover = replayRun(recorder.checkpoint().run).state === 'blanked' ? 'black' : 'none';
  let dropped = 0;
  let replaced = false;

  const replay = () => replayRun(recorder.checkpoint().run);
  const standing = (): Standing => ({
    ...{ checkpoint: recorder.checkpoint(), cover, dropped },
    ...{ gapMs: recorder.gapMs(), saving: recorder.saving(), found: recorder.found },
  });
  const tell = () => {
    if (!replaced) wire.send({ kind: 'state', born, standing: standing() });
    for (const listener of listeners) listener();
  };
  const record = (...happenings: readonly Happening[]) => {
    recorder.record(...happenings);
    tell();
  };
  const beat = () => {
    if (replaced) return;
    recorder.beat();
    tell();
  };
  /** Before the start the place is kept, so that a single part can be rehearsed with another budget. */
  const renew = () => {
    const { state, slide, step } = replay();
    recorder.renew();
    dropped = 0;
    if (state === 'armed') recorder.record({ type: 'enter', slide, step, by: 'jump' });
    else screen.first();
    tell();
  };
  const perform = (command: Command) => {
    switch (command.do) {
      case 'next':
      case 'previous':
      case 'first':
      case 'last':
        screen[command.do]();
        return;
      case 'goTo':
        screen.goTo(command.page, command.step);
        return;
      case 'cover':
        screen.cover(command.cover);
        return;
      case 'start':
      case 'pause':
      case 'resume':
      case 'mark':
        record({ type: command.do });
        return;
      case 'skip':
      case 'unskip':
        record({ type: command.do, slide: command.slide });
        return;
      case 'count':
        record({ type: 'count', counted: command.counted });
        return;
      case 'end':
        dropped = recorder.finish().dropped.length;
        tell();
        return;
      case 'renew':
        renew();
        return;
      default:
        command satisfies never;
    }
  };

  wire.on((message) => {
    if (message.kind === 'ask') beat();
    if (message.kind === 'command' && message.to === wire.id && !replaced) perform(message.command);
    // Of two windows that lead, the one opened later does: it went on from what the other had stored.
    if (message.kind === 'state' && message.born > born && !replaced) {
      replaced = true;
      recorder.stop();
      for (const listener of listeners) listener();
    }
  });

  return {
    standing,
    tie: () => (replaced ? 'replaced' : 'tied'),
    now: () => recorder.checkpoint().t + sinceBeat(recorder),
    send: perform,
    on: (listener) => {
      listeners.push(listener);
    },
    position: () => ({ slide: replay().slide, step: replay().step }),
    skips: () => leftOut(recorder.checkpoint().run, replay()),
    entered: (position, by) => {
      const { state, slide, step } = replay();
      if (samePosition(position, { slide, step }) && state !== 'idle') return;
      // After the end the slides may still be shown: that is another run, not yet begun.
      if (state === 'finished') {
        recorder.renew();
        dropped = 0;
        record({ type: 'enter', ...position, by: 'jump' });
        return;
      }
      const starts = by === 'next' && (state === 'armed' || state === 'idle');
      record(...(starts ? [{ type: 'start' } as const] : []), { type: 'enter', ...position, by });
    },
    covered: (now) => {
      if (now === cover) return;
      const changes = (now === 'none') !== (cover === 'none');
      cover = now;
      if (changes) record({ type: now === 'none' ? 'unblank' : 'blank' });
      else tell();
    },
    beat,
  };
}

/** Time since the last beat on the page's own clock. */
function sinceBeat(recorder: Recorder): number {
  return Math.max(0, performance.now() - recorder.checkpoint().beat.steady);
}
