import { Window } from 'happy-dom';
import { vi } from 'vitest';

/** What the code under test takes from the global object of a page. */
const GLOBALS = [
  'document',
  'location',
  'navigator',
  'localStorage',
  'sessionStorage',
  'screen',
  'history',
  'Node',
  'NodeFilter',
  'Element',
  'Text',
  'HTMLElement',
  'HTMLDialogElement',
  'HTMLInputElement',
  'HTMLButtonElement',
  'HTMLCanvasElement',
  'Event',
  'KeyboardEvent',
  'MouseEvent',
  'PointerEvent',
  'CustomEvent',
  'MutationObserver',
  'DOMParser',
  'DOMMatrix',
  'DocumentFragment',
  'ResizeObserver',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'scrollTo',
  'getComputedStyle',
  'matchMedia',
] as const;

/**
 * A page without a browser, for what needs elements and events and neither layout nor looks: `html` is its body, `url`
 * its address. It is there for the test that opens it (tests/setup.ts).
 */
export function openDom({ html = '', url = 'file:///D:/deck.html' } = {}): Document {
  const page = new Window({ url });
  page.document.body.innerHTML = html;
  // As in a browser; here it would be missing.
  Object.defineProperty(page.document, 'fullscreenElement', { value: null, configurable: true });
  Object.defineProperty(page.document, 'fonts', { value: { load: async () => [] }, configurable: true });
  vi.stubGlobal('window', page);
  for (const name of GLOBALS) vi.stubGlobal(name, page[name]);
  return page.document as unknown as Document;
}
