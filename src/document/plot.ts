import {
  type Change,
  type Grouped,
  type Plot,
  plainText,
  type Rate,
  sharedUnit,
  type Target,
  type Trend,
} from '../deck/index.ts';
import { type Html, html } from './html.ts';
import { renderCanvas, renderChip } from './parts.ts';
import type { Scene } from './scene.ts';
import { renderNumber, renderValue } from './text.ts';

/** How a figure that sets values against each other is drawn: its canvas, and the words that name what is on it. */
export function renderPlot(figure: Plot, scene: Scene): Html {
  switch (figure.kind) {
    case 'trend':
      return renderTrend(figure, scene);
    case 'grouped':
      return renderGrouped(figure, scene);
    case 'change':
      return renderChange(figure, scene);
    case 'target':
      return renderTarget(figure, scene);
    case 'rate':
      return renderRate(figure, scene);
    case 'rank':
      return renderRanks(figure, scene);
    default:
      return figure satisfies never;
  }
}

/** What every value of the figure is counted in, where its title does not say so: 单位：人. */
export function renderUnit(figure: Plot): Html {
  const unit = figure.kind === 'trend' || figure.kind === 'grouped' ? sharedUnit(figure) : undefined;
  const told = unit === undefined || plainText(figure.title).includes(`（${unit}）`);
  return html`${!told && html`<span class="unit">单位：${unit}</span>`}`;
}

/** Periods below the course, each under its own point or column. */
function renderTrend(figure: Trend, scene: Scene): Html {
  const names = figure.items.map(
    ({ label, detail, fact }) =>
      html`<li>${scene.write(label)}${detail && html`<small>${scene.write(detail)}</small>`}${renderChip(fact)}</li>`,
  );
  return html`<div class="cols plot of-${figure.items.length} ${figure.look} drawing">${renderCanvas(figure)}<ol>${names}</ol></div>`;
}

function renderGrouped(figure: Grouped, scene: Scene): Html {
  const names = figure.items.map(({ label }) => html`<li>${scene.write(label)}</li>`);
  const [first, second] = figure.series;
  return html`<p class="series drawing"><span><i class="mark hatched"></i>${scene.write(first)}</span><span><i class="mark tone-message"></i>${scene.write(second)}</span></p>
<div class="cols plot drawing">${renderCanvas(figure)}<ol>${names}</ol></div>`;
}

/** Two bars from one line, and between them which way it went. */
function renderChange(figure: Change, scene: Scene): Html {
  const { before, after, by } = figure;
  const names = [before, after].map(
    ({ label, detail }) =>
      html`<li><b>${scene.write(label)}</b>${detail && html`<span>${scene.write(detail)}</span>`}</li>`,
  );
  const arrow = html`<p class="by ${senseOf(figure)} drawing"><i aria-hidden="true"></i>${
    by && html`<span>${scene.write(by.label)}</span>${renderNumber(by.fact)}`
  }</p>`;
  return html`<div class="names plot drawing"><ol>${names}</ol><div class="long">${renderCanvas(figure)}</div></div>${arrow}`;
}

/** What the facts say, else what the two values show. */
function senseOf({ before, after, by }: Change): 'rise' | 'fall' | 'level' {
  const said = by?.fact.quantity.sense;
  if (said !== undefined) return said;
  const more = Number(after.fact.quantity.value) - Number(before.fact.quantity.value);
  return more > 0 ? 'rise' : more < 0 ? 'fall' : 'level';
}

function renderTarget(figure: Target, scene: Scene): Html {
  const names = figure.items.map(
    ({ label, rate }) =>
      html`<li><b>${scene.write(label)}</b>${rate && html`<span>完成率${renderValue(rate)}</span>`}</li>`,
  );
  return html`<div class="names plot drawing"><ol>${names}</ol><div class="long">${renderCanvas(figure)}</div></div>`;
}

function renderRate(figure: Rate, scene: Scene): Html {
  const { label, detail, fact } = figure.item;
  const words = html`<div class="centre">${renderNumber(fact, 'red')}<p class="cap">${scene.write(label)}${
    detail && html`<small>${scene.write(detail)}</small>`
  }</p></div>`;
  return html`<div class="rate ${figure.look} drawing">${renderCanvas(figure)}${words}</div>`;
}

/** The places are counted by the style sheet: no fact says them. */
function renderRanks(figure: Extract<Plot, { kind: 'rank' }>, scene: Scene): Html {
  const names = figure.items.map(
    ({ label, detail }, i) =>
      html`<li class="${i === figure.message ? 'place own' : 'place'}"><b>${scene.write(label)}</b>${
        detail && html`<span>${scene.write(detail)}</span>`
      }</li>`,
  );
  return html`<div class="names plot drawing"><ol>${names}</ol><div class="long">${renderCanvas(figure)}</div></div>`;
}
