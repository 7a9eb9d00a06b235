import type { Panel, PanelsSlide, Text } from '../../deck/index.ts';
import { fitClass, numberClass } from '../fit.ts';
import { type Html, html } from '../html.ts';
import { renderCaption, renderChip, renderPoints } from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';
import { renderNumber } from '../text.ts';
import { fitDown, writeDown } from './sheets.ts';

/** Panels of words side by side: each comes up with what is in it. */
export function renderPanels(slide: PanelsSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const terms = slide.panels.flatMap(({ term }) => (term === undefined ? [] : [term]));
  const fit = fitClass(terms);
  const head = fitClass(slide.panels.map((panel) => panel.head));
  const panels = slide.panels.map(
    (panel) =>
      html`<div class="panel"><h3><span class="${head}">${scene.write(panel.head)}</span></h3><div ${at('panels', 'inner')}>${renderInner(panel, fit, scene)}</div></div>`,
  );
  return html`${slide.lead && html`<p class="lead"><span class="${fitClass([slide.lead])}">${scene.write(slide.lead)}</span></p>`}
<div class="panels of-${slide.panels.length}">${panels}</div>${renderPoints(slide.points, scene, (classes) => at('points', classes))}`;
}

function renderInner({ plate, sheet, term, item, lines }: Panel, fit: string, scene: Scene): Html {
  const shown = [plate, sheet, term, item].some((one) => one !== undefined);
  const down = (classes: string, text: Text) =>
    html`<div class="${classes}"><p class="${fitDown([text])}">${writeDown(text)}</p></div>`;
  return html`${plate && down('plate', plate)}${sheet && down('leaflet', sheet)}${term && html`<p class="term ${fit}"><span>${scene.write(term)}</span></p>`}${
    item &&
    html`<div class="big">${renderNumber(item.fact, numberClass(item.fact))}${renderChip(item.fact)}${renderCaption(item, scene)}</div>`
  }${
    lines &&
    html`<ul class="${shown ? 'lines under' : 'lines'}">${lines.map((line) => html`<li><span>${scene.tell(line)}</span></li>`)}</ul>`
  }`;
}
