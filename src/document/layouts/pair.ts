import type { Bars, Pair, PairSlide } from '../../deck/index.ts';
import { fitClass } from '../fit.ts';
import { type Html, html } from '../html.ts';
import {
  renderCanvas,
  renderCaution,
  renderChip,
  renderFigure,
  renderPoints,
  renderStars,
} from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';
import { renderNumber } from '../text.ts';

/** Two counts of one act under a brace, and ordered columns. */
export function renderPair(slide: PairSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const { pair, figure } = slide;
  const fit = fitClass(pair.items.map((item) => item.label));
  const once = isSame(pair);
  const sheets = pair.items.map(
    (item) =>
      html`<div class="copy"><h3 class="${fit}">${scene.write(item.label)}</h3>${!once && renderNumber(item.fact)}${renderChip(item.fact)}</div>`,
  );
  const each =
    once && html`<p class="each drawing"><span>各</span>${renderNumber(pair.items[0].fact, 'red')}</p>`;
  const drawing = html`<figcaption class="stat-title drawing">${scene.write(pair.title)}</figcaption>${each}<div class="brace drawing"></div><div class="copies drawing">${sheets}</div>`;
  const columns = html`<figcaption class="stat-title drawing">${scene.write(figure.title)}</figcaption>${renderColumns(figure, scene)}${renderCaution(figure, scene)}`;
  return html`${renderFigure(pair, scene, drawing, html`class="fig paired"`)}${renderFigure(figure, scene, columns, at('columns', 'fig ordered'))}${renderPoints(slide.points, scene, (classes) => at('points', classes))}`;
}

/** Two counts that are printed alike are said once, over both. */
function isSame({ items: [first, second] }: Pair): boolean {
  return first.fact.says === second.fact.says;
}

/** Columns in an order of their own, named below their foot. */
export function renderColumns(figure: Bars, scene: Scene): Html {
  const names = figure.items.map(
    ({ label, detail, stars }) =>
      html`<li>${renderStars(stars)}${scene.write(label)}${detail && html`<small>${scene.write(detail)}</small>`}</li>`,
  );
  return html`<div class="cols drawing">${renderCanvas(figure)}<ol>${names}</ol></div>`;
}
