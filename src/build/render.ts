import { headScript, html, renderDeck, unsafe } from '../document/index.ts';
import { loadDeck } from './load.ts';

/** What goes into the entry page. */
export interface RenderedDocument {
  readonly head: string;
  readonly body: string;
  /** Absolute paths; a change of one makes the document anew. */
  readonly files: readonly string[];
}

/** The document of the project in `root` as HTML. @throws ProblemsError */
export async function renderProject(root: string): Promise<RenderedDocument> {
  const { deck, files } = await loadDeck(root);
  const title = `${deck.book.report.organisation} · ${deck.title}`;
  const head = html`<title>${title}</title><script>${unsafe(headScript)}</script>`;
  return { head: String(head), body: renderDeck(deck), files };
}
