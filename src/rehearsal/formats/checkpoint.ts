import { replayRun } from '../replay.ts';
import { type Absence, appendEvent, type Run } from '../run.ts';
import { fields, findRunFault, number, type Parsed, parseJson, refuse, text } from './run-json.ts';

/** One heartbeat: both clocks at a moment, and the page life the second one belongs to. */
export interface Beat {
  /** Wall clock, milliseconds since 1970. */
  readonly wall: number;
  /** Milliseconds of a clock that only goes forward within one `life` (and may stand still in sleep). */
  readonly steady: number;
  readonly life: string;
}

/** A silence longer than this is asked about: 计入 or 不计入. */
const GAP_MS = 10_000;

/** Time between two heartbeats, and how much of it was absence: none, or all of it. */
export interface Elapsed {
  readonly ms: number;
  readonly gapMs: number;
  readonly why: Absence;
}

/**
 * What passed from one heartbeat to the next. A wall clock set back counts for nothing; one that runs ahead of the
 * steady clock by more than ten seconds means that the machine slept, or that its clock was set: that is a gap too.
 */
export function elapsedBetween(last: Beat, now: Beat): Elapsed {
  const wall = Math.max(0, now.wall - last.wall);
  const steady = now.life === last.life ? Math.max(0, now.steady - last.steady) : undefined;
  if (steady === undefined) return { ms: wall, gapMs: wall > GAP_MS ? wall : 0, why: 'closed' };
  if (wall - steady > GAP_MS) {
    return { ms: wall, gapMs: steady > GAP_MS ? wall : wall - steady, why: 'asleep' };
  }
  return { ms: steady, gapMs: steady > GAP_MS ? steady : 0, why: 'still' };
}

/** A run in progress as it is stored with every event and heartbeat. */
export interface Checkpoint {
  readonly run: Run;
  /** The moment of the last heartbeat on the clock of the events. */
  readonly t: number;
  readonly beat: Beat;
}

const SHAPE = fields({
  t: number(-1e15, 1e15),
  beat: fields({ wall: number(0, 1e15), steady: number(0, 1e15), life: text(200) }),
});

/** The checkpoint as text for a slot. */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  return JSON.stringify(checkpoint);
}

/** A stored checkpoint. */
export function parseCheckpoint(json: string): Parsed<Checkpoint> {
  const value = parseJson(json);
  const fault = SHAPE(value, '存档') ?? findRunFault((value as { run?: unknown }).run, '存档.run');
  return fault === undefined ? { ok: true, value: value as Checkpoint } : refuse(fault);
}

/** What goes on from a checkpoint. */
export interface Advanced {
  readonly checkpoint: Checkpoint;
  /** Absence just found, in milliseconds: to be asked about; 0 when there was none. */
  readonly gapMs: number;
}

/**
 * The checkpoint at a later heartbeat, in the same page life or in a new one. An absence is noted, not counted; before
 * the start, in a pause and after the end there is nothing to be absent from.
 */
export function advance({ run, t, beat }: Checkpoint, now: Beat): Advanced {
  const { ms, gapMs, why } = elapsedBetween(beat, now);
  const later = t + ms;
  const checkpoint = { run, t: later, beat: now };
  if (gapMs === 0 || !isTimed(run)) return { checkpoint, gapMs: 0 };
  const noted = appendEvent(run, { type: 'gap', t: later, ms: gapMs, why });
  return { checkpoint: { ...checkpoint, run: noted }, gapMs };
}

function isTimed(run: Run): boolean {
  const { state } = replayRun(run);
  return state === 'running' || state === 'blanked';
}
