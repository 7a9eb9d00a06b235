import { isTyping, pressOf } from '../../ui/keys/event.ts';
import { KEYS_AT_REST, readKey } from '../../ui/keys/read.ts';
import type { Remap } from '../../ui/keys/remap.ts';
import type { Action } from '../../ui/keys/table.ts';

/** What the stage does for each action it knows; the other actions are left alone. */
export type Actions = Readonly<Partial<Record<Action, (event: KeyboardEvent) => void>>>;

export interface KeyListening {
  readonly actions: Actions;
  /** Gets what was typed for a page. */
  readonly goToPage: (typed: string) => void;
  /** May take an event before the table is asked. */
  readonly earlier: (event: KeyboardEvent) => boolean;
  /** Keys of this hall's clicker, as they are at the moment. */
  readonly remap: () => Remap;
}

/** These would reload or print the page if the browser had them. */
const NEVER_THE_BROWSERS: readonly Action[] = ['start', 'startHere', 'print'];

/**
 * Listens before anything else on the page does, so that a panel or reveal.js never pages a second time.
 * A key that means nothing here is left to the browser; keys in a field are typed, not read.
 */
export function listenToKeys({ actions, goToPage, earlier, remap }: KeyListening): void {
  let state = KEYS_AT_REST;
  const onKey = (event: KeyboardEvent) => {
    const reading = readKey(pressOf(event), state, 'stage', remap());
    const { action } = reading;
    if (action !== undefined && NEVER_THE_BROWSERS.includes(action)) event.preventDefault();
    if (isTyping(event.target) || isForeignDialogOpen()) return;
    if (earlier(event)) {
      keep(event);
      return;
    }
    if (isPressing(event)) return;
    state = reading.state;
    const act = action === undefined ? undefined : actions[action];
    if (!reading.taken || (action !== undefined && act === undefined)) return;
    keep(event);
    if (reading.page !== undefined) goToPage(reading.page);
    act?.(event);
  };
  window.addEventListener('keydown', onKey, { capture: true });
}

function keep(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** While a dialog is open that is none of the stage's panels keys are that dialog's, wherever the focus has gone. */
function isForeignDialogOpen(): boolean {
  return document.querySelector('dialog[open]:not(.panel)') !== null;
}

/** A button that has the focus keeps the keys that press it. */
function isPressing({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || (key !== 'Enter' && key !== ' ')) return false;
  return target.closest('button, a[href], summary') !== null;
}
