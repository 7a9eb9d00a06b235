import { type Deck, emWidth, type PlacedPart, type PlacedSlide, partTitle } from '../deck/index.ts';
import { lineClass, widthClass } from './fit.ts';
import { longestClause, renderHeadline, stackedHeadline } from './headline.ts';
import { type Html, html } from './html.ts';
import { renderPhoto } from './photo.ts';
import type { Scene } from './scene.ts';

/** In em: what a headline on a 4:3 stage has room for at its usual size. */
const LONG_HEADLINE = 20;
/** The least number of lines that `styles/fit.css` knows. */
const FEWEST_LINES = 3;

/** Seal, part line, headline, and the slide's photograph: the head of every slide but cover and close. */
export function renderHeader(scene: Scene): Html {
  const { placed, deck, write } = scene;
  const { slide, part } = placed;
  const kicker = slide.kicker ? write(slide.kicker) : partTitle(part);
  const { width, lines } = stackedHeadline(slide.headline, deck.book.terms);
  return html`<header class="hd ${widthClass(width)} in-${Math.max(FEWEST_LINES, lines)}">${renderSeal(slide.seal ?? part.seal)}<p class="kicker">${kicker}</p>
<h2 class="${lineClass(longestClause(slide.headline))}${emWidth(slide.headline) > LONG_HEADLINE && html` long`}">${renderHeadline(slide.headline, deck.book.terms)}</h2>${renderPhoto(deck.photos.get(placed.id))}</header>`;
}

/** The red square with one character, or two: 十一. */
export function renderSeal(char: string): Html {
  const two = [...char].length > 1;
  const looks = isThin(char) ? 'seal thin' : two ? 'seal two' : 'seal';
  return html`<span class="${looks}" data-fly="seal" aria-hidden="true">${two ? html`<span>${char}</span>` : char}</span>`;
}

/** A character of one to three strokes is drawn with a heavier line, or it would leave its ground empty. */
export function isThin(char: string | undefined): boolean {
  return char !== undefined && '一二三'.includes(char);
}

/** The line of the numbered parts, the source, the page. */
export function renderFooter(scene: Scene): Html {
  const { deck, placed, write } = scene;
  const { source } = placed.slide;
  return html`<footer class="ft">${renderRelay(deck, placed, false)}<p class="src">${
    source ? write(source) : html`数据来源：《${deck.book.report.title}》`
  }</p><p class="pg"><b>${placed.page}</b> / ${deck.slides.length}</p></footer>`;
}

/**
 * The numbered parts and the finale as stations: those behind, the one we are in, those to come. It only repeats what
 * the page says.
 */
export function renderRelay(deck: Deck, placed: PlacedSlide, named: boolean): Html {
  const stations = [...stationsOf(deck), ...finalePart(deck)].map(
    (part) => html`<li${stateOf(part, placed)}>${named && html`<span>${part.short}</span>`}</li>`,
  );
  return html`<ol class="relay" aria-hidden="true">${stations}</ol>`;
}

function stateOf(part: PlacedPart, { page }: PlacedSlide): Html {
  if (part.lastPage < page) return html` class="done"`;
  return part.firstPage > page ? html`` : html` class="now"`;
}

/** The part that the finale belongs to: the last station, also of the slides before it that have none of their own. */
function finalePart({ parts, finale }: Deck): readonly PlacedPart[] {
  return parts.filter(
    (part) => finale !== undefined && part.firstPage <= finale.page && finale.page <= part.lastPage,
  );
}

/** The numbered parts of a deck. */
export function stationsOf(deck: Deck): readonly PlacedPart[] {
  return deck.parts.filter((part) => part.numeral !== undefined);
}

/** The numbered parts and the finale by name, on the line below cover and close. */
export function renderStops(deck: Deck, state: 'ahead' | 'done'): Html {
  const names = [...stationsOf(deck).map((part) => part.short), ...(deck.finale ? [deck.finale.short] : [])];
  return html`<ol class="stops ${state}" aria-hidden="true">${names.map((name) => html`<li>${name}</li>`)}</ol>`;
}
