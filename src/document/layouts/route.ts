import type { PlacedPart } from '../../deck/index.ts';
import { isThin, stationsOf } from '../furniture.ts';
import { type Html, html } from '../html.ts';
import type { Scene } from '../scene.ts';

/** The numbered parts and the finale as stations on one line, their names from top to bottom. */
export function renderRoute({ deck }: Scene): Html {
  const { finale } = deck;
  return html`<ol class="route">${stationsOf(deck).map(renderStation)}${
    finale &&
    html`<li class="last"><span class="node">${finale.seal}</span><p class="name">${finale.short}</p><p class="full">${
      finale.title
    }</p>${renderPages(finale.page, finale.page)}</li>`
  }</ol>`;
}

function renderStation(part: PlacedPart): Html {
  const { numeral = '' } = part;
  const looks = isThin(numeral) ? 'node thin' : numeral.length > 1 ? 'node two' : 'node';
  return html`<li><span class="${looks}">${numeral}</span><p class="name">${part.short}</p><p class="full">${
    part.title
  }</p>${renderPages(part.firstPage, part.lastPage)}</li>`;
}

function renderPages(first: number, last: number): Html {
  return html`<p class="pages"><span>第</span>${first}${last > first && `～${last}`}<span>页</span></p>`;
}
