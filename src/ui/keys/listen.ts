import { isPressing, isTyping, pressOf } from './event.ts';
import { listenToClicks, listenToSideButtons, listenToSwipes } from './mouse-and-touch.ts';
import { KEYS_AT_REST, type KeyState, pageBy, readKey } from './read.ts';
import type { Remap } from './remap.ts';
import type { Action, KeyScreen } from './table.ts';
import { walk } from './walk.ts';

/** What a screen does for each action it knows; the other actions are left alone. */
export type Actions = Readonly<Partial<Record<Action, (event?: KeyboardEvent) => void>>>;

export interface KeyListening {
  readonly screen: KeyScreen;
  readonly actions: Actions;
  /** Gets what was typed for a page, on a screen that has pages. */
  readonly goToPage?: (typed: string) => void;
  /** May take an event before the table is asked. */
  readonly earlier?: (event: KeyboardEvent) => boolean;
  /** Keys of this hall's clicker, as they are at the moment. */
  readonly remap: () => Remap;
  /** Pages of this element are turned by swiping over it. */
  readonly swipes?: HTMLElement;
  /** And by a click on it, where this says so. */
  readonly clicks?: () => boolean;
  readonly before?: EarlierKeys;
}

/** What was pressed before anything listened; `answered` of the events, the first ones, have had their effect. */
export interface EarlierKeys {
  readonly events: readonly KeyboardEvent[];
  readonly answered: number;
}

/** The keys of a screen while it listens. */
export interface KeyLayer {
  /** Does what a key of this action would, as a finger or a mouse asks for it; two at once count once. */
  act(action: Action, time: number): void;
  stop(): void;
}

/** Actions that work although a dialog is open: the dialog is closed first. */
const OVER_DIALOGS: readonly Action[] = ['black', 'white', 'hold'];
/** These close the dialog on top, and do nothing else. */
const CLOSING: readonly Action[] = ['next', 'previous', 'leave', 'start', 'startHere'];

let listening: AbortController | undefined;

/**
 * Listens to all keys of a screen, before anything else on the page does. The rules that hold everywhere: no key of a
 * clicker reloads the page; keys in a field are typed; a dialog is closed by "next" and never swallows the black
 * screen; keys without a meaning are left to the browser. A screen that replaces another takes over its keys.
 */
export function listenToKeys(options: KeyListening): KeyLayer {
  listening?.abort();
  const own = new AbortController();
  listening = own;
  const { signal } = own;
  const keys = { state: KEYS_AT_REST };
  window.addEventListener('keydown', (event) => onKey(event, keys, options), { capture: true, signal });
  const layer: KeyLayer = {
    act: (action, time) => {
      const after = pageBy(action, time, keys.state);
      if (after === undefined) return;
      keys.state = after;
      if (closeDialogFor(action, openDialog())) return;
      options.actions[action]?.();
    },
    stop: () => own.abort(),
  };
  const { events = [], answered = 0 } = options.before ?? {};
  for (const event of events.slice(0, answered))
    keys.state = readKey(pressOf(event), keys.state, options.screen, options.remap()).state;
  for (const event of events.slice(answered)) onKey(event, keys, options);
  const { swipes, clicks } = options;
  listenToSideButtons(layer.act, signal);
  if (swipes !== undefined) listenToSwipes(swipes, layer.act, signal);
  if (swipes !== undefined && clicks !== undefined) listenToClicks(swipes, clicks, layer.act, signal);
  return layer;
}

/** The keys so far, as they are read one after the other. */
interface Keys {
  state: KeyState;
}

function onKey(event: KeyboardEvent, keys: Keys, options: KeyListening): void {
  const reading = readKey(pressOf(event), keys.state, options.screen, options.remap());
  const { action, taken } = reading;
  const act = action && options.actions[action];
  // A clicker's F5 would reload the page, whatever lies over it and whatever it is taught to mean.
  if (/^(?:F5|BrowserRefresh)$/.test(event.key) || (action === 'print' && act !== undefined))
    event.preventDefault();
  if (isTyping(event.target)) return;
  const dialog = openDialog();
  if (dialog?.dataset.keys === 'own') return;
  if (options.earlier?.(event) === true) {
    keep(event);
    return;
  }
  if (isPressing(event)) return;
  if (dialog !== undefined && walk(dialog, event.key)) {
    keep(event);
    return;
  }
  keys.state = reading.state;
  const closes = closeDialogFor(action, dialog);
  const means = action === undefined ? dialog === undefined : act !== undefined;
  if (!closes && !(taken && means)) return;
  keep(event);
  if (closes) return;
  if (reading.page !== undefined) options.goToPage?.(reading.page);
  act?.(event);
}

/** Closes the dialog if the action is one that does; true where that is all that the action does. */
function closeDialogFor(action: Action | undefined, dialog: HTMLDialogElement | undefined): boolean {
  if (dialog === undefined || action === undefined) return false;
  const closes = CLOSING.includes(action);
  if (closes || OVER_DIALOGS.includes(action)) dialog.close();
  return closes;
}

/** The dialog on top, if any; the veil over notes does not count: keys pressed there are meant for the show. */
function openDialog(): HTMLDialogElement | undefined {
  return [...document.querySelectorAll<HTMLDialogElement>('dialog[open]:not(.veil)')].at(-1);
}

function keep(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
