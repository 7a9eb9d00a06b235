import { html, unsafe } from '../../document/index.ts';
import { formatPlaces, type Problem, problemsOf } from '../../facts/index.ts';
import { putFaces } from '../fonts/put-faces.ts';
import { loadDeck } from '../load.ts';
import type { SharedModules } from '../modules.mjs';
import { orTellTypes, type RenderedDocument, renderLoaded, writeInto } from '../render.ts';
import { wholeFaces } from './faces.ts';

/** The document and its fonts from the current files, or a page that says what is wrong with them. */
export type State =
  | { readonly kind: 'sound'; readonly document: RenderedDocument; readonly faces: string }
  | { readonly kind: 'wrong'; readonly page: string };

/** Reads the project in `root`. */
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

/** The style as a link, so that the first slide is painted before any module has run. */
const STYLE = '<link rel="stylesheet" href="/main.css">';
/** The modules that receive and apply changes. */
const CLIENT = '<script type="module" src="/@vite/client"></script>';
const DEVELOP = '<script type="module" src="/develop.ts"></script>';

/** The entry page as sent to the browser. */
export function pageOf(entry: string, state: State): string {
  if (state.kind === 'wrong') return state.page.replace('</head>', () => `${CLIENT}</head>`);
  return putFaces(writeInto(entry, state.document), state.faces)
    .replace('</head>', () => `${STYLE}</head>`)
    .replace('</body>', () => `${DEVELOP}</body>`);
}

const PROBLEM_STYLE = `body{margin:0;padding:3rem;background:#fbf8f1;color:#1f1a17;font:1.125rem/1.6 sans-serif}
h1{color:#a61b1f;font-size:2rem}li{margin:0 0 1.5rem;padding:0 0 0 1rem;border-left:.5rem solid #a61b1f}
ol{list-style:none;padding:0;max-width:60rem}code{font-weight:700}dl{margin:.25rem 0;display:grid;grid-template-columns:5rem 1fr}
dd{margin:0}`;

/** The page shown instead of the deck while a file is invalid; it disappears once the file is fixed. */
function renderProblemPage(problems: readonly Problem[]): string {
  return String(html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>有 ${problems.length} 处要改</title><style>${unsafe(PROBLEM_STYLE)}</style></head>
<body><h1>有 ${problems.length} 处要改，改好存盘后自动显示</h1>
<ol>${problems.map(
    (
      problem,
    ) => html`<li><b>× ${problem.what}</b><dl><dt>位置</dt><dd><code>${formatPlaces(problem)}</code></dd>
<dt>应为</dt><dd>${problem.expected}</dd><dt>改法</dt><dd>${problem.remedy}</dd></dl></li>`,
  )}</ol></body></html>`);
}
