import type { BarsSlide } from '../../deck/index.ts';
import { type Html, html } from '../html.ts';
import { renderCanvas, renderCaution, renderChip, renderFigure } from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';
import { renderNumber } from '../text.ts';

/** Names on the left, bars over the whole width; the inset takes the corner that the short bars leave free. */
export function renderBars(slide: BarsSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const { figure, inset } = slide;
  const names = figure.items.map(
    (item) =>
      html`<li><b>${scene.write(item.label)}</b>${item.detail && html`<span>${scene.write(item.detail)}</span>`}${renderChip(item.fact)}</li>`,
  );
  const drawing = html`<figcaption class="stat-title drawing">${scene.write(figure.title)}</figcaption><div class="names drawing"><ol>${names}</ol><div ${at('bars', 'long')}>${renderCanvas(figure)}</div></div>`;
  const corner = inset
    ? html`<aside ${at('inset', 'inset')}>${renderNumber(inset.item.fact)}<p class="cap">${scene.write(inset.item.label)}</p><div class="notes-of">${
        inset.remark && html`<p class="note">${scene.write(inset.remark)}</p>`
      }${renderCaution(figure, scene)}</div></aside>`
    : renderCaution(figure, scene);
  return html`${renderFigure(figure, scene, drawing)}${corner}`;
}
