import type { CardItem, Cards, Item, TallySlide } from '../../deck/index.ts';
import { lineClass } from '../fit.ts';
import { type Html, html } from '../html.ts';
import {
  renderCaption,
  renderCaution,
  renderChip,
  renderFigure,
  renderMarks,
  renderPoints,
} from '../parts.ts';
import { renderRollOf } from '../roll.ts';
import { type Scene, stepsIn } from '../scene.ts';
import { renderNumber } from '../text.ts';

/** Two lists, or one; whatever can be counted is drawn as that many marks, with the number after them. */
export function renderTally(slide: TallySlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const isLine = isSpread(slide, scene);
  const spread = isLine ? ' spread' : '';
  const { left, right } = slide;
  // The other list is told in numbers: its marks would be compared with those that add up.
  const others = right && isLine ? { ...right, items: right.items.map(unmarked) } : right;
  return html`${renderList(left, scene, at('left', `fig left${spread}`), slide.total, isLine)}${others && renderList(others, scene, at('right', `fig right${spread}`))}${renderPoints(
    slide.points,
    scene,
    (classes) => at('points', classes),
  )}`;
}

/** So many marks stand in one line over the whole width. */
const ONE_LINE = 16;

/** Whether what adds up to the total is one line of marks; names in the place of marks need lists. */
function isSpread({ total, left, right }: TallySlide, { rolls }: Scene): boolean {
  if (total === undefined || Number(total.fact.quantity.value) > ONE_LINE) return false;
  if (left.items.some(({ mark }) => mark === undefined)) return false;
  return ![...left.items, ...(right?.items ?? [])].some(({ fact }) => rolls.has(fact.id));
}

function unmarked({ mark: _, ...item }: CardItem): CardItem {
  return item;
}

function renderList(figure: Cards, scene: Scene, attributes: Html, total?: Item, isLine = false): Html {
  const rows = figure.items.map((item) => renderItem(item, scene));
  const head =
    total === undefined
      ? html`<figcaption class="stat-title drawing">${scene.write(figure.title)}</figcaption>`
      : html`<figcaption class="total drawing">${renderNumber(total.fact, 'red')}${renderCaption(total, scene)}</figcaption>`;
  // These add up to the total.
  const brace = isLine && total && html`<div class="brace drawing"></div>`;
  const drawing = html`${head}${brace}<ul class="tally ${lineClass(...figure.items.map(({ label }) => label))} drawing">${rows}</ul>${renderCaution(figure, scene)}`;
  return renderFigure(figure, scene, drawing, attributes);
}

function renderItem(item: CardItem, scene: Scene): Html {
  const { label, detail, fact, mark, tone = 'message' } = item;
  const marks =
    mark && (renderRollOf(fact, scene) ?? renderMarks(Number(fact.quantity.value), `${mark} tone-${tone}`));
  return html`<li${mark && html` class="marked"`}><p class="cap">${scene.write(label)}${detail && html`<small>${scene.write(detail)}</small>`}</p>${marks}${fact.status !== '获评' && renderChip(fact)}${renderNumber(fact)}</li>`;
}
