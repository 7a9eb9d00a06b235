import type { Press } from './read.ts';

/** What `readKey` needs to know of a browser's key event. */
export function pressOf(event: KeyboardEvent): Press {
  const { key, code, repeat, isComposing, ctrlKey, metaKey, altKey, shiftKey, timeStamp: time } = event;
  return { key, code, repeat, isComposing, ctrlKey, metaKey, altKey, shiftKey, time };
}

/** Fields in which text is typed; the others only take the keys that change them. */
const FIELDS =
  'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select, [contenteditable]';

/** Keys pressed in a field are typed, not read. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}

/** What has the focus keeps the keys that press or change it: Enter and space, and the arrows of a choice. */
export function isPressing({ target, key }: Pick<KeyboardEvent, 'target' | 'key'>): boolean {
  if (!(target instanceof Element)) return false;
  if (key === 'Enter' || key === ' ') return target.closest('button, a[href], summary, input') !== null;
  return key.startsWith('Arrow') && target.closest('input') !== null;
}
