import type { Panel, PanelsSlide } from '../../deck/index.ts';
import { type Html, html } from '../html.ts';
import { fitSize } from '../measure.ts';
import { renderCaption, renderChip, renderPoints } from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';
import { renderNumber } from '../text.ts';

/** Inner width of one of n panels on a 16:9 stage, in px. */
const ROOM: Readonly<Record<number, number>> = { 1: 1676, 2: 796, 3: 502, 4: 356 };
/** Width of the stage that the lead has, in px, and the sizes it may have. */
const LEAD_ROOM = 1728;
const LEAD_SIZES = [72, 60, 52] as const;
/** Sizes of a term in a panel. */
const TERM_SIZES = [124, 100, 84, 60, 52] as const;

/** Panels of words side by side: the heads stand from the beginning, a term or a number and the lines come with their step. */
export function renderPanels(slide: PanelsSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const room = ROOM[slide.panels.length] ?? 356;
  const terms = slide.panels.flatMap(({ term }) => (term === undefined ? [] : [term]));
  const size = fitSize(terms, room, TERM_SIZES);
  const panels = slide.panels.map(
    (panel) =>
      html`<div class="panel"><h3><span>${scene.write(panel.head)}</span></h3><div ${at('panels', 'inner')}>${renderInner(panel, size, scene)}</div></div>`,
  );
  return html`${slide.lead && html`<p class="lead size-${fitSize([slide.lead], LEAD_ROOM, LEAD_SIZES)}">${scene.write(slide.lead)}</p>`}
<div class="panels of-${slide.panels.length}">${panels}</div>${renderPoints(slide.points, scene, at('points', 'pts'))}`;
}

function renderInner({ term, item, lines }: Panel, size: number, scene: Scene): Html {
  const shown = term !== undefined || item !== undefined;
  return html`${term && html`<p class="term size-${size}"><span>${scene.write(term)}</span></p>`}${
    item &&
    html`<div class="big">${renderNumber(item.fact)}${renderChip(item.fact)}${renderCaption(item, scene)}</div>`
  }${
    lines &&
    html`<ul class="${shown ? 'lines under' : 'lines'}">${lines.map((line) => html`<li><span>${scene.write(line)}</span></li>`)}</ul>`
  }`;
}
