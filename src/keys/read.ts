import { type Action, BINDINGS, type Screen } from './table.ts';

/** A key press as the browser tells it, and when (ms). */
export interface Press {
  readonly key: string;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly time: number;
}

/** What was pressed before: digits of a page number so far, and the last paging press. */
export interface KeyState {
  readonly digits: string;
  readonly paged: { readonly action: Action; readonly time: number } | undefined;
}

export const KEYS_AT_REST: KeyState = { digits: '', paged: undefined };

/** What a press comes to: an action, a page to go to, or nothing; `taken` presses are kept from the browser. */
export interface Reading {
  readonly state: KeyState;
  readonly taken: boolean;
  readonly action?: Action;
  readonly page?: number;
}

/** A worn clicker sends one press twice; nobody pages twice within this time (ms). */
const DOUBLE_FIRE = 150;
const PAGING: readonly Action[] = ['next', 'previous'];

/**
 * Reads one press on `screen`. A held key counts once, a double fire counts once, presses of an input method do not
 * count. Digits gather until Enter makes them a page. `remap` turns the keys of an unknown clicker into known ones.
 */
export function readKey(
  press: Press,
  state: KeyState,
  screen: Screen,
  remap: Readonly<Record<string, string>> = {},
): Reading {
  if (press.isComposing || press.key === 'Process') return { state, taken: false };
  const key = nameOf(press, remap);
  if (/^\d$/.test(key)) return readDigit(key, press, state);
  if (key === 'Enter' && state.digits !== '') {
    return { state: KEYS_AT_REST, taken: true, page: Number(state.digits) };
  }
  const binding = BINDINGS.find((one) => one.keys.includes(key) && one.screens.includes(screen));
  if (binding === undefined) return { state: { ...state, digits: '' }, taken: false };
  const { action } = binding;
  if (press.repeat || isDoubleFire(action, press.time, state)) return { state, taken: true };
  const paged = PAGING.includes(action) ? { action, time: press.time } : state.paged;
  return { state: { digits: '', paged }, taken: true, action };
}

function readDigit(key: string, press: Press, state: KeyState): Reading {
  if (press.repeat) return { state, taken: true };
  return { state: { ...state, digits: `${state.digits}${key}`.slice(-4) }, taken: true };
}

function isDoubleFire(action: Action, time: number, { paged }: KeyState): boolean {
  return paged?.action === action && time - paged.time < DOUBLE_FIRE && time >= paged.time;
}

/** The name in the key table: letters in lower case, Ctrl (or ⌘) and, with function keys, Shift in front. */
function nameOf(press: Press, remap: Readonly<Record<string, string>>): string {
  const key = remap[press.key] ?? press.key;
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (press.ctrlKey || press.metaKey) return `Ctrl+${name}`;
  if (press.altKey) return `Alt+${name}`;
  return press.shiftKey && /^F\d+$/.test(name) ? `Shift+${name}` : name;
}
