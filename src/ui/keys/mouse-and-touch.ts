import type { Action } from './table.ts';

/** A mouse that moves more than this (px) while it is pressed has not clicked. */
const MOST = 8;
/** What does something itself when it is clicked, or lies over the slides. */
const NOT_THE_SLIDE = 'dialog, [role="dialog"], button, a[href], input, label, summary';

/** Clicks and taps on `element` as presses of "next", where `isOn` says that they are. */
export function listenToClicks(
  element: HTMLElement,
  isOn: () => boolean,
  act: (action: Action, time: number) => void,
  signal: AbortSignal,
): void {
  let from = { x: 0, y: 0 };
  const down = ({ clientX: x, clientY: y }: PointerEvent) => {
    from = { x, y };
  };
  const click = ({ button, clientX, clientY, target, timeStamp }: MouseEvent) => {
    const stays = Math.hypot(clientX - from.x, clientY - from.y) <= MOST;
    const onSlide = target instanceof Element && target.closest(NOT_THE_SLIDE) === null;
    if (button === 0 && stays && onSlide && isOn()) act('next', timeStamp);
  };
  element.addEventListener('pointerdown', down, { signal, capture: true });
  element.addEventListener('click', click, { signal });
}

/** Buttons of a mouse by number: what the browser would leave the show by, and what each means here. */
const SIDE_BUTTONS: Readonly<Record<number, Action>> = { 3: 'previous', 4: 'next' };

/** The side buttons of a mouse as presses of the paging keys; the browser is kept from going back by them. */
export function listenToSideButtons(act: (action: Action, time: number) => void, signal: AbortSignal): void {
  const take = (event: MouseEvent) => {
    const action = SIDE_BUTTONS[event.button];
    if (action === undefined) return;
    event.preventDefault();
    if (event.type === 'mouseup') act(action, event.timeStamp);
  };
  for (const type of ['mousedown', 'mouseup'] as const) window.addEventListener(type, take, { signal });
}

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
