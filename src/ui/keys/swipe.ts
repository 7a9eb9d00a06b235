import type { Action } from './table.ts';

/** A finger that moves less than this (px) has tapped; more, and mostly sideways, it has swiped. */
const LEAST = 40;

/** Swipes over `element` as presses of the paging keys: to the left is on. Two fingers at once page nothing. */
export function listenToSwipes(
  element: HTMLElement,
  act: (action: Action, time: number) => void,
  signal: AbortSignal,
): void {
  const fingers = new Map<number, { readonly x: number; readonly y: number }>();
  let several = false;
  const down = ({ pointerId, pointerType, isPrimary, clientX: x, clientY: y }: PointerEvent) => {
    if (pointerType === 'mouse') return;
    // The first finger: of one that is still here the end was lost.
    if (isPrimary) fingers.clear();
    several = fingers.size > 0;
    fingers.set(pointerId, { x, y });
  };
  const up = ({ pointerId, clientX, clientY, timeStamp, type }: PointerEvent) => {
    const from = fingers.get(pointerId);
    fingers.delete(pointerId);
    if (from === undefined || several || type === 'pointercancel') return;
    const [x, y] = [clientX - from.x, clientY - from.y];
    if (Math.abs(x) >= LEAST && Math.abs(x) > Math.abs(y)) act(x < 0 ? 'next' : 'previous', timeStamp);
  };
  element.addEventListener('pointerdown', down, { signal });
  for (const end of ['pointerup', 'pointercancel'] as const) window.addEventListener(end, up, { signal });
}
