import type { Item, SumSlide } from '../../deck/index.ts';
import { type Html, html } from '../html.ts';
import { renderCanvas, renderCaution, renderFigure, renderPoints } from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';
import type { AtStep } from '../steps.ts';
import { renderNumber, renderValue } from '../text.ts';
import { renderCells } from './cards.ts';

/** More dots than this to a row cannot be counted at a glance. */
const DOTS_IN_ROW = 13;

/** The slide is one stacked bar: the whole above it, under each segment what belongs to it. */
export function renderSum(slide: SumSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const { figure, cards, remark } = slide;
  const total = html`<div class="total drawing"><div ${at('total')}>${renderNumber(figure.whole.fact, 'red')}</div><p><strong>${scene.write(
    figure.title,
  )}</strong>${remark && scene.write(remark)}</p></div>`;
  const bar = html`<div class="slot drawing"><div ${at('bar', 'bar')}><div class="brace"></div>${renderCanvas(figure)}</div></div>`;
  return html`${renderFigure(figure, scene, html`${total}${bar}${renderCaution(figure, scene)}`, html`class="fig whole"`)}
${renderUnder(slide, scene, at)}${
  cards && renderFigure(cards, scene, renderCells(cards, scene), at('cards', 'fig strip'))
}${renderPoints(slide.points, scene, (classes) => at('points', classes))}`;
}

/**
 * A table only for its columns: they are as wide as the segments above, and a width that follows from a fact can be
 * neither in a style sheet nor, under the page's policy, in a style attribute.
 */
function renderUnder(
  { figure, under }: SumSlide,
  scene: Scene,
  at: AtStep<'dots' | 'bar' | 'total' | 'cards' | 'points'>,
): Html {
  const whole = Number(figure.whole.fact.quantity.value);
  const columns = figure.parts.map(({ fact }) => {
    const share = whole > 0 ? (100 * Number(fact.quantity.value)) / whole : 100 / figure.parts.length;
    return html`<col width="${share.toFixed(3)}%">`;
  });
  const dotted = under.some((column) => column.dots !== undefined);
  const heads = under.map(({ head, dots, sum }) => {
    if (!dotted)
      return html`<td class="who">${scene.write(head)}${sum && html`<span ${at('bar', 'sum')}>${scene.write(sum)}</span>`}</td>`;
    return dots && html`<td class="who">${scene.write(head)}</td>`;
  });
  // Next to the bar: on their way into it they cross no words.
  const marks = under.map(({ head, dots }) =>
    dots
      ? html`<td><div ${at('dots', 'dots')}>${renderDots(dots, scene)}</div></td>`
      : html`<td class="who alone" rowspan="2">${scene.write(head)}</td>`,
  );
  const sums = under.map(
    ({ sum, dots }) =>
      html`<td>${sum && html`<div ${at(dots ? 'dots' : 'bar', 'sum')}>${scene.write(sum)}</div>`}</td>`,
  );
  return html`<table class="under" role="presentation"><colgroup>${columns}</colgroup><tbody>${dotted && html`<tr>${marks}</tr>`}<tr>${heads}</tr>${dotted && html`<tr>${sums}</tr>`}</tbody></table>`;
}

/** One mark a unit, in rows of equal length where the count allows it: 39 in three rows of 13. */
function renderDots(item: Item, scene: Scene): Html {
  const count = Number(item.fact.quantity.value);
  const rows = Math.ceil(count / DOTS_IN_ROW);
  const inRow = Math.ceil(count / rows);
  const lines = Array.from({ length: rows }, (_, row) => {
    const marks = Array.from({ length: inRow }, (_, i) =>
      row * inRow + i < count ? html`<i></i>` : html`<u></u>`,
    );
    return html`<p>${marks}</p>`;
  });
  return html`<div class="marks drawing" data-gather="${item.fact.id}" aria-hidden="true" data-fact="${item.fact.id}">${lines}</div><p class="data">${scene.write(item.label)}${renderValue(item.fact)}</p>`;
}
