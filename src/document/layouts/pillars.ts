import type { PillarsSlide } from '../../deck/index.ts';
import { type Html, html } from '../html.ts';
import { fitSize } from '../measure.ts';
import { type Scene, stepsIn } from '../scene.ts';

/** Width of a shaft on a 16:9 stage with three of them, in px. */
const SHAFT_ROOM = 410;
const SIZES = [124, 100, 84, 72, 60] as const;

/** A gate: lintel and capitals from the beginning, shafts with what they stand for, plinth, and the line it leads to. */
export function renderPillars(slide: PillarsSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const size = fitSize(
    slide.pillars.map(({ term }) => term),
    SHAFT_ROOM,
    SIZES,
  );
  const pillars = slide.pillars.map(
    ({ head, term }) =>
      html`<li><h3><span>${scene.write(head)}</span></h3><p ${at('pillars', `size-${size}`)}><span>${scene.write(term)}</span></p></li>`,
  );
  return html`<p class="lintel"><span>${scene.write(slide.lintel)}</span>${slide.frieze && html`<small>${scene.write(slide.frieze)}</small>`}</p>
<ul class="pillars">${pillars}</ul>
<ul ${at('plinth', 'plinth')}>${slide.plinth.map((stone) => html`<li><span>${scene.write(stone)}</span></li>`)}</ul>
<p ${at('end', 'end')}><span>${scene.write(slide.end)}</span></p>`;
}
