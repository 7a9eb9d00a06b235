import { IGNORED } from './remap.ts';
import { type Action, BINDINGS, type KeyScreen } from './table.ts';

/** A key press as the browser reports it, and when (ms). */
export interface Press {
  readonly key: string;
  /** The key by its place on the keyboard. */
  readonly code?: string;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly time: number;
}

/** What was pressed before: the page number so far, and the last paging press. */
export interface KeyState {
  readonly typed: { readonly text: string; readonly time: number } | undefined;
  readonly paged: { readonly action: Action; readonly time: number } | undefined;
}

export const KEYS_AT_REST: KeyState = { typed: undefined, paged: undefined };

/**
 * The meaning of a press: an action, what was typed for a page, or nothing; `taken` presses are kept from the browser.
 */
export interface KeyReading {
  readonly state: KeyState;
  readonly taken: boolean;
  readonly action?: Action;
  readonly page?: string;
}

/** A worn clicker sends one press twice; nobody pages twice within this time (ms). */
const DOUBLE_FIRE = 150;
/** A page number whose Enter does not come within this time (ms) after its last character is forgotten. */
export const TYPED_FOR = 5000;
/** No deck has more pages than this has digits; more would not fit where it is said that there is no such page. */
const TYPED_LENGTH = 6;
const PAGING: readonly Action[] = ['next', 'previous'];

/**
 * Reads one press on `screen`. A held key counts once, a double fire counts once, presses of an input method do not
 * count. Digits gather until Enter turns them into a page number; Backspace removes the last one (and pages back where
 * there is none). A letter hit in between does what it does and discards the number, whose Enter then pages nothing.
 * `remap` turns the keys of an unknown clicker into known ones.
 */
export function readKey(
  press: Press,
  state: KeyState,
  screen: KeyScreen,
  remap: Readonly<Record<string, string>> = {},
): KeyReading {
  const key = nameOf(press, remap);
  if (press.isComposing || key === 'Process') return { state, taken: false };
  if (key === IGNORED) return { state, taken: true };
  const typing = readTyping(key, press, state);
  if (typing !== undefined) return typing;
  const binding = BINDINGS.find((one) => one.keys.includes(key) && one.screens.includes(screen));
  if (binding === undefined)
    return { state: key.length === 1 ? spoil(key, press, state) : state, taken: false };
  const { action } = binding;
  const paged = press.repeat ? undefined : pageBy(action, press.time, state);
  if (paged === undefined) return { state, taken: true };
  if (PAGING.includes(action)) return { state: paged, taken: true, action };
  const rest = key.length === 1 ? spoil(key, press, state) : { ...state, typed: undefined };
  return { state: rest, taken: true, action };
}

/**
 * The state after an action at a time (ms), whether a key, a finger or a mouse asks for it; undefined where it is the
 * second half of a double fire. Only paging changes it.
 */
export function pageBy(action: Action, time: number, state: KeyState): KeyState | undefined {
  if (!PAGING.includes(action)) return state;
  return isDoubleFire(action, time, state) ? undefined : { typed: undefined, paged: { action, time } };
}

/** The keys of a page number; nothing where there is no number that they could belong to. */
function readTyping(key: string, press: Press, state: KeyState): KeyReading | undefined {
  const { time, repeat } = press;
  const typed = typedAt(time, state);
  if (/^\d$/.test(key)) {
    return { state: repeat ? state : { ...state, typed: typeOn(typed, key, time) }, taken: true };
  }
  // One more press than there were digits is not to page back.
  if (key === 'Backspace' && isFresh(time, state)) {
    return { state: { ...state, typed: { text: typed.slice(0, -1), time } }, taken: true };
  }
  if (typed === '' || key !== 'Enter') return undefined;
  // A bouncing Enter is not to page on from the page that it has just gone to.
  return { state: { typed: undefined, paged: { action: 'next', time } }, taken: true, page: typed };
}

function spoil(key: string, { time }: Press, state: KeyState): KeyState {
  const typed = typedAt(time, state);
  return { ...state, typed: typed === '' ? undefined : typeOn(typed, key, time) };
}

function typeOn(typed: string, key: string, time: number): KeyState['typed'] {
  return { text: `${typed}${key}`.slice(0, TYPED_LENGTH), time };
}

function typedAt(time: number, state: KeyState): string {
  return isFresh(time, state) ? (state.typed?.text ?? '') : '';
}

function isFresh(time: number, { typed }: KeyState): boolean {
  return typed !== undefined && time - typed.time < TYPED_FOR;
}

function isDoubleFire(action: Action, time: number, { paged }: KeyState): boolean {
  return paged?.action === action && time - paged.time < DOUBLE_FIRE && time >= paged.time;
}

/** The name in the key table: letters in lower case, Ctrl (or ⌘) and, with function keys, Shift in front. */
function nameOf(press: Press, remap: Readonly<Record<string, string>>): string {
  const plain = plainKey(press);
  const key = remap[press.key] ?? remap[plain] ?? plain;
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (press.ctrlKey || press.metaKey) return `Ctrl+${name}`;
  if (press.altKey) return `Alt+${name}`;
  return press.shiftKey && /^F\d+$/.test(name) ? `Shift+${name}` : name;
}

/** What an unshifted and a shifted key of a Latin keyboard is, by its place; letters and digits name themselves. */
const BY_CODE: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Period: ['.', ''],
  Comma: [',', ''],
  Slash: ['', '?'],
  Equal: ['=', '+'],
  Minus: ['-', '_'],
  Space: [' ', ' '],
  NumpadDecimal: ['.', ''],
  NumpadAdd: ['+', '+'],
  NumpadSubtract: ['-', '-'],
};
/**
 * The key without the effects of an input method: 。 for a full stop, full-width letters, or no name at all. Then its
 * position on the keyboard decides; a key without one (made by a clicker or a script) is known by its character.
 */
export function plainKey({ key, code = '', shiftKey }: Press): string {
  const isPlain = key.length > 1 ? key !== 'Process' && key !== 'Unidentified' : /^[\x20-\x7e]$/.test(key);
  if (isPlain) return key;
  const letter =
    /^Key([A-Z])$/.exec(code)?.[1] ?? (shiftKey ? undefined : /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]);
  const named = letter ?? BY_CODE[code]?.[shiftKey ? 1 : 0];
  if (named !== undefined && named !== '') return named;
  // Some clickers send a code and no name.
  if (key === 'Unidentified' && code !== '') return code;
  return key === '。' ? '.' : key.normalize('NFKC');
}
