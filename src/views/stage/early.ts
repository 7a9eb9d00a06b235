import { comesBack, readPlace } from '../../show/store/place.ts';
import { prefixOf } from '../../show/store/prefix.ts';
import { browserStore, type Store } from '../../show/store/store.ts';
import { pressOf } from '../../ui/keys/event.ts';
import { KEYS_AT_REST, readKey } from '../../ui/keys/read.ts';
import { parseRemap, REMAP_KEY } from '../../ui/keys/remap.ts';

/** Keys pressed before the stage was ready. */
export interface EarlyKeys {
  /** Key events in order, for the stage to handle as if they came now. */
  readonly events: readonly KeyboardEvent[];
  /** The first of them was "next" and has been answered: the first step of the cover or the second slide is shown. */
  readonly paged: boolean;
  stop(): void;
}

declare global {
  interface Window {
    deckEarly?: EarlyKeys;
  }
}

/*
 * A separate script placed right after the second slide. It answers the first "next" long before the stage is ready and
 * keeps all other presses for it. Nothing after the second slide has been parsed when it runs.
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
    if (events.length === 1 && reading.action === 'next') paged = showNext(store);
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

/** Answers "next" if the show begins at the first slide; returns whether it did. */
function showNext(store: Store): boolean {
  const [first, second] = document.querySelectorAll<HTMLElement>('.slides > section');
  const begins =
    location.hash === '' && html.dataset.resume === undefined && !comesBack(readPlace(store), Date.now());
  if (!begins || first === undefined || second === undefined) return false;
  const steps = first.querySelectorAll('.fragment[data-fragment-index="0"]');
  if (steps.length === 0) {
    first.classList.remove('present');
    second.classList.add('present');
  }
  for (const step of steps) step.classList.add('visible');
  // A hash or a resumed show starts elsewhere.
  history.replaceState(history.state, '', steps.length === 0 ? '#/2' : '#/1/1/0');
  return true;
}
