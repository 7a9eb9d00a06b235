import type { Room } from '../../show/index.ts';
import { isTyping, pressOf } from '../../ui/keys/event.ts';
import { KEYS_AT_REST, readKey } from '../../ui/keys/read.ts';
import { parseRemap, REMAP_KEY } from '../../ui/keys/remap.ts';
import type { Action } from '../../ui/keys/table.ts';

/** What a screen does for each action it knows. */
export type Actions = Readonly<Partial<Record<Action, () => void>>>;

export interface KeyListening {
  readonly room: Room;
  readonly actions: Actions;
  /** Gets what was typed for a page, on a screen that has pages. */
  readonly goToPage?: (typed: string) => void;
  /** May take a key before the table does. */
  readonly earlier?: (event: KeyboardEvent) => boolean;
}

let listening: AbortController | undefined;

/** A button that has the focus keeps the keys that press it. */
const PRESSING = ['Enter', ' '];

/** Listens to the speaker's keys. Keys in a field or in an open dialog are the field's and the dialog's. */
export function listenToKeys({ room, actions, goToPage, earlier }: KeyListening): void {
  // A screen that takes the place of another takes its keys too.
  listening?.abort();
  listening = new AbortController();
  let state = KEYS_AT_REST;
  const onKey = (event: KeyboardEvent) => {
    if (document.querySelector('dialog[open]') !== null || isOwn(event)) return;
    if (earlier?.(event)) {
      event.preventDefault();
      return;
    }
    const reading = readKey(pressOf(event), state, 'speaker', parseRemap(room.store.read(REMAP_KEY)));
    state = reading.state;
    const act = reading.action === undefined ? undefined : actions[reading.action];
    if (!reading.taken || (reading.action !== undefined && act === undefined)) return;
    event.preventDefault();
    if (reading.page !== undefined) goToPage?.(reading.page);
    act?.();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal: listening.signal });
}

function isOwn({ target, key }: KeyboardEvent): boolean {
  if (isTyping(target)) return true;
  return target instanceof HTMLElement && target.closest('button, a') !== null && PRESSING.includes(key);
}
