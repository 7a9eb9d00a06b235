import type { Cards, CardsSlide } from '../../deck/index.ts';
import { fitClass } from '../fit.ts';
import { type Html, html } from '../html.ts';
import { renderAwards, renderCaption, renderChip, renderCount, renderFigure } from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';

/** A panel for each group; it comes up with its half. */
export function renderCards(slide: CardsSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const half = Math.ceil(slide.groups.length / 2);
  const panels = slide.groups.map(({ head, figure }, i) => {
    const attributes = at(i < half ? 'first' : 'second', 'fig');
    const drawing = figure.kind === 'cards' ? renderCells(figure, scene) : renderAwards(figure, scene);
    return html`<div class="panel"><h3><span class="${fitClass([head])}">${scene.write(head)}</span></h3>${renderFigure(figure, scene, drawing, attributes)}</div>`;
  });
  return html`<div class="panels of-${slide.groups.length}">${panels}</div>`;
}

/** Numbers over what they count, one cell below the other or, in a strip, beside it. */
export function renderCells(figure: Cards, scene: Scene): Html {
  const cells = figure.items.map(
    (item) =>
      html`<li${item.tone === 'message' && html` class="message"`}><p class="val">${renderCount(item)}${renderChip(item.fact)}</p>${renderCaption(item, scene)}</li>`,
  );
  return html`<ul class="cells drawing">${cells}</ul>`;
}
