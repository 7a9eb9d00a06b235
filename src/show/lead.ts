import type { RunState } from '../rehearsal/index.ts';
import type { Channel } from './channel/channel.ts';
import type { Leadership } from './channel/leadership.ts';
import type { Command, Cover, Standing } from './channel/messages.ts';
import { type By, leftOut, type Position, samePosition } from './position.ts';
import type { Recorder } from './recorder.ts';
import type { Session } from './session.ts';
import type { Happening } from './store/held-run.ts';

/** What shows the slides: it moves, and says where it is when it has moved. */
export interface Screen {
  next(): void;
  previous(): void;
  first(): void;
  last(): void;
  goTo(page: number, step: number): void;
  cover(cover: Cover): void;
  /** Where it stands; undefined where it is nothing but the place of the run. */
  where(): Position | undefined;
}

/** A window that shows the slides, records the run and tells the others; of several the one that has the lead does. */
export interface Lead extends Session {
  /** The screen has come to a place; the first step on starts the clock. */
  entered(position: Position, by: By): void;
  covered(cover: Cover): void;
  /** Takes the lead back, and goes on with the run as the other window left it. */
  takeOver(): void;
  position(): Position;
  /** Slides left out of this run, by id. */
  skips(): ReadonlySet<string>;
  standing(): Standing;
  /** Takes the time and tells where things stand; to be called every two seconds, and more often does no harm. */
  beat(): void;
}

/** What the leading window knows besides the run. */
interface Told {
  cover: Cover;
  /** Runs that made room for the one just kept. */
  dropped: number;
}

/** Everything that a leading window is made of. */
interface Parts {
  readonly recorder: Recorder;
  readonly screen: Screen;
  readonly channel: Channel;
  readonly leadership: Leadership;
  readonly told: Told;
  readonly listeners: (() => void)[];
}

/** Leads over `channel`; `screen` is asked to move, the recorder to remember. */
export function createLead(
  recorder: Recorder,
  screen: Screen,
  channel: Channel,
  leadership: Leadership,
): Lead {
  const cover: Cover = recorder.replay().state === 'blanked' ? 'black' : 'none';
  const parts: Parts = {
    ...{ recorder, screen, channel, leadership },
    told: { cover, dropped: 0 },
    listeners: [],
  };
  const beat = () => beatOf(parts);
  listenTo(parts, beat);
  return {
    beat,
    send: (command) => {
      // Who asks for something in this window means the show to go on here.
      lead(parts);
      perform(command, parts);
    },
    standing: () => standingOf(parts),
    on: (listener) => {
      parts.listeners.push(listener);
    },
    entered: (position, by) => {
      lead(parts);
      enter(parts, position, by);
    },
    covered: (cover) => {
      if (cover !== parts.told.cover) lead(parts);
      takeCover(parts, cover);
    },
    takeOver: () => lead(parts),
    tie: () => (leadership.leads ? 'tied' : 'replaced'),
    now: () => recorder.checkpoint().t + recorder.sinceBeat(),
    position: () => {
      const { slide, step } = recorder.replay();
      return { slide, step };
    },
    skips: () => leftOut(recorder.checkpoint().run, recorder.replay()),
  };
}

/** Hears the other windows: commands and questions of those that follow, claims of those that lead. */
function listenTo(parts: Parts, beat: () => void): void {
  const { channel, leadership, recorder } = parts;
  channel.on((message) => {
    if (message.kind === 'ask') beat();
    if (message.kind === 'gone') leadership.hearGone(message.from);
    if (message.kind === 'command' && message.to === channel.id && stillLeads(parts)) {
      perform(message.command, parts);
    }
    if (message.kind !== 'state') return;
    const led = leadership.leads;
    if (leadership.hear({ term: message.term, id: message.from })) tell(parts);
    else if (led && !leadership.leads) {
      recorder.stop();
      tell(parts);
    }
  });
}

function beatOf(parts: Parts): void {
  const { leadership, recorder } = parts;
  if (leadership.watch()) goOn(parts);
  if (!stillLeads(parts)) return;
  if (recorder.sinceBeat() >= LEAST_BEAT) recorder.beat();
  tell(parts);
}

/** Several windows that ask do not make it write more often than this (ms). */
const LEAST_BEAT = 900;

/** The lead may have gone while this window stood still: then nothing is written over what the other one wrote. */
function stillLeads(parts: Parts): boolean {
  const { leadership, recorder } = parts;
  const led = leadership.leads;
  const leads = leadership.holds();
  if (led && !leads) {
    recorder.stop();
    tell(parts);
  }
  return leads;
}

/** Takes the lead where another window has it. */
function lead(parts: Parts): void {
  if (stillLeads(parts)) return;
  parts.leadership.take();
  goOn(parts);
}

/** Goes on with the run as the other window left it, at the place that is shown here: the hall's slide does not jump. */
function goOn(parts: Parts): void {
  const { recorder, screen } = parts;
  recorder.reopen();
  const here = screen.where();
  const { state } = recorder.replay();
  if (here !== undefined && state !== 'finished') enter(parts, here, 'jump');
  tell(parts);
}

/** Tells all windows, this one too. */
function tell(parts: Parts): void {
  const { channel, leadership, listeners } = parts;
  const { term } = leadership.claim;
  if (leadership.leads) channel.send({ kind: 'state', term, standing: standingOf(parts) });
  for (const listener of listeners) listener();
}

function standingOf({ recorder, told }: Parts): Standing {
  const { cover, dropped } = told;
  const { found } = recorder;
  return { checkpoint: recorder.checkpoint(), saving: recorder.saving(), cover, dropped, found };
}

function record(parts: Parts, ...happenings: readonly Happening[]): void {
  parts.recorder.record(...happenings);
  tell(parts);
}

function enter(parts: Parts, position: Position, by: By): void {
  const { state, slide, step } = parts.recorder.replay();
  if (samePosition(position, { slide, step }) && state !== 'idle') return;
  // After the end the slides may still be shown: that is another run, not yet begun.
  if (state === 'finished') renewRun(parts);
  record(parts, ...enteringOf(state, position, by));
}

/** What coming to a place is for a run in `state`: the first step on starts it. */
function enteringOf(state: RunState, position: Position, by: By): readonly Happening[] {
  const starts = by === 'next' && (state === 'armed' || state === 'idle');
  const entering = { type: 'enter', ...position, by: state === 'finished' ? 'jump' : by } as const;
  return starts ? [{ type: 'start' }, entering] : [entering];
}

function takeCover(parts: Parts, cover: Cover): void {
  const { told } = parts;
  const changes = (cover === 'none') !== (told.cover === 'none');
  if (cover === told.cover) return;
  told.cover = cover;
  if (changes) record(parts, { type: cover === 'none' ? 'unblank' : 'blank' });
  else tell(parts);
}

function renewRun({ recorder, told }: Parts): void {
  recorder.renew();
  told.dropped = 0;
}

/** Waits for another run; before the start the place is kept, so that a part can be rehearsed with another budget. */
function renew(parts: Parts): void {
  const { recorder, screen } = parts;
  const { state, slide, step } = recorder.replay();
  renewRun(parts);
  if (state === 'armed') recorder.record({ type: 'enter', slide, step, by: 'jump' });
  else screen.first();
  tell(parts);
}

function finish(parts: Parts): void {
  parts.told.dropped = parts.recorder.finish().dropped.length;
  tell(parts);
}

/** What is asked of the screen it does; what is asked of the run is recorded. */
function perform(command: Command, parts: Parts): void {
  const { screen } = parts;
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
      record(parts, { type: command.do });
      return;
    case 'skip':
    case 'unskip':
      record(parts, { type: command.do, slide: command.slide });
      return;
    case 'count':
      record(parts, { type: 'count', counted: command.counted });
      return;
    case 'end':
      finish(parts);
      return;
    case 'renew':
      renew(parts);
      return;
    default:
      command satisfies never;
  }
}
