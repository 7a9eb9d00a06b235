import type { Saving, Store } from '../session/index.ts';
import { formatPlace, type Place, parsePlace } from './place.ts';

const KEY = 'place';

/** The place last kept on this computer, if any. */
export function readPlace(store: Store): Place | undefined {
  return parsePlace(store.read(KEY));
}

/** Keeps the place at once: a page that is ended by a power cut is not asked. */
export function writePlace(store: Store, place: Place): Saving {
  return store.write(KEY, formatPlace(place));
}
