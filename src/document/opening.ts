import type { CoverSlide, Field } from '../deck/index.ts';
import { fitClass } from './fit.ts';
import { type Html, html } from './html.ts';
import { renderCanvas, renderFigure } from './parts.ts';
import { leavesIn, type Scene, spanIn } from './scene.ts';
import { renderNumber } from './text.ts';

const REGIONS = ['first', 'second', 'third'] as const;

/** The page over the cover: the words above the rule take turns, and each names itself below it. */
export function renderOpening(slide: CoverSlide, scene: Scene): Html {
  const { opening } = slide;
  if (opening === undefined) return html``;
  const span = spanIn(slide, scene);
  const { words, year, fields } = opening;
  const phrase = html`<p class="words"><span class="${fitClass([words])}">${scene.write(words)}</span></p><div class="told"><p class="n">${scene.write(year)}</p></div>`;
  const acts = fields.map((figure, i) =>
    span(REGIONS[i], REGIONS[i + 1], renderAct(figure, i === fields.length - 1, scene)),
  );
  const body = html`${span(undefined, 'first', phrase)}${acts}<div class="ww"></div>`;
  return leavesIn(slide, scene)('words', 'title', 'opening-page', body);
}

function renderAct(figure: Field, last: boolean, scene: Scene): Html {
  const { fact, label } = figure.whole;
  const drawing = html`<div class="field of-${figure.mark}"${last && html` data-gather="title"`}>${renderCanvas(figure)}</div><div class="told">${renderNumber(fact)}<p class="copy">${scene.write(label)}</p></div>`;
  return renderFigure(figure, scene, drawing, html`class="act"`);
}
