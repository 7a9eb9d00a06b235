import type { Bars, Item, Share, SplitSlide } from '../../deck/index.ts';
import { renderArithmetic } from '../arithmetic.ts';
import { type Html, html } from '../html.ts';
import { renderCanvas, renderCaution, renderFigure, renderLedger, renderPoints } from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';
import { renderNumber, renderValue } from '../text.ts';
import { renderColumns } from './pair.ts';
import { renderBarRows } from './rows.ts';

/** A chart on the left, numbers of their own on the right. */
export function renderSplit(slide: SplitSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const { figure, side } = slide;
  const heading = html`<figcaption class="stat-title drawing">${scene.write(figure.title)}</figcaption>`;
  const drawing = html`${heading}${renderChart(figure, scene)}`;
  const ledger = html`<figcaption class="stat-title drawing">${scene.write(side.title)}</figcaption>${renderLedger(side, scene)}`;
  const kind = figure.kind === 'share' ? 'share' : figure.ordinal ? 'ordinal' : 'bars';
  return html`${renderFigure(figure, scene, drawing, html`class="fig chart-of-${kind}"`)}
${renderFigure(side, scene, ledger, at('side', 'fig side'))}${renderCaution(figure, scene)}${renderPoints(slide.points, scene, (classes) => at('points', classes))}`;
}

function renderChart(figure: Share | Bars, scene: Scene): Html {
  if (figure.kind === 'share') return renderRing(figure, scene);
  return figure.ordinal
    ? renderColumns(figure, scene)
    : html`<div class="drawing">${renderBarRows(figure, scene, () => html``)}</div>`;
}

/** The whole in the middle, the parts by name beside the ring: the canvas carries the numbers. */
function renderRing({ whole, part, rest, ...figure }: Share, scene: Scene): Html {
  return html`<div class="ring drawing">${renderCanvas({ ...figure, whole, part, rest })}<div class="centre">${renderNumber(
    whole.fact,
  )}<p class="cap">${scene.write(whole.label)}</p></div>
<p class="tag rest"><b>${scene.write(rest.label)}</b>${renderTag(rest, scene)}</p>
<p class="tag part"><b>${scene.write(part.label)}</b>${renderTag(part, scene)}</p></div>`;
}

function renderTag({ fact, detail }: Item, scene: Scene): Html {
  if (detail !== undefined) return html`<span>${scene.write(detail)}</span>`;
  return html`<span>${fact.kind === 'derived' ? renderArithmetic(fact, scene.deck.book) : renderValue(fact)}</span>`;
}
