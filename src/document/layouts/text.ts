import type { TextSlide } from '../../deck/index.ts';
import { fitClass } from '../fit.ts';
import { type Html, html } from '../html.ts';
import { type Scene, stepsIn } from '../scene.ts';

/** A sentence and the lines that follow from it, over the whole width. */
export function renderTextSlide(slide: TextSlide, scene: Scene): Html {
  const { lead, lines, ordered = false } = slide;
  const at = stepsIn(slide, scene);
  const items = lines.map((line) => html`<li><span>${scene.tell(line)}</span></li>`);
  const classes = `lines of-${lines.length}`;
  const list = ordered
    ? html`<ol ${at('lines', classes)}>${items}</ol>`
    : html`<ul ${at('lines', classes)}>${items}</ul>`;
  return html`${lead && html`<p ${at('lead', 'lead')}><span class="${fitClass([lead])}">${scene.write(lead)}</span></p>`}${list}`;
}
