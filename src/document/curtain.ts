import {
  type Deck,
  type Field,
  type PlacedSlide,
  partOrdinal,
  seatedOnCurtain,
  type Text,
} from '../deck/index.ts';
import { renderEmblem } from './emblem.ts';
import { fitClass } from './fit.ts';
import { renderRelay, renderSeal } from './furniture.ts';
import { type Html, html } from './html.ts';
import { renderCanvas } from './parts.ts';
import { renderRoll } from './roll.ts';
import { renderNumber, renderPhrases } from './text.ts';
import { renderWords } from './words.ts';

/** The part's title before its first slide; the first click lifts it. */
export function renderCurtain(placed: PlacedSlide, deck: Deck): Html {
  const { part } = placed;
  if (!placed.opener || part.numeral === undefined) return html``;
  const { title, subtitle } = part;
  return html`<div class="curtain fragment fade-out" data-fragment-index="0"><div class="said">${renderSeal(part.seal)}
<h1><span class="no">${partOrdinal(part.numeral)}</span> <span class="title ${fitClass([literal(title)])}">${title}</span></h1>
${subtitle && html`<p class="sub ${fitClass([literal(subtitle)])}">${brokenAtWords(subtitle)}</p>`}${part.figure && renderCount(part.figure, deck)}</div>${renderEmblem(deck)}${
    part.figure &&
    html`<div class="field of-${part.figure.mark}" data-marks="${part.figure.whole.fact.id}">${renderMarks(part.figure, placed, deck)}</div>`
  }${renderRelay(deck, placed, true)}</div>`;
}

/** The number and what it counts, as the report has it. */
function renderCount({ whole }: Field, deck: Deck): Html {
  return html`<p class="value">${renderNumber(whole.fact)}<span class="cap">${renderPhrases(whole.label, deck.book.terms)}</span></p>`;
}

/** Who it is, by name or as so many marks. */
function renderMarks(figure: Field, placed: PlacedSlide, deck: Deck): Html {
  const roll = seatedOnCurtain(placed.part, deck.rolls);
  return roll ? renderRoll(roll) : renderCanvas(figure);
}

function literal(text: string): Text {
  return { spans: [{ kind: 'literal', text }] };
}

/** Half a wall has no room for a subtitle in one line. */
function brokenAtWords(title: string): Html {
  return renderWords(title, html`<wbr>`, { begins: true, ends: true });
}
