import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { renderLoaded } from '../../src/bundle/render.ts';
import type { Deck } from '../../src/deck/index.ts';
import { openDom } from '../dom.ts';
import { tinyDeck } from '../fixtures/tiny-deck.ts';

/** The first slides of the sample deck: elements without a browser are slow. */
export const deck: Deck = { ...tinyDeck, slides: tinyDeck.slides.slice(0, 5) };
const BODY = renderLoaded({ deck, source: undefined }).body;

/**
 * The document of a small deck on a page without a browser, for what a screen says and does: it is not laid out, and
 * no chart is drawn. `query` is that of its address.
 */
export function openDeckPage(query = ''): Document {
  const page = openDom({ html: BODY, url: `file:///D:/deck.html${query}` });
  // What a browser with script keeps as text is elements here.
  for (const rest of page.querySelectorAll('.slides > noscript')) rest.replaceWith(...rest.childNodes);
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('requestIdleCallback', (call: () => void) => setTimeout(call));
  vi.stubGlobal('BroadcastChannel', undefined);
  return page;
}

let time = 1000;

/** Presses keys one after the other, as a hand does. */
export function press(...keys: readonly string[]): void {
  for (const key of keys) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    time += 400;
    Object.defineProperty(event, 'timeStamp', { value: time });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }
}

/** The words of what a selector finds, in one line. */
export function words(selector: string): string {
  return [...document.querySelectorAll(selector)]
    .map((one) => one.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Presses the button with this label, or with one that has it in it. */
export function click(label: string, within = 'body'): void {
  const all = [...document.querySelectorAll<HTMLButtonElement>(`${within} button`)];
  const found =
    all.find(({ textContent }) => textContent === label) ??
    all.find(({ textContent }) => textContent?.includes(label));
  if (found === undefined) throw new Error(`There is no button ${label}`);
  found.click();
}

/** Chooses one of several in a dialog. */
export function choose(label: string): void {
  const found = choiceOf(label);
  if (found === undefined) throw new Error(`There is no choice ${label}`);
  found.click();
}

export function choiceOf(label: string): HTMLInputElement | undefined {
  const labels = [...document.querySelectorAll('dialog label')];
  const found = labels.find(({ textContent }) => textContent?.trim() === label);
  return found?.querySelector('input') ?? undefined;
}
