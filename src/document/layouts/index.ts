import type { Slide } from '../../deck/index.ts';
import { renderFooter, renderHeader } from '../furniture.ts';
import { type Html, html } from '../html.ts';
import type { Scene } from '../scene.ts';
import { renderBars } from './bars.ts';
import { renderCards } from './cards.ts';
import { renderClose, renderCover } from './cover.ts';
import { renderFields } from './fields.ts';
import { renderMatrix } from './matrix.ts';
import { renderPair } from './pair.ts';
import { renderPanels } from './panels.ts';
import { renderPillars } from './pillars.ts';
import { renderPlotSlide } from './plot.ts';
import { renderPoster, renderPosterPage } from './poster.ts';
import { renderProcess } from './process.ts';
import { renderRoute } from './route.ts';
import { renderRows } from './rows.ts';
import { renderSheets, renderSheetsPage } from './sheets.ts';
import { renderSplit } from './split.ts';
import { renderSum } from './sum.ts';
import { renderTally } from './tally.ts';
import { renderTextSlide } from './text.ts';
import { renderTwin } from './twin.ts';
import { renderNamePage, renderUnits } from './units.ts';
import { renderBoards, renderWall } from './wall.ts';

/** The content of a slide in its layout. */
export function renderLayout(slide: Slide, scene: Scene): Html {
  if (slide.layout === 'cover') return renderCover(slide, scene);
  if (slide.layout === 'close') return renderClose(slide, scene);
  return html`${renderHeader(scene)}<div class="bd"><div class="lay">${renderBody(slide, scene)}</div></div>${renderFooter(scene)}${renderLeaves(slide, scene)}`;
}

/** The pages that lie over the slide. */
function renderLeaves(slide: Slide, scene: Scene): Html {
  switch (slide.layout) {
    case 'wall':
      return renderBoards(slide, scene);
    case 'units':
      return renderNamePage(slide, scene);
    case 'poster':
      return renderPosterPage(slide, scene);
    case 'sheets':
      return renderSheetsPage(slide, scene);
    default:
      return html``;
  }
}

type Body = Exclude<Slide, { layout: 'cover' | 'close' }>;

const BODIES: {
  readonly [L in Body['layout']]: (slide: Extract<Body, { layout: L }>, scene: Scene) => Html;
} = {
  route: (_, scene) => renderRoute(scene),
  panels: renderPanels,
  text: renderTextSlide,
  cards: renderCards,
  sum: renderSum,
  rows: renderRows,
  twin: renderTwin,
  units: renderUnits,
  fields: renderFields,
  plot: renderPlotSlide,
  poster: renderPoster,
  sheets: renderSheets,
  tally: renderTally,
  split: renderSplit,
  matrix: renderMatrix,
  bars: renderBars,
  pair: renderPair,
  process: renderProcess,
  wall: renderWall,
  pillars: renderPillars,
};

function renderBody(slide: Body, scene: Scene): Html {
  // The compiler holds each renderer to its own slide; the look-up by name cannot.
  const render = BODIES[slide.layout] as (slide: Body, scene: Scene) => Html;
  return render(slide, scene);
}
