import { make } from './element.ts';

/** How a page of its own looks. */
export interface OwnPageLook {
  /** Rules of the page itself; those of the deck do not reach it. */
  readonly inside: string;
  /** Rules of the paper and the window around it. */
  readonly outside: string;
}

/**
 * Puts a page in the place of the document in `root`, with none of the deck's styles, which are for slides; its title
 * becomes the window's. The faces stay, in a style beside it, and so do scripts, whose code may still be needed.
 */
export function openOwnPage(root: HTMLElement, title: string, look: OwnPageLook): ShadowRoot {
  const host = make('div');
  const page = host.attachShadow({ mode: 'open' });
  page.adoptedStyleSheets = [sheetOf(look.inside)];
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheetOf(look.outside)];
  document.title = title;
  root.replaceWith(host);
  for (const other of [...document.body.children])
    if (other !== host && !other.matches('style, script')) other.remove();
  return page;
}

function sheetOf(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}
