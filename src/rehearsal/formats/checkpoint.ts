import type { Checkpoint } from '../live.ts';
import type { Run } from '../run.ts';
import { fields, findRunFault, number, type Parsed, parseJson, refuse, text } from './run-json.ts';

const MOMENT = {
  t: number(-1e15, 1e15),
  beat: fields({ wall: number(0, 1e15), steady: number(0, 1e15), life: text(200) }),
};
const SHAPE = fields(MOMENT);

/** Each is stored and sent: every second, and at every press. */
const written = new WeakMap<Checkpoint, string>();

/** The checkpoint as text for a slot. */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  const json = written.get(checkpoint) ?? JSON.stringify(checkpoint);
  written.set(checkpoint, json);
  return json;
}

/** A stored checkpoint. */
export function parseCheckpoint(json: string): Parsed<Checkpoint> {
  const value = parseJson(json);
  const fault = SHAPE(value, '存档') ?? findRunFault((value as { run?: unknown }).run, '存档.run');
  return fault === undefined ? { ok: true, value: value as Checkpoint } : refuse(fault);
}

/** What of a checkpoint changes while only time passes, and which run at which event it belongs to. */
interface Heartbeat extends Pick<Checkpoint, 't' | 'beat'> {
  readonly run: string;
  readonly events: number;
  /** When the last of them happened: after a power cut a run may go on from an earlier event, and have as many again. */
  readonly last: number;
}
const HEARTBEAT = fields({ ...MOMENT, run: text(200), events: number(0, 1e6), last: number(-1e15, 1e15) });

/** The moment of the checkpoint as text for a slot, a hundredth as long as the whole of it. */
export function formatHeartbeat({ run, t, beat }: Checkpoint): string {
  return JSON.stringify({ ...mark(run), t, beat } satisfies Heartbeat);
}

/** A checkpoint at a later heartbeat of the same run, as it was stored; without one that belongs to it, as it is. */
export function atHeartbeat(checkpoint: Checkpoint, json: string | undefined): Checkpoint {
  const value = parseJson(json ?? '');
  if (HEARTBEAT(value, '心跳') !== undefined) return checkpoint;
  const { t, beat, ...of } = value as Heartbeat;
  const { run, events, last } = mark(checkpoint.run);
  const belongs = of.run === run && of.events === events && of.last === last && t >= checkpoint.t;
  return belongs ? { ...checkpoint, t, beat } : checkpoint;
}

function mark({ id, events }: Run): Omit<Heartbeat, 't' | 'beat'> {
  return { run: id, events: events.length, last: events.at(-1)?.t ?? 0 };
}
