import { type Beat, elapsedBetween } from './beat.ts';
import { replayRun } from './replay.ts';
import { appendEvent, type Run, type RunEvent } from './run.ts';

/** What may lie over the slide for the hall: nothing, black, white, or the hold screen with the organisation's name. */
export const COVERS = ['none', 'black', 'white', 'hold'] as const;
export type Cover = (typeof COVERS)[number];

/** A run in progress as it is stored with every event and heartbeat. */
export interface Checkpoint {
  readonly run: Run;
  /** The moment of the last heartbeat on the clock of the events. */
  readonly t: number;
  readonly beat: Beat;
}

/** A run under way, and what lies over the slide. */
export interface LiveRun {
  readonly checkpoint: Checkpoint;
  readonly cover: Cover;
}

type Enter = Omit<Extract<RunEvent, { readonly type: 'enter' }>, 't'>;

/**
 * What can happen to a run under way, and when. `tick` is the passing of time alone; `renew` begins another run;
 * `adopt` goes on with a run as it was stored.
 */
export type LiveEvent = { readonly at: Beat } & (
  | Enter
  | { readonly type: 'tick' | 'start' | 'pause' | 'resume' | 'mark' | 'end' }
  | { readonly type: 'skip' | 'unskip'; readonly slide: string }
  | { readonly type: 'count'; readonly counted: boolean }
  | { readonly type: 'cover'; readonly cover: Cover }
  | { readonly type: 'renew'; readonly run: Run }
  | { readonly type: 'adopt'; readonly checkpoint: Checkpoint }
);

/** A run that begins to be recorded at this moment. */
export function liveRun(run: Run, beat: Beat): LiveRun {
  return { checkpoint: { run, t: 0, beat }, cover: 'none' };
}

/** The one way in which a run under way changes: time passes up to the event, then the event has its effect. */
export function reduceLive(live: LiveRun, event: LiveEvent): LiveRun {
  const checkpoint = advance(live.checkpoint, event.at);
  const record = (...events: readonly EventNow[]): LiveRun => ({
    ...live,
    checkpoint: events.reduce(append, checkpoint),
  });
  switch (event.type) {
    case 'tick':
      return { ...live, checkpoint };
    case 'enter':
      return record(...enter(checkpoint, event));
    case 'cover':
      return { ...record(...blank(live.cover, event.cover)), cover: event.cover };
    case 'start':
    case 'pause':
    case 'resume':
    case 'mark':
    case 'end':
      return record({ type: event.type });
    case 'skip':
    case 'unskip':
      return record({ type: event.type, slide: event.slide });
    case 'count':
      return record({ type: 'count', counted: event.counted });
    case 'renew':
      return { ...liveRun(event.run, event.at), cover: live.cover };
    case 'adopt':
      return adopt(advance(event.checkpoint, event.at));
    default:
      return event satisfies never;
  }
}

/**
 * The checkpoint at a later heartbeat, in the same page life or in a new one. An absence is noted, not counted; before
 * the start, in a pause and after the end there is nothing to be absent from.
 */
export function advance({ run, t, beat }: Checkpoint, now: Beat): Checkpoint {
  const { ms, gapMs, why } = elapsedBetween(beat, now);
  const later = { run, t: t + ms, beat: now };
  if (gapMs === 0 || !isTimed(run)) return later;
  return { ...later, run: appendEvent(run, { type: 'gap', t: later.t, ms: gapMs, why }) };
}

function isTimed(run: Run): boolean {
  const { state } = replayRun(run);
  return state === 'running' || state === 'blanked';
}

type WithoutTime<E> = E extends unknown ? Omit<E, 't'> : never;
type EventNow = WithoutTime<RunEvent>;

function append({ run, t, beat }: Checkpoint, event: EventNow): Checkpoint {
  const longer = appendEvent(run, { ...event, t } as RunEvent);
  return { run: event.type === 'start' ? startedAt(longer, beat.wall) : longer, t, beat };
}

/** A run is dated by its first spoken moment, not by the opening of the page. */
function startedAt(run: Run, wall: number): Run {
  const already = run.events.filter((event) => event.type === 'start').length > 1;
  return already ? run : { ...run, startedAt: wall };
}

/** Reaching a place is an event, unless the run is already there; the first step forward starts the clock. */
function enter({ run }: Checkpoint, { slide, step, by }: Enter): readonly EventNow[] {
  const here = replayRun(run);
  if (here.state !== 'idle' && here.slide === slide && here.step === step) return [];
  const starts = by === 'next' && (here.state === 'armed' || here.state === 'idle');
  const entering = { type: 'enter', slide, step, by } as const;
  return starts ? [{ type: 'start' }, entering] : [entering];
}

/** From one cover to another the slide stays hidden: the run only knows whether it is seen. */
function blank(before: Cover, after: Cover): readonly EventNow[] {
  if ((before === 'none') === (after === 'none')) return [];
  return [{ type: after === 'none' ? 'unblank' : 'blank' }];
}

/** Of the cover a stored run only says that there is one. */
function adopt(checkpoint: Checkpoint): LiveRun {
  return { checkpoint, cover: replayRun(checkpoint.run).blanked ? 'black' : 'none' };
}
