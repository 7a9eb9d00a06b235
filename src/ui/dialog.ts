import { make } from './element.ts';

/** Something that lies over a screen until it is closed. */
export interface OpenPanel {
  readonly isOpen: boolean;
  close(): void;
  /** Chooses one of the things that the panel has numbered. */
  choose?(number: number): void;
}

/** A panel with a heading; the browser keeps the focus in it, and Esc closes it. */
export interface Dialog {
  readonly element: HTMLDialogElement;
  readonly body: HTMLElement;
}

/** An empty panel; `name` is its class. */
export function makeDialog(name: string, title: string): Dialog {
  const element = make('dialog', { class: `panel ${name}`, 'aria-labelledby': `panel-${name}` });
  const heading = make('h2', { id: `panel-${name}`, tabindex: '-1' }, title);
  const body = make('div', { class: 'panel-body' });
  const onclick = () => element.close();
  const close = make('button', { type: 'button', class: 'panel-close', onclick }, '关闭　Esc');
  element.append(heading, close, body);
  return { element, body };
}

/** Shows a panel in `root` until it is closed; the focus goes to `first`, or else to its heading. */
export function showDialog(root: HTMLElement, { element }: Dialog, first?: HTMLElement): OpenPanel {
  root.append(element);
  element.addEventListener('close', () => element.remove(), { once: true });
  element.showModal();
  (first ?? element.querySelector<HTMLElement>('h2'))?.focus();
  return {
    get isOpen() {
      return element.open;
    },
    close: () => element.close(),
  };
}

/** Closes the dialog of this name: the key that opened it, pressed again. False where none is open. */
export function closeDialog(name: string): boolean {
  const open = document.querySelector<HTMLDialogElement>(`dialog.panel.${name}[open]`);
  open?.close();
  return open !== null;
}

/** One of the answers to a question. */
export interface DialogAnswer {
  readonly label: string;
  readonly act: () => void;
  /** What cannot be taken back, or what the hall would see. */
  readonly grave?: boolean;
}

/** Asks before something that is not to happen by a slip of the finger; to say no is the safe answer and has the focus. */
export function askAmong(
  root: HTMLElement,
  words: { readonly title: string; readonly text: string; readonly no: string },
  answers: readonly DialogAnswer[],
): OpenPanel {
  const dialog = makeDialog('ask', words.title);
  const button = ({ label, act, grave = false }: DialogAnswer) => {
    const onclick = () => {
      dialog.element.close();
      act();
    };
    return make('button', { type: 'button', class: grave ? 'yes' : '', onclick }, label);
  };
  const no = button({ label: words.no, act: () => undefined });
  dialog.body.append(make('p', {}, words.text), make('p', { class: 'answers' }, no, ...answers.map(button)));
  return showDialog(root, dialog, no);
}

/** Asks whether to do one thing. */
export function askFirst(
  root: HTMLElement,
  words: { readonly title: string; readonly text: string; readonly yes: string; readonly no: string },
  act: () => void,
): OpenPanel {
  return askAmong(root, words, [{ label: words.yes, act, grave: true }]);
}
