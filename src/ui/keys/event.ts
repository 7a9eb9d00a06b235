import type { Press } from './read.ts';

/** What `readKey` needs to know of a browser's key event. */
export function pressOf(event: KeyboardEvent): Press {
  const { repeat, isComposing, ctrlKey, metaKey, altKey, shiftKey, timeStamp: time } = event;
  // Some clickers send a code and no name.
  const key = event.key === 'Unidentified' && event.code !== '' ? event.code : event.key;
  return { key, repeat, isComposing, ctrlKey, metaKey, altKey, shiftKey, time };
}

/** Keys pressed in a field are typed, not read. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
