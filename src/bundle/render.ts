import { factsData } from '../document/data/facts.ts';
import { pagesData } from '../document/data/pages.ts';
import { html, renderDeck, unsafe } from '../document/index.ts';
import { renderPaper } from '../document/paper/paper.ts';
import { BLOCKS } from '../document/schema.ts';
import { ProblemsError } from '../facts/index.ts';
import { deckText } from '../office/compare/deck-text.ts';
import { packDeckText } from '../office/compare/packed.ts';
import { planData, planOf } from '../rehearsal/index.ts';
import { initialsOf } from './initials.ts';
import { type LoadedDeck, loadDeck } from './load.ts';
import { typeProblems } from './slide-types.ts';
import type { LoadModule } from './slides.ts';

/** What goes into the entry page. */
export interface RenderedDocument {
  readonly head: string;
  readonly body: string;
  /** Absolute paths; a change of one makes the document anew. */
  readonly files: readonly string[];
}

/** The document of the project in `root` as HTML. @throws ProblemsError */
export async function renderProject(root: string, load?: LoadModule): Promise<RenderedDocument> {
  const loaded = await loadDeck(root, load);
  return { ...(await orTellTypes(root, () => renderLoaded(loaded))), files: loaded.files };
}

/** What `make` makes; where it fails, what the compiler finds wrong with the slides is told in its place. @throws ProblemsError */
export async function orTellTypes<T>(root: string, make: () => T): Promise<T> {
  try {
    return make();
  } catch (error) {
    const problems = await typeProblems(root);
    throw problems.length > 0 ? new ProblemsError(problems) : error;
  }
}

/** The document of a deck that was read already; without a theme in the program's own colours. */
export function renderLoaded({
  deck,
  source,
  theme,
}: Pick<LoadedDeck, 'deck' | 'source'> & Partial<Pick<LoadedDeck, 'theme'>>): Pick<
  RenderedDocument,
  'head' | 'body'
> {
  const title = `${deck.book.report.organisation} · ${deck.title}`;
  const colours = theme?.css ?? '';
  const head = html`<title>${title}</title>${colours === '' ? '' : html`<style>${unsafe(colours)}</style>`}`;
  return {
    head: String(head),
    body:
      renderDeck(deck, source) +
      renderPaper(deck) +
      renderData(BLOCKS.plan, planData(planOf(deck))) +
      // The library that knows the pinyin stays here.
      renderData(BLOCKS.pages, pagesData(deck, initialsOf(deck))) +
      renderData(BLOCKS.facts, factsData(deck, source?.places)) +
      renderData(BLOCKS.compare, packDeckText(deckText(deck))),
  };
}

/** What travels as data; `<` is escaped so that no sentence can end the block. */
function renderData(id: string, data: unknown): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return String(html`<script type="application/json" id="${id}">${unsafe(json)}</script>`);
}
