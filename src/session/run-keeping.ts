import type { RunState } from '../rehearsal/index.ts';
import type { Happening } from './held-run.ts';
import type { Cover } from './messages.ts';
import { type By, type Position, samePosition } from './position.ts';
import type { Recorder } from './recorder.ts';
import type { Telling } from './telling.ts';

/** The run as it is led: what happens on the screen, and what is asked of the run, is recorded and told. */
export interface RunKeeping {
  record(...happenings: readonly Happening[]): void;
  /** The screen has come to a place; the first step on starts the clock. */
  entered(position: Position, by: By): void;
  covered(cover: Cover): void;
  end(): void;
  /** Waits for another run; `toFirst` brings the screen to its first slide. */
  renew(toFirst: () => void): void;
}

/** Keeps the run of `recorder`. */
export function keepRun(recorder: Recorder, telling: Telling): RunKeeping {
  const record = (...happenings: readonly Happening[]) => {
    recorder.record(...happenings);
    telling.tell();
  };
  const fresh = () => {
    recorder.renew();
    telling.dropped = 0;
  };
  return {
    record,
    entered: (position, by) => {
      const { state, slide, step } = recorder.replay();
      if (samePosition(position, { slide, step }) && state !== 'idle') return;
      // After the end the slides may still be shown: that is another run, not yet begun.
      if (state === 'finished') fresh();
      record(...enteringOf(state, position, by));
    },
    covered: (cover) => {
      const changes = (cover === 'none') !== (telling.cover === 'none');
      if (cover === telling.cover) return;
      telling.cover = cover;
      if (changes) record({ type: cover === 'none' ? 'unblank' : 'blank' });
      else telling.tell();
    },
    end: () => {
      telling.dropped = recorder.finish().dropped.length;
      telling.tell();
    },
    // Before the start the place is kept, so that a single part can be rehearsed with another budget.
    renew: (toFirst) => {
      const { state, slide, step } = recorder.replay();
      fresh();
      if (state === 'armed') recorder.record({ type: 'enter', slide, step, by: 'jump' });
      else toFirst();
      telling.tell();
    },
  };
}

/** What coming to a place is for a run in `state`: the first step on starts it. */
function enteringOf(state: RunState, position: Position, by: By): readonly Happening[] {
  const starts = by === 'next' && (state === 'armed' || state === 'idle');
  const enter = { type: 'enter', ...position, by: state === 'finished' ? 'jump' : by } as const;
  return starts ? [{ type: 'start' }, enter] : [enter];
}
