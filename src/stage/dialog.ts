import { make } from './make.ts';
import type { Panel } from './panels.ts';

/** A panel over the slides with a heading; the browser keeps the focus in it, and Esc closes it. */
export interface Dialog {
  readonly element: HTMLDialogElement;
  readonly body: HTMLElement;
}

/** An empty panel; `name` is its class. */
export function makeDialog(name: string, title: string): Dialog {
  const element = make('dialog', { className: `panel ${name}` });
  const heading = make('h2', { id: `panel-${name}`, textContent: title, tabIndex: -1 });
  const body = make('div', { className: 'panel-body' });
  const close = make('button', { type: 'button', className: 'panel-close', textContent: '关闭　Esc' });
  close.addEventListener('click', () => element.close());
  element.setAttribute('aria-labelledby', heading.id);
  element.append(heading, close, body);
  return { element, body };
}

/** Shows a panel in `root` until it is closed; the focus goes to `first`, or else to its heading. */
export function showDialog(root: HTMLElement, { element }: Dialog, first?: HTMLElement): Panel {
  root.append(element);
  element.addEventListener('close', () => element.remove(), { once: true });
  element.showModal();
  (first ?? element.querySelector<HTMLElement>('h2'))?.focus();
  return {
    get isOpen() {
      return element.isConnected;
    },
    close: () => element.close(),
  };
}

/** Asks before something that is not to happen by a slip of the finger; the safe answer has the focus. */
export function askFirst(
  root: HTMLElement,
  words: { readonly title: string; readonly text: string; readonly yes: string; readonly no: string },
  act: () => void,
): Panel {
  const dialog = makeDialog('ask', words.title);
  const yes = make('button', { type: 'button', className: 'yes', textContent: words.yes });
  const no = make('button', { type: 'button', textContent: words.no });
  const answers = make('p', { className: 'answers' });
  answers.append(no, yes);
  dialog.body.append(make('p', { textContent: words.text }), answers);
  no.addEventListener('click', () => dialog.element.close());
  yes.addEventListener('click', () => {
    dialog.element.close();
    act();
  });
  return showDialog(root, dialog, no);
}
