import type { FieldsSlide } from '../../deck/index.ts';
import { renderField } from '../field.ts';
import { type Html, html } from '../html.ts';
import { renderPoints } from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';

const REGIONS = ['first', 'second', 'third', 'fourth'] as const;

/** One field over the whole body with its number among the marks, or up to four beside each other. */
export function renderFields(slide: FieldsSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const { fields, points } = slide;
  const number = fields.length === 1 ? 'on' : 'over';
  const figures = fields.map((figure, i) =>
    renderField(figure, scene, number, at(REGIONS[i] ?? 'fourth', 'fig')),
  );
  return html`<div class="fields of-${fields.length}">${figures}</div>${renderPoints(points, scene, (classes) => at('points', classes))}`;
}
