import type { Matrix, MatrixSlide } from '../../deck/index.ts';
import { type Html, html } from '../html.ts';
import {
  renderCaption,
  renderCaution,
  renderChip,
  renderFigure,
  renderPoints,
  renderStars,
} from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';
import { renderNumber } from '../text.ts';

/** Two large numbers on the left, counts in rows and columns on the right. */
export function renderMatrix(slide: MatrixSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const { heroes, figure } = slide;
  const numbers = heroes.items.map(
    (item) =>
      html`<li class="hero">${renderNumber(item.fact)}${renderChip(item.fact)}${renderCaption(item, scene)}</li>`,
  );
  const drawing = html`<figcaption class="stat-title drawing">${scene.write(figure.title)}</figcaption>${renderGrid(figure, scene)}${renderCaution(figure, scene)}`;
  return html`${renderFigure(heroes, scene, html`<ul class="drawing">${numbers}</ul>`, html`class="fig heroes"`)}
${renderFigure(figure, scene, drawing, at('matrix', 'fig grid'))}${renderPoints(slide.points, scene, (classes) => at('points', classes))}`;
}

function renderGrid({ columns, rows }: Matrix, scene: Scene): Html {
  const heads = columns.map(
    ({ label, stars }) => html`<th scope="col">${renderStars(stars)}${scene.write(label)}</th>`,
  );
  const body = rows.map(
    ({ label, cells }) =>
      html`<tr><th scope="row">${scene.write(label)}</th>${cells.map((fact) => html`<td>${renderNumber(fact)}</td>`)}</tr>`,
  );
  return html`<table class="mx drawing"><thead><tr><td></td>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}
