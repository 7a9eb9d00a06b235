import type { Store } from '../../show/index.ts';
import { isTyping, pressOf } from '../../ui/keys/event.ts';
import { KEYS_AT_REST, readKey } from '../../ui/keys/read.ts';
import { parseRemap, REMAP_KEY } from '../../ui/keys/remap.ts';
import type { Action } from '../../ui/keys/table.ts';

/** These would reload or print the page if the browser had them. */
const NEVER_THE_BROWSERS: readonly Action[] = ['start', 'startHere', 'print'];

/** The keys of the start page; an open dialog has its own. Returns what stops the listening. */
export function listenToStartKeys(store: Store, act: (action: Action) => boolean): () => void {
  let state = KEYS_AT_REST;
  const onKey = (event: KeyboardEvent) => {
    const reading = readKey(pressOf(event), state, 'stage', parseRemap(store.read(REMAP_KEY)));
    const { action } = reading;
    if (action !== undefined && NEVER_THE_BROWSERS.includes(action)) event.preventDefault();
    if (document.querySelector('dialog[open]') !== null || isTyping(event.target)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      moveFocus(event.key === 'ArrowDown' ? 1 : -1);
      return;
    }
    const presses = event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ');
    if (presses || action === undefined) return;
    state = reading.state;
    if (!act(action)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKey, { capture: true });
  return () => window.removeEventListener('keydown', onKey, { capture: true });
}

function moveFocus(by: 1 | -1): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('.start button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
}
