import type { Deck } from '../deck/index.ts';
import { html, renderDeck, unsafe } from '../document/index.ts';
import { renderPaper } from '../document/paper/paper.ts';
import { deckText } from '../office/compare/deck-text.ts';
import { planData, planOf } from '../rehearsal/index.ts';
import { initialsOf } from './initials.ts';
import { type LoadedDeck, loadDeck } from './load.ts';

/** What goes into the entry page. */
export interface RenderedDocument {
  readonly head: string;
  readonly body: string;
  /** Absolute paths; a change of one makes the document anew. */
  readonly files: readonly string[];
}

/** The document of the project in `root` as HTML. @throws ProblemsError */
export async function renderProject(root: string): Promise<RenderedDocument> {
  const loaded = await loadDeck(root);
  return { ...renderLoaded(loaded), files: loaded.files };
}

/** The document of a deck that was read already. */
export function renderLoaded({
  deck,
  source,
}: Pick<LoadedDeck, 'deck' | 'source'>): Pick<RenderedDocument, 'head' | 'body'> {
  const title = `${deck.book.report.organisation} · ${deck.title}`;
  const head = html`<title>${title}</title>`;
  return {
    head: String(head),
    body:
      renderDeck(deck, source) +
      renderPaper(deck, source !== undefined) +
      renderPlan(deck) +
      renderInitials(deck) +
      renderData('compare', deckText(deck)),
  };
}

/** What travels as data; `<` is escaped so that no sentence can end the block. */
function renderPlan(deck: Deck): string {
  return renderData('plan', planData(planOf(deck)));
}

/** The page finder on the stage takes letters of the pinyin; the library that knows them stays here. */
function renderInitials(deck: Deck): string {
  return renderData('initials', initialsOf(deck));
}

function renderData(id: string, data: unknown): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return String(html`<script type="application/json" id="${id}">${unsafe(json)}</script>`);
}
