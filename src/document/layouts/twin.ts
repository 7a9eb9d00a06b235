import type { Half, TwinSlide } from '../../deck/index.ts';
import { type Html, html } from '../html.ts';
import { renderAwards, renderFigure, renderLedger, renderPoints } from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';

/** Two panels of equal weight; each comes up with what is in it. */
export function renderTwin(slide: TwinSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  return html`<div class="panels of-2">${renderHalf(slide.left, scene, at('left', 'fig'))}${renderHalf(
    slide.right,
    scene,
    at('right', 'fig'),
  )}</div>${renderPoints(slide.points, scene, (classes) => at('points', classes))}`;
}

function renderHalf({ head, figure }: Half, scene: Scene, attributes: Html): Html {
  const drawing = figure.kind === 'cards' ? renderLedger(figure, scene) : renderAwards(figure, scene);
  return html`<div class="panel"><h3><span>${scene.write(head)}</span></h3>${renderFigure(figure, scene, drawing, attributes)}</div>`;
}
