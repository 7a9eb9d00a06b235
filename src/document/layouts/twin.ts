import type { CardItem, Cards, TwinHalf, TwinSlide } from '../../deck/index.ts';
import { renderField } from '../field.ts';
import { fitClass, numberClass } from '../fit.ts';
import { type Html, html } from '../html.ts';
import {
  renderAwards,
  renderCaption,
  renderCount,
  renderFigure,
  renderLedger,
  renderPoints,
} from '../parts.ts';
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
  return html`<div class="panels of-2">${renderHalf(left, scene, at('left', 'fig'), right)}${renderHalf(
    right,
    scene,
    at('right', 'fig'),
    left,
  )}</div>${own.length > 0 && html`<ul class="pts of-2 own">${own}</ul>`}${renderPoints(
    slide.points,
    scene,
    (classes) => at('points', classes),
  )}`;
}

function renderHalf(
  { head, field, figure }: TwinHalf,
  scene: Scene,
  attributes: Html,
  { field: crowd }: TwinHalf,
): Html {
  const alone = field === undefined && crowd !== undefined;
  const drawing =
    figure.kind !== 'cards'
      ? renderAwards(figure, scene)
      : alone
        ? renderBesideCrowd(figure, scene)
        : renderLedger(figure, scene, field && 'abreast');
  return html`<div class="panel"><h3><span class="${fitClass([head])}">${scene.write(head)}</span></h3>${field && renderField(field, scene, 'over', attributes)}${renderFigure(figure, scene, drawing, attributes)}</div>`;
}

/** Beside a crowd the number that the half is about has as much room as that, the others stand in a row like its. */
function renderBesideCrowd(figure: Cards, scene: Scene): Html {
  const [first, ...others] = figure.items;
  if (first?.tone !== 'message' || others.length === 0) return renderLedger(figure, scene);
  return html`${renderLone(first, scene)}${renderLedger({ ...figure, items: others }, scene, 'abreast')}`;
}

function renderLone(item: CardItem, scene: Scene): Html {
  return html`<div class="lone ${numberClass(item.fact)} drawing">${renderCount(item)}${renderCaption(item, scene)}</div>`;
}
