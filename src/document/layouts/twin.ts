import type { TwinHalf, TwinSlide } from '../../deck/index.ts';
import { renderField } from '../field.ts';
import { fitClass } from '../fit.ts';
import { type Html, html } from '../html.ts';
import { renderAwards, renderFigure, renderLedger, renderPoints } from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';

/** Two panels of equal weight; each comes up with what is in it and the sentence to it. */
export function renderTwin(slide: TwinSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const { left, right } = slide;
  const own = (['left', 'right'] as const).flatMap((side) =>
    (slide[side].points ?? []).map(
      (point) => html`<li ${at(side, side)}><span>${scene.tell(point)}</span></li>`,
    ),
  );
  return html`<div class="panels of-2">${renderHalf(left, scene, at('left', 'fig'))}${renderHalf(
    right,
    scene,
    at('right', 'fig'),
  )}</div>${own.length > 0 && html`<ul class="pts of-2 own">${own}</ul>`}${renderPoints(
    slide.points,
    scene,
    (classes) => at('points', classes),
  )}`;
}

function renderHalf({ head, field, figure }: TwinHalf, scene: Scene, attributes: Html): Html {
  const drawing =
    figure.kind === 'cards' ? renderLedger(figure, scene, field && 'abreast') : renderAwards(figure, scene);
  return html`<div class="panel"><h3><span class="${fitClass([head])}">${scene.write(head)}</span></h3>${field && renderField(field, scene, 'over', attributes)}${renderFigure(figure, scene, drawing, attributes)}</div>`;
}
