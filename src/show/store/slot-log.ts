import { encodeSlot, pickSlot } from '../../rehearsal/index.ts';
import type { Saving, Store } from './store.ts';

/** One text that is written over and over; a write cut short, or a slot damaged later, costs one write and no more. */
export interface Log {
  /** The newest sound text; `damaged` when a slot was not sound. */
  read(): { readonly text: string | undefined; readonly damaged: boolean };
  write(text: string): Saving;
}

/** The log `name` in two alternating slots of `store`. */
export function slotLog(store: Store, name: string): Log {
  const keyOf = (slot: 'a' | 'b') => `${name}:${slot}`;
  const pick = () => pickSlot(store.read(keyOf('a')), store.read(keyOf('b')));
  return {
    read: () => {
      const { slot, damaged } = pick();
      return { text: slot?.text, damaged };
    },
    write: (text) => {
      const { next, sequence } = pick();
      return store.write(keyOf(next), encodeSlot({ sequence, text }));
    },
  };
}
