import { comesBack, readPlace } from '../../show/store/place.ts';
import { prefixOf } from '../../show/store/prefix.ts';
import { browserStore, type Store } from '../../show/store/store.ts';
import { pressOf } from '../../ui/keys/event.ts';
import { KEYS_AT_REST, readKey } from '../../ui/keys/read.ts';
import { parseRemap, REMAP_KEY } from '../../ui/keys/remap.ts';

/** What was pressed before the stage could answer. */
export interface EarlyKeys {
  /** Presses of the stage's keys in their order; to be answered as if they came now. */
  readonly events: readonly KeyboardEvent[];
  /** The first of them was a "next", and the second slide has been shown for it. */
  readonly paged: boolean;
  stop(): void;
}

declare global {
  interface Window {
    deckEarly?: EarlyKeys;
  }
}

/*
 * A script of its own, right after the second slide: it answers the first "next" by itself, long before the stage is there
 * to do so, and keeps every other press until then. Nothing else of the deck has been read when it runs.
 */
const html = document.documentElement;
if (html.dataset.view === 'stage') window.deckEarly = listen(openStore());
document.currentScript?.remove();

function openStore(): Store {
  const title = document.querySelector('.reveal')?.getAttribute('aria-label') ?? '';
  return browserStore(prefixOf(title), () => localStorage);
}

function listen(store: Store): EarlyKeys {
  const events: KeyboardEvent[] = [];
  const remap = parseRemap(store.read(REMAP_KEY));
  let state = KEYS_AT_REST;
  let paged = false;
  const onKey = (event: KeyboardEvent) => {
    const reading = readKey(pressOf(event), state, 'stage', remap);
    state = reading.state;
    if (!reading.taken) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    events.push(event);
    if (events.length === 1 && reading.action === 'next') paged = showSecond(store);
  };
  window.addEventListener('keydown', onKey, { capture: true });
  return {
    events,
    get paged() {
      return paged;
    },
    stop: () => window.removeEventListener('keydown', onKey, { capture: true }),
  };
}

/** Shows the second slide where the show begins at the first, and that one has no steps; true if it did. */
function showSecond(store: Store): boolean {
  const [first, second] = document.querySelectorAll<HTMLElement>('.slides > section');
  const begins =
    location.hash === '' && html.dataset.resume === undefined && !comesBack(readPlace(store), Date.now());
  if (!begins || first?.dataset.steps !== '0' || second === undefined) return false;
  first.classList.remove('present');
  second.classList.add('present');
  // The stage begins where its address says.
  history.replaceState(history.state, '', '#/2');
  return true;
}
