import type { PlotSlide } from '../../deck/index.ts';
import { type Html, html } from '../html.ts';
import { renderCaution, renderFigure, renderLedger, renderPoints } from '../parts.ts';
import { renderPlot, renderUnit } from '../plot.ts';
import { type Scene, stepsIn } from '../scene.ts';

/** One figure over the whole body, or beside numbers of their own. */
export function renderPlotSlide(slide: PlotSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const { figure, side, points } = slide;
  const drawing = html`<figcaption class="stat-title drawing">${scene.write(figure.title)}${renderUnit(figure)}</figcaption>${renderPlot(figure, scene)}${renderCaution(figure, scene)}`;
  const ledger =
    side &&
    renderFigure(
      side,
      scene,
      html`<figcaption class="stat-title drawing">${scene.write(side.title)}</figcaption>${renderLedger(side, scene)}`,
      at('side', 'fig side'),
    );
  return html`<div class="plots ${side ? 'with-side' : 'alone'}">${renderFigure(figure, scene, drawing, at('figure', `fig plot-of-${figure.kind}`))}${ledger}</div>${renderPoints(points, scene, (classes) => at('points', classes))}`;
}
