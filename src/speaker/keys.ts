import { type Action, KEYS_AT_REST, readKey } from '../keys/index.ts';

/** What a screen does for each action it knows. */
export type Actions = Readonly<Partial<Record<Action, () => void>>>;

let listening: AbortController | undefined;

/** A button that has the focus keeps the keys that press it. */
const PRESSING = ['Enter', ' '];

/**
 * Listens to the speaker's keys. Keys in a field or in an open dialog are the field's and the dialog's; `earlier` may
 * take a key before the table does.
 */
export function listenToKeys(
  actions: Actions,
  goToPage: (page: number) => void,
  earlier: (event: KeyboardEvent) => boolean = () => false,
): void {
  // A screen that takes the place of another takes its keys too.
  listening?.abort();
  listening = new AbortController();
  let state = KEYS_AT_REST;
  const onKey = (event: KeyboardEvent) => {
    if (document.querySelector('dialog[open]') !== null || isOwn(event)) return;
    if (earlier(event)) {
      event.preventDefault();
      return;
    }
    const { key, repeat, isComposing, ctrlKey, metaKey, altKey, shiftKey, timeStamp: time } = event;
    const press = { key, repeat, isComposing, ctrlKey, metaKey, altKey, shiftKey, time };
    const reading = readKey(press, state, 'speaker');
    state = reading.state;
    const act = reading.action === undefined ? undefined : actions[reading.action];
    if (!reading.taken || (reading.action !== undefined && act === undefined)) return;
    event.preventDefault();
    if (reading.page !== undefined) goToPage(reading.page);
    act?.();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal: listening.signal });
}

function isOwn({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select, [contenteditable]') !== null) return true;
  return target.closest('button, a') !== null && PRESSING.includes(key);
}
