import type { RunState } from '../rehearsal/index.ts';
import type { Command, Cover, Standing } from './channel/messages.ts';
import { createTelling, type Telling, type Wire } from './channel/wire.ts';
import { type By, leftOut, type Position, samePosition } from './position.ts';
import type { Recorder } from './recorder.ts';
import type { Session } from './session.ts';
import type { Happening } from './store/held-run.ts';

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
  const telling = createTelling(recorder, wire, born);
  const run = keepRun(recorder, telling);
  const send = (command: Command) => perform(command, screen, run);
  const beat = () => {
    if (telling.replaced) return;
    recorder.beat();
    telling.tell();
  };
  wire.on((message) => {
    if (message.kind === 'ask') beat();
    if (message.kind === 'command' && message.to === wire.id && !telling.replaced) send(message.command);
  });
  return {
    ...{ send, beat, standing: telling.standing, on: telling.on },
    ...{ entered: run.entered, covered: run.covered },
    tie: () => (telling.replaced ? 'replaced' : 'tied'),
    now: () => recorder.checkpoint().t + sinceBeat(recorder),
    position: () => {
      const { slide, step } = recorder.replay();
      return { slide, step };
    },
    skips: () => leftOut(recorder.checkpoint().run, recorder.replay()),
  };
}

/** What is asked of the screen it does; what is asked of the run is recorded. */
function perform(command: Command, screen: Screen, run: RunKeeping): void {
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
      run.record({ type: command.do });
      return;
    case 'skip':
    case 'unskip':
      run.record({ type: command.do, slide: command.slide });
      return;
    case 'count':
      run.record({ type: 'count', counted: command.counted });
      return;
    case 'end':
      run.end();
      return;
    case 'renew':
      run.renew(screen.first);
      return;
    default:
      command satisfies never;
  }
}

/** Time since the last beat on the page's own clock. */
function sinceBeat(recorder: Recorder): number {
  return Math.max(0, performance.now() - recorder.checkpoint().beat.steady);
}
