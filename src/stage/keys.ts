import { type Action, KEYS_AT_REST, readKey } from '../keys/index.ts';

/** What the stage does for each action it knows; the other actions are left alone. */
export type Actions = Readonly<Partial<Record<Action, () => void>>>;

/**
 * Listens before anything else on the page does, so that a panel or reveal.js never pages a second time.
 * A key that means nothing here is left to the browser; keys in a field are typed, not read.
 */
export function listenToKeys(actions: Actions, goToPage: (page: number) => void): void {
  let state = KEYS_AT_REST;
  const onKey = (event: KeyboardEvent) => {
    if (isTyping(event.target)) return;
    const reading = readKey(pressOf(event), state, 'stage');
    state = reading.state;
    const act = reading.action === undefined ? undefined : actions[reading.action];
    if (reading.action !== undefined && act === undefined) return;
    if (!reading.taken) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (reading.page !== undefined) goToPage(reading.page);
    act?.();
  };
  window.addEventListener('keydown', onKey, { capture: true });
}

function pressOf(event: KeyboardEvent) {
  const { key, repeat, isComposing, ctrlKey, metaKey, altKey, shiftKey, timeStamp: time } = event;
  return { key, repeat, isComposing, ctrlKey, metaKey, altKey, shiftKey, time };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
