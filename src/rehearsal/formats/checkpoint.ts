import type { Checkpoint } from '../live.ts';
import { fields, findRunFault, number, type Parsed, parseJson, refuse, text } from './run-json.ts';

const SHAPE = fields({
  t: number(-1e15, 1e15),
  beat: fields({ wall: number(0, 1e15), steady: number(0, 1e15), life: text(200) }),
});

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
