import { BINDINGS, KEYS_AT_REST, PAGE_NUMBER, type Press, type Remap, readKey } from '../keys/index.ts';

/** A press as the test card tells it. */
export interface Heard {
  /** What the key is called, with the modifiers that count. */
  readonly name: string;
  /** What it does on the stage; nothing if it is left to the browser. */
  readonly does: string | undefined;
  /** The key, where the table does not know it: it can be taught a meaning. */
  readonly unknown: string | undefined;
}

/** Pressed before the key that they belong to, these are no keys of their own. */
const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta'];

/** What a press is and means with the keys that were learned; nothing for a modifier or an input method. */
export function hear(press: Press, remap: Remap): Heard | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  if (press.isComposing || key === 'Process' || MODIFIERS.includes(key)) return undefined;
  const held = [ctrlKey && 'Ctrl', metaKey && 'Meta', altKey && 'Alt', shiftKey && key.length > 1 && 'Shift'];
  const modifiers = held.filter((one) => one !== false);
  const isPlain = !ctrlKey && !metaKey && !altKey;
  return {
    name: [...modifiers, key === ' ' ? '空格' : key].join('+'),
    does: meaningOf(press, remap),
    unknown: isPlain && meaningOf(press, {}) === undefined ? key : undefined,
  };
}

function meaningOf(press: Press, remap: Remap): string | undefined {
  const { action, taken } = readKey(press, KEYS_AT_REST, 'stage', remap);
  if (action !== undefined) return BINDINGS.find((one) => one.action === action)?.does;
  return taken ? `${PAGE_NUMBER.caps}：${PAGE_NUMBER.does}` : undefined;
}
