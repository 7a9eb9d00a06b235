import type { CardItem, Matrix, MatrixSlide } from '../../deck/index.ts';
import { bandsClass, renderField } from '../field.ts';
import { type Html, html } from '../html.ts';
import {
  renderCaption,
  renderCaution,
  renderChip,
  renderFigure,
  renderMarksOf,
  renderPoints,
  renderStars,
} from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';
import { legendOf } from '../summary.ts';
import { renderNumber } from '../text.ts';

/** Large numbers on the left, as fields of marks where they are a crowd; counts in rows and columns on the right. */
export function renderMatrix(slide: MatrixSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const { figure } = slide;
  const drawing = html`<figcaption class="stat-title drawing">${scene.write(figure.title)}${renderLegend(figure)}</figcaption>${renderGrid(figure, scene)}${renderCaution(figure, scene)}`;
  return html`${renderHeroes(slide, scene)}
${renderFigure(figure, scene, drawing, at('matrix', 'fig grid'))}${renderPoints(slide.points, scene, (classes) => at('points', classes))}`;
}

function renderHeroes({ heroes }: MatrixSlide, scene: Scene): Html {
  if ('kind' in heroes) {
    const numbers = heroes.items.map((item) => renderHero(item, scene));
    return renderFigure(heroes, scene, html`<ul class="drawing">${numbers}</ul>`, html`class="fig heroes"`);
  }
  const most = Math.max(...heroes.map(({ whole }) => Number(whole.fact.quantity.value)));
  const crowds = heroes.map(
    (one) => html`<li class="hero">${renderField(one, scene, 'over', html`class="fig"`, most)}</li>`,
  );
  return html`<div class="heroes crowds"><ul class="${bandsClass(heroes) ?? `of-${heroes.length}`}">${crowds}</ul></div>`;
}

function renderHero(item: CardItem, scene: Scene): Html {
  return html`<li class="hero">${renderNumber(item.fact)}${renderChip(item.fact)}${renderCaption(item, scene)}</li>`;
}

/** What a mark of each row is. */
function renderLegend({ rows }: Matrix): Html {
  const legends = rows.flatMap(({ mark, cells: [fact] }) => (mark && fact ? legendOf(mark, fact) : []));
  return html`${legends.length > 0 && html`<span class="apart"> </span><span class="legend">${[...new Set(legends)].join('，')}</span>`}`;
}

/** So many are a row. */
const ROW = 14;

function renderGrid({ columns, rows }: Matrix, scene: Scene): Html {
  const heads = columns.map(
    ({ label, stars }) => html`<th scope="col">${renderStars(stars)}${scene.write(label)}</th>`,
  );
  const body = rows.map(
    ({ label, mark, cells }) =>
      html`<tr><th scope="row">${scene.write(label)}</th>${cells.map((fact) => html`<td>${renderNumber(fact)}${mark && renderMarksOf(fact, mark, ROW)}</td>`)}</tr>`,
  );
  return html`<table class="mx drawing"><thead><tr><td></td>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}
