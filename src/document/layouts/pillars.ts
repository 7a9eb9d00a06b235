import type { PillarsSlide } from '../../deck/index.ts';
import { fitClass } from '../fit.ts';
import { type Html, html } from '../html.ts';
import { type Scene, stepsIn } from '../scene.ts';

/** A gate: the lintel from the beginning, pillars with their words, plinth, and the line it leads to. */
export function renderPillars(slide: PillarsSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const fit = fitClass(slide.pillars.map(({ term }) => term));
  const pillars = slide.pillars.map(
    ({ head, term }) =>
      html`<li><h3><span>${scene.write(head)}</span></h3><p class="shaft"><span class="${fit}">${scene.write(term)}</span></p></li>`,
  );
  return html`<p class="lintel"><span class="${fitClass([slide.lintel])}">${scene.write(slide.lintel)}</span>${
    slide.frieze && html`<small>${scene.write(slide.frieze)}</small>`
  }</p>
<ul ${at('pillars', `pillars of-${slide.pillars.length}`)}>${pillars}</ul>
<ul ${at('plinth', `plinth of-${slide.plinth.length}`)}>${slide.plinth.map((stone) => html`<li><span class="${fitClass(slide.plinth)}">${scene.write(stone)}</span></li>`)}</ul>
<p ${at('end', 'end')}><span class="${fitClass([slide.end])}">${scene.write(slide.end)}</span></p>`;
}
