import { problemsOf } from '../../facts/index.ts';
import { putFaces } from '../fonts/put-faces.ts';
import { loadDeck } from '../load.ts';
import type { SharedModules } from '../modules.mjs';
import { renderProblemPage } from '../problem-page.ts';
import { orTellTypes, type RenderedDocument, renderLoaded } from '../render.ts';
import { writeInto } from '../write-into.ts';
import { wholeFaces } from './faces.ts';

/** The document and its faces as the files are now, or the page that tells what is wrong with them. */
export type State =
  | { readonly kind: 'sound'; readonly document: RenderedDocument; readonly faces: string }
  | { readonly kind: 'wrong'; readonly page: string };

/** Reads the project in `root` as it is now. */
export async function renderState(root: string, shared: SharedModules): Promise<State> {
  try {
    const loaded = await loadDeck(root, shared);
    const document = await orTellTypes(root, () => renderLoaded(loaded));
    return { kind: 'sound', document, faces: await wholeFaces(root, loaded.theme) };
  } catch (error) {
    const problems = problemsOf(error);
    if (problems === undefined) throw error;
    return { kind: 'wrong', page: renderProblemPage(problems) };
  }
}

/** The style as a file, so that the first slide stands before any module has run. */
const STYLE = '<link rel="stylesheet" href="/main.css">';
/** What hears of changes, and what takes them in. */
const CLIENT = '<script type="module" src="/@vite/client"></script>';
const DEVELOP = '<script type="module" src="/develop.ts"></script>';

/** What a browser gets for the entry page. */
export function pageOf(entry: string, state: State): string {
  if (state.kind === 'wrong') return state.page.replace('</head>', () => `${CLIENT}</head>`);
  return putFaces(writeInto(entry, state.document), state.faces)
    .replace('</head>', () => `${STYLE}</head>`)
    .replace('</body>', () => `${DEVELOP}</body>`);
}
