import { type Deck, NO_EMBLEM } from '../deck/index.ts';
import { type Html, html } from './html.ts';

/** The source of each image, which a browser would otherwise show as broken; the style sheet draws the emblem. */
const NOTHING = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>";

/** The organisation's emblem where a slide shows it; nothing, and no gap, where there is none. */
export function renderEmblem(deck: Deck): Html {
  return html`${hasEmblem(deck) && html`<img class="emblem" src="${NOTHING}" alt="${deck.book.report.organisation}标志">`}`;
}

/** Its picture for the head of the page: once, however many slides show it. */
export function emblemCss(deck: Deck): string {
  return hasEmblem(deck) ? `:root{--emblem:url("${deck.meeting.emblem}")}` : '';
}

function hasEmblem({ meeting: { emblem } }: Deck): boolean {
  return emblem !== '' && emblem !== NO_EMBLEM;
}
