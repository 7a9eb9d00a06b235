import type { Cards, Field, FieldsSlide } from '../../deck/index.ts';
import { type NumberPlace, renderField } from '../field.ts';
import { type Html, html } from '../html.ts';
import { renderCaption, renderChip, renderFigure, renderPoints } from '../parts.ts';
import { type Scene, spanIn, stepsIn } from '../scene.ts';
import { renderNumber } from '../text.ts';

const REGIONS = ['first', 'second', 'third', 'fourth'] as const;
/** A field so many times as large as its neighbour has three times its width. */
const MUCH_LARGER = 10;
/** So many marks leave the number no line of its own. */
const CROWD = 2000;

/** One field over the whole body with its number among the marks, or up to four beside each other, or in turn. */
export function renderFields(slide: FieldsSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const { fields, points, cards } = slide;
  const body = slide.inTurn
    ? html`<div class="turns of-${fields.length} ${spreadOf(fields)}">${renderTurns(slide, scene)}</div>`
    : html`<div class="fields of-${fields.length} ${spreadOf(fields)}">${fields.map((figure, i) =>
        renderField(figure, scene, numberOf(figure, fields.length), at(REGIONS[i] ?? 'fourth', 'fig')),
      )}</div>`;
  return html`${body}${cards && renderStrip(cards, scene, at('cards', 'fig in-line'))}${renderPoints(points, scene, (classes) => at('points', classes))}`;
}

/** Each over the whole body until the next one comes. */
function renderTurns(slide: FieldsSlide, scene: Scene): readonly Html[] {
  const span = spanIn(slide, scene);
  return slide.fields.map((figure, i) =>
    span(i === 0 ? undefined : REGIONS[i], REGIONS[i + 1], renderField(figure, scene, numberOf(figure, 1))),
  );
}

function numberOf({ whole }: Field, fields: number): NumberPlace {
  return fields === 1 && Number(whole.fact.quantity.value) > CROWD ? 'on' : 'over';
}

/** Of two, the much larger one is wider; of three, the largest has a column of its own. */
function spreadOf(fields: readonly Field[]): string {
  const counts = fields.map(({ whole }) => Number(whole.fact.quantity.value));
  const [first = 1, second = 1] = counts;
  if (fields.length === 2 && second >= MUCH_LARGER * first) return 'second-wide';
  if (fields.length === 2 && first >= MUCH_LARGER * second) return 'first-wide';
  if (fields.length === 3 && counts.indexOf(Math.max(...counts)) === 2) return 'last-high';
  return fields.length === 3 ? 'first-high' : '';
}

/** Numbers in a row under a rule: no boxes. */
function renderStrip(cards: Cards, scene: Scene, attributes: Html): Html {
  const items = cards.items.map(
    (item) => html`<li>${renderCaption(item, scene)}${renderChip(item.fact)}${renderNumber(item.fact)}</li>`,
  );
  return renderFigure(
    cards,
    scene,
    html`<ul class="of-${cards.items.length} drawing">${items}</ul>`,
    attributes,
  );
}
