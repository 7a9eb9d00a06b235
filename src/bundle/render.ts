import { factsData } from '../document/data/facts.ts';
import { pagesData } from '../document/data/pages.ts';
import { EARLY, emblemCss, html, renderDeck, renderSlides, unsafe } from '../document/index.ts';
import { renderPaper } from '../document/paper/paper.ts';
import { BLOCKS } from '../document/schema.ts';
import { ProblemsError } from '../facts/index.ts';
import { deckText } from '../office/compare/deck-text.ts';
import { packDeckText } from '../office/compare/packed.ts';
import { planData, planOf } from '../rehearsal/index.ts';
import { initialsOf } from './initials.ts';
import { type LoadedDeck, loadDeck } from './load.ts';
import { typeProblems } from './slide-types.ts';

/** What goes into the entry page. */
export interface RenderedDocument {
  readonly head: string;
  /** Each slide with where its numbers come from, by its id. */
  readonly slides: ReadonlyMap<string, string>;
  /** The blocks after the slides, by the ids of the elements; made on demand. */
  readonly blocks: ReadonlyMap<string, string>;
  readonly body: string;
}

/** The document of the project in `root` as HTML. @throws ProblemsError */
export async function renderProject(root: string): Promise<RenderedDocument> {
  const loaded = await loadDeck(root);
  return orTellTypes(root, () => renderLoaded(loaded));
}

/**
 * The result of `make`; if it fails, the compiler's findings about the slides are reported instead. @throws
 * ProblemsError
 */
export async function orTellTypes<T>(root: string, make: () => T): Promise<T> {
  try {
    return make();
  } catch (error) {
    const problems = await typeProblems(root);
    throw problems.length > 0 ? new ProblemsError(problems) : error;
  }
}

type Loaded = Pick<LoadedDeck, 'deck' | 'source'>;

/** The document of a deck that was read already; without a theme in the program's own colours. */
export function renderLoaded({
  deck,
  source,
  theme,
}: Loaded & Partial<Pick<LoadedDeck, 'theme'>>): RenderedDocument {
  const title = `${deck.book.report.organisation} · ${deck.title}`;
  const style = (theme?.css ?? '') + emblemCss(deck);
  const head = html`<title>${title}</title>${style === '' ? '' : html`<style>${unsafe(style)}</style>`}`;
  const slides = renderSlides(deck, source);
  let made: ReadonlyMap<string, string> | undefined;
  return {
    head: String(head),
    slides: new Map([...slides].map(([id, slide]) => [id, String(slide)])),
    get blocks() {
      made ??= renderBlocks({ deck, source });
      return made;
    },
    get body() {
      return renderDeck(deck, slides) + [...this.blocks.values()].join('');
    },
  };
}

function renderBlocks({ deck, source }: Loaded): ReadonlyMap<string, string> {
  const data = {
    [BLOCKS.plan]: planData(planOf(deck)),
    // The library that knows the pinyin stays here.
    [BLOCKS.pages]: pagesData(deck, initialsOf(deck)),
    [BLOCKS.facts]: factsData(deck, source?.places),
    [BLOCKS.compare]: packDeckText(deckText(deck)),
  };
  return new Map([
    ['paper', renderPaper(deck)],
    ...Object.entries(data).map(([id, block]) => [id, renderData(id, block)] as const),
  ]);
}

/** What travels as data; `<` is escaped so that no sentence can end the block. */
function renderData(id: string, data: unknown): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return String(html`<script type="application/json" id="${id}">${unsafe(json)}</script>`);
}

/** The entry page with the document in it, and with the script that answers the first key where that has its place. */
export function writeInto(page: string, { head, body }: Pick<RenderedDocument, 'head' | 'body'>): string {
  // Functions as replacements: `$&` in a sentence stays what it is.
  return page
    .replace('<!--deck:head-->', () => head)
    .replace('<!--deck:body-->', () =>
      body.replace(EARLY, '<script inline src="./views/stage/early.ts"></script>'),
    );
}
