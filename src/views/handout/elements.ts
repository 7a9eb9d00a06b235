import type { Phrase, PhraseFigure } from '../../document/schema.ts';
import { make } from '../../ui/element.ts';
import { isKept, LONGEST_KEPT } from '../../ui/phrases.ts';

/** `count` empty lines to write on. */
export function makeLines(count: number): HTMLElement {
  const lines = make('div', { class: 'ruled' }, ...Array.from({ length: count }, () => make('i')));
  lines.setAttribute('aria-hidden', 'true');
  return lines;
}

/** A figure as the value of a fact, as it is printed. */
export function makeFigure({ fact, text }: PhraseFigure): HTMLElement {
  const value = make('span', { class: 'v k' }, text);
  value.dataset.fact = fact;
  return value;
}

/** Words with figures in them. */
export function makePhrase(phrase: Phrase): readonly (Node | string)[] {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : makeFigure(piece)));
}

/** A copy of the content of `element`, without the element itself. */
export function copyOf(element: Element): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...[...element.childNodes].map((node) => node.cloneNode(true)));
  return fragment;
}

/** Lets long names break in running text; figures with their units and short terms stay in one piece. A fact stays one. */
export function loosenTerms<Root extends ParentNode & Node>(
  root: Root,
  longest: number = LONGEST_KEPT.inText,
): Root {
  for (const term of root.querySelectorAll('.k')) {
    if (isKept(term, longest)) continue;
    if (term.matches('.v')) term.classList.remove('k');
    else term.replaceWith(...term.childNodes);
  }
  // Joined to the quote before it: Chromium breaks no line inside a text node that follows one.
  root.normalize();
  return root;
}

/** Removes the line breaks that were made for the slide; bold text on a line of its own stays separate. */
export function withoutBreaks<Root extends ParentNode>(root: Root): Root {
  for (const br of root.querySelectorAll('br')) {
    const follows = br.previousSibling instanceof HTMLElement && br.previousSibling.matches('b');
    br.replaceWith(follows ? '　' : '');
  }
  return root;
}
