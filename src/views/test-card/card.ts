import type { Store } from '../../show/index.ts';
import { make } from '../../ui/element.ts';
import { makeChecks } from './check-list.ts';
import { checksOf } from './checks.ts';
import { createClickerTest } from './clicker-test.ts';
import { makePicture } from './picture.ts';

/** The test card over everything else, until it is closed. */
export interface TestCard {
  readonly isOpen: boolean;
  close(): void;
}

/** Opens the test card in `root`: what the eye checks, what the machine checks, and what each key does. */
export function openTestCard(root: HTMLElement, store: Store): TestCard {
  const echo = createClickerTest(store);
  const title = make('h2', { id: 'test-card-title', tabindex: '-1' }, '试机');
  const close = make('button', { type: 'button', class: 'close', onclick: () => card.close() }, '关闭　Esc');
  const side = make('div', { class: 'side' }, title, close, makeChecks(checksOf(store)), echo.element);
  const card = make(
    'dialog',
    { class: 'test-card', 'data-keys': 'own', 'aria-labelledby': title.id },
    make('div', { class: 'safe' }, makePicture(), side),
  );
  listenWhileOpen(card, echo.show);
  root.append(card);
  card.showModal();
  title.focus();
  return {
    get isOpen() {
      return card.isConnected;
    },
    close: () => card.close(),
  };
}

/** Listens at the window: a button that goes away leaves the focus nowhere, and the keys are to be shown all the same. */
function listenWhileOpen(card: HTMLDialogElement, show: (event: KeyboardEvent) => void): void {
  const listen = (event: KeyboardEvent) => onKey(event, card, show);
  const end = () => {
    window.removeEventListener('keydown', listen, { capture: true });
    card.remove();
  };
  window.addEventListener('keydown', listen, { capture: true });
  card.addEventListener('close', end, { once: true });
}

/** Keys are shown here and do nothing, but for those that one needs to move about in the card and to leave it. */
function onKey(event: KeyboardEvent, card: HTMLDialogElement, show: (event: KeyboardEvent) => void): void {
  event.stopPropagation();
  const onButton = event.target instanceof HTMLButtonElement;
  if (event.key === 'Tab' || (onButton && (event.key === 'Enter' || event.key === ' '))) return;
  event.preventDefault();
  if (event.key === 'Escape' || event.key.toLowerCase() === 'j') card.close();
  else if (!event.repeat) show(event);
}
