import { decodeSlot, encodeSlot } from '../rehearsal/index.ts';
import type { Saving, Store } from '../session/index.ts';
import { formatPlace, type Place, parsePlace } from './place.ts';

const KEY = 'place';

/** The place last kept on this computer, if any. */
export function readPlace(store: Store): Place | undefined {
  return parsePlace(decodeSlot(store.read(KEY))?.text ?? null);
}

/**
 * Keeps the place at once: a page that is ended by a power cut is not asked. It is numbered, so that of two copies
 * (the store has a second one on the disk) the later one holds, whatever the clock says.
 */
export function writePlace(store: Store, place: Place): Saving {
  const sequence = (decodeSlot(store.read(KEY))?.sequence ?? 0) + 1;
  return store.write(KEY, encodeSlot({ sequence, text: formatPlace(place) }));
}
