import { checksum } from '../../checksum.ts';

/** One of two places a log is written to in turn: when the last write was cut short, the other still holds. */
export interface Slot {
  /** Grows by one with each write. */
  readonly sequence: number;
  readonly text: string;
}

/** The two places. */
export type SlotName = 'a' | 'b';

/** A slot as it is stored: checksum, sequence, text. */
export function encodeSlot({ sequence, text }: Slot): string {
  const body = `${sequence}\n${text}`;
  return `${checksum(body)}\n${body}`;
}

/** A stored slot; undefined when it is missing, cut short or changed. */
export function decodeSlot(stored: string | null | undefined): Slot | undefined {
  const match = /^([0-9a-f]{8})\n((\d{1,15})\n([\s\S]*))$/.exec(stored ?? '');
  if (match === null) return undefined;
  const [, sum, body = '', sequence, text = ''] = match;
  return sum === checksum(body) ? { sequence: Number(sequence), text } : undefined;
}

/** The newest sound slot of two, where to write next, and under which number. */
export interface Picked {
  readonly slot: Slot | undefined;
  readonly next: SlotName;
  readonly sequence: number;
  /** Something is stored that is not sound; what is picked may then be one write old. */
  readonly damaged: boolean;
}

/** Picks the newest sound slot; the next write goes to the other one, so that a sound slot is never overwritten. */
export function pickSlot(a: string | null | undefined, b: string | null | undefined): Picked {
  const slots = { a: decodeSlot(a), b: decodeSlot(b) };
  const newer: SlotName = (slots.b?.sequence ?? -1) > (slots.a?.sequence ?? -1) ? 'b' : 'a';
  const slot = slots[newer];
  return {
    slot,
    next: slot === undefined || newer === 'b' ? 'a' : 'b',
    sequence: (slot?.sequence ?? 0) + 1,
    damaged: (isStored(a) && slots.a === undefined) || (isStored(b) && slots.b === undefined),
  };
}

function isStored(stored: string | null | undefined): boolean {
  return stored !== null && stored !== undefined && stored !== '';
}
