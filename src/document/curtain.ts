import type { Deck, PlacedSlide } from '../deck/index.ts';
import { ordinalOf, renderRelay, renderSeal } from './furniture.ts';
import { type Html, html } from './html.ts';
import { renderWords } from './words.ts';

/** The part's title before its first slide; the first click lifts it. */
export function renderCurtain(placed: PlacedSlide, deck: Deck): Html {
  const { part } = placed;
  if (!placed.opener || part.numeral === undefined) return html``;
  return html`<div class="curtain fragment fade-out" data-fragment-index="0">
<h1><span class="no">${ordinalOf(part.numeral)}</span> <span class="title">${brokenAtWords(part.title)}</span></h1>
${part.subtitle && html`<p class="sub">${brokenAtWords(part.subtitle)}</p>`}
${renderGreatSeal(part.short, part.numeral)}${renderRelay(deck, placed, true)}</div>`;
}

/** Half a wall has no room for a title in one line. */
function brokenAtWords(title: string): Html {
  return renderWords(title, html`<wbr>`, { begins: true, ends: true });
}

/** A seal as carved: four characters in two rows; a name of another length leaves it to the numeral. */
function renderGreatSeal(name: string, numeral: string): Html {
  const chars = [...name];
  if (chars.length !== 4) return renderSeal(numeral);
  return html`<span class="seal four" aria-hidden="true">${chars.map((char) => html`<i>${char}</i>`)}</span>`;
}
