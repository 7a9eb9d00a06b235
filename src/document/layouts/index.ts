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
import { renderProcess } from './process.ts';
import { renderRoute } from './route.ts';
import { renderRows } from './rows.ts';
import { renderSplit } from './split.ts';
import { renderSum } from './sum.ts';
import { renderTwin } from './twin.ts';
import { renderNamePage, renderUnits } from './units.ts';
import { renderBoards, renderWall } from './wall.ts';

/** What stands on a slide, in its layout. */
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
    default:
      return html``;
  }
}

function renderBody(slide: Exclude<Slide, { layout: 'cover' | 'close' }>, scene: Scene): Html {
  switch (slide.layout) {
    case 'route':
      return renderRoute(scene);
    case 'panels':
      return renderPanels(slide, scene);
    case 'cards':
      return renderCards(slide, scene);
    case 'sum':
      return renderSum(slide, scene);
    case 'rows':
      return renderRows(slide, scene);
    case 'twin':
      return renderTwin(slide, scene);
    case 'units':
      return renderUnits(slide, scene);
    case 'fields':
      return renderFields(slide, scene);
    case 'plot':
      return renderPlotSlide(slide, scene);
    case 'split':
      return renderSplit(slide, scene);
    case 'matrix':
      return renderMatrix(slide, scene);
    case 'bars':
      return renderBars(slide, scene);
    case 'pair':
      return renderPair(slide, scene);
    case 'process':
      return renderProcess(slide, scene);
    case 'wall':
      return renderWall(slide, scene);
    case 'pillars':
      return renderPillars(slide, scene);
    default:
      return slide satisfies never;
  }
}
