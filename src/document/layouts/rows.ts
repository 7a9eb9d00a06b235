import type { Bars, Item, RowsSlide, Text } from '../../deck/index.ts';
import { type Html, html } from '../html.ts';
import { renderCanvas, renderCaution, renderChip, renderFigure } from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';
import { renderNumber } from '../text.ts';

/** Bars with their own facts beside them: one row belongs together. */
export function renderRows(slide: RowsSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const { figure, facts, factsTitle } = slide;
  const beside = (i: number) => {
    const fact = facts[i];
    return html`${fact && html`<div ${at('facts', 'fact')}>${renderFact(fact, scene)}</div>`}`;
  };
  const drawing = html`<figcaption class="stat-title drawing">${scene.write(figure.title)}</figcaption>
<p ${at('facts', 'stat-title beside')}>${scene.write(factsTitle)}</p>${renderBarRows(figure, scene, beside)}${renderCaution(figure, scene)}`;
  return renderFigure(figure, scene, drawing);
}

/** Rows with the name over the bar; `beside` gives what else is in a row. */
export function renderBarRows(figure: Bars, scene: Scene, beside: (row: number) => Html | false): Html {
  const rows = figure.items.map(
    (item, i) =>
      html`<li><p class="nm">${scene.write(item.label)}${item.detail && html`<small>${scene.write(item.detail)}</small>`}${renderChip(item.fact)}</p>${beside(i)}</li>`,
  );
  return html`<div class="rows"><ol>${rows}</ol>${renderCanvas(figure)}</div>`;
}

function renderFact(fact: Item | Text, scene: Scene): Html {
  if ('spans' in fact) return html`<p>${scene.write(fact)}</p>`;
  return html`${renderNumber(fact.fact)}${renderChip(fact.fact)}<p>${scene.write(fact.label)}${
    fact.detail && html`<small>${scene.write(fact.detail)}</small>`
  }</p>`;
}
