import { encodeSlot, type Picked, pickSlot } from '../../rehearsal/index.ts';
import type { Saving, Store } from './store.ts';

/**
 * One text that is overwritten again and again; a write cut short, or a slot damaged later, costs only the last write.
 */
export interface Log {
  /** The newest sound text; `damaged` when a slot was not sound. */
  read(): { readonly text: string | undefined; readonly damaged: boolean };
  write(text: string): Saving;
  /** Whether what this window wrote last is still there, and nothing later. */
  holds(): boolean;
}

/** The content of both slots after a write of this window, and where the next one goes. */
interface Written extends Pick<Picked, 'next' | 'sequence'> {
  readonly a: string | null;
  readonly b: string | null;
}

/** The log `name` in two alternating slots of `store`. */
export function slotLog(store: Store, name: string): Log {
  const keyOf = (slot: 'a' | 'b') => `${name}:${slot}`;
  const stored = () => ({ a: store.read(keyOf('a')), b: store.read(keyOf('b')) });
  let last: Written | undefined;
  const isLast = ({ a, b }: Pick<Written, 'a' | 'b'>) => last?.a === a && last.b === b;
  return {
    holds: () => isLast(stored()),
    read: () => {
      const { a, b } = stored();
      const { slot, damaged } = pickSlot(a, b);
      return { text: slot?.text, damaged };
    },
    write: (text) => {
      const slots = stored();
      // To decode what this window has written itself would take longer than to write it.
      const known = isLast(slots) ? last : undefined;
      const { next, sequence: following } = known ?? pickSlot(slots.a, slots.b);
      // What is stored may be cleared in the middle of a run: numbered from one again it would be older than its copy on the disk.
      const sequence = Math.max(following, last?.sequence ?? 0);
      const encoded = encodeSlot({ sequence, text });
      last = { ...slots, [next]: encoded, next: next === 'a' ? 'b' : 'a', sequence: sequence + 1 };
      return store.write(keyOf(next), encoded);
    },
  };
}
