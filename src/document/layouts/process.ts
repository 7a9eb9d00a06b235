import type { ProcessSlide } from '../../deck/index.ts';
import { fitClass } from '../fit.ts';
import { type Html, html } from '../html.ts';
import { renderMarksOf, renderPoints } from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';
import { renderNumber } from '../text.ts';

/** So many marks are a row: of up to fifteen, and of more. */
const [SHORT_ROW, LONG_ROW] = [5, 10];

/** Stations of a process on one line, and where word of it went. */
export function renderProcess(slide: ProcessSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const stations = slide.stations.map(
    ({ head, fact, mark, text }) =>
      html`<li${fact && html` class="counted"`}><h3>${scene.write(head)}</h3>${fact && html`<div>${renderNumber(fact, 'red')}${mark && renderMarksOf(fact, mark, Number(fact.quantity.value) > 3 * SHORT_ROW ? LONG_ROW : SHORT_ROW)}</div>`}<p>${scene.write(text)}</p></li>`,
  );
  return html`<ol class="stations of-${slide.stations.length}">${stations}</ol>
${renderPoints(slide.points, scene, (classes) => at('points', classes))}
<div ${at('outlets', 'outlets')}><h3><span class="${fitClass([slide.outletsTitle])}">${scene.write(slide.outletsTitle)}</span></h3><ul>${slide.outlets.map(
    (outlet) => html`<li><span>${scene.write(outlet)}</span></li>`,
  )}</ul></div>`;
}
