import { type Deck, type PlacedSlide, partHeading } from '../deck/index.ts';
import { secondsOf } from '../script/estimate.ts';
import { renderCurtain } from './curtain.ts';
import { stationsOf } from './furniture.ts';
import { type Html, html, unsafe } from './html.ts';
import { renderLayout } from './layouts/index.ts';
import { renderNotes } from './notes.ts';
import { type Origins, renderOrigins } from './origins.ts';
import { sceneOf } from './scene.ts';

/** Every slide in its order, with its figures as tables, what is said to it and where its numbers come from; by its id. */
export function renderSlides(deck: Deck, origins?: Origins): ReadonlyMap<string, Html> {
  return new Map(
    deck.slides.map((placed) => [
      placed.id,
      html`${renderSlide(placed, deck)}${renderOrigins(placed, deck, origins)}`,
    ]),
  );
}

/** The body of the document, its slides in their frame. */
export function renderDeck(deck: Deck, slides = renderSlides(deck)): string {
  const inOrder = [...slides.values()];
  return String(html`<a class="skip" href="#slides">跳到正文</a>
${renderContents(deck)}<main class="reveal" id="slides" aria-label="${deck.title}"><div class="slides">
${inOrder.slice(0, AT_ONCE)}${unsafe(EARLY)}${restOf(inOrder.slice(AT_ONCE))}</div></main>
`);
}

/** The slides that are there before any script: the one that is painted, and the one that the first "next" shows. */
const AT_ONCE = 2;
/** How many are inserted at a time without delaying a frame. */
const AT_A_TIME = 8;
/** Where the build inserts the script that answers the first key, which needs nothing that follows. */
export const EARLY = '<!--deck:early-->';

/**
 * The other slides, as a browser without script reads them. With script they remain text until they are inserted (see
 * read/resting.ts), so that the first key waits for two slides, whatever their number.
 */
function restOf(slides: readonly Html[]): readonly Html[] {
  const groups = Array.from({ length: Math.ceil(slides.length / AT_A_TIME) }, (_, i) =>
    slides.slice(i * AT_A_TIME, (i + 1) * AT_A_TIME),
  );
  return groups.map((group) => html`<noscript>${group}</noscript>`);
}

function renderContents(deck: Deck): Html {
  const links = stationsOf(deck).map((part) => {
    const first = deck.slides.find((placed) => placed.page === part.firstPage);
    return first && html`<li><a href="#${first.id}">${partHeading(part)}</a></li>`;
  });
  return html`<nav class="contents" aria-label="目录"><ol>${links}</ol></nav>`;
}

function renderSlide(placed: PlacedSlide, deck: Deck): Html {
  const { slide } = placed;
  return html`<section class="slide l-${slide.layout}${placed.page === 1 ? ' present' : ''}" id="${placed.id}" data-page="${placed.page}" data-part="${placed.part.id}" data-layout="${slide.layout}" data-steps="${placed.steps}" data-seconds="${secondsOf(placed)}"${
    slide.cut && html` data-cut="${slide.cut}"`
  }>
${renderCurtain(placed, deck)}${renderLayout(slide, sceneOf(placed, deck))}
<aside class="notes" aria-label="讲稿">${renderNotes(slide.notes, deck.book.terms)}</aside>
</section>
`;
}
