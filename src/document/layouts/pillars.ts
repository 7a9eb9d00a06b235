import type { PillarsSlide } from '../../deck/index.ts';
import { type Html, html } from '../html.ts';
import { fitSize } from '../measure.ts';
import { type Scene, stepsIn } from '../scene.ts';

/** Width of a shaft on a 16:9 stage with three of them, in px. */
const SHAFT_ROOM = 436;

/** A gate: lintel, pillars with what they stand for, plinth, and the line it all leads to. */
export function renderPillars(slide: PillarsSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const pillars = slide.pillars.map(
    ({ head, term }) =>
      html`<li><h3>${scene.write(head)}</h3><p class="size-${fitSize(term, SHAFT_ROOM, [100, 84, 72, 60])}">${scene.write(term)}</p></li>`,
  );
  return html`<p class="lintel"><span>${scene.write(slide.lintel)}</span></p>
<ul ${at('pillars', 'pillars')}>${pillars}</ul>
<ul ${at('plinth', 'plinth')}>${slide.plinth.map((stone) => html`<li>${scene.write(stone)}</li>`)}</ul>
<p ${at('end', 'end')}>${scene.write(slide.end)}</p>`;
}
