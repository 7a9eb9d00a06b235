import type { CardItem, Cards, Tile, TwinHalf, TwinSlide, Wall } from '../../deck/index.ts';
import type { Fact } from '../../facts/index.ts';
import { renderField } from '../field.ts';
import { fitClass, numberClass } from '../fit.ts';
import { type Html, html } from '../html.ts';
import {
  idsOf,
  renderAwards,
  renderCaption,
  renderCaution,
  renderCount,
  renderFigure,
  renderLedger,
  renderPoints,
} from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';
import { renderNumber } from '../text.ts';

/** Two panels of equal weight; each comes up with what is in it and the sentence to it. */
export function renderTwin(slide: TwinSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const { left, right } = slide;
  const own = (['left', 'right'] as const).flatMap((side) =>
    (slide[side].points ?? []).map(
      (point) => html`<li ${at(side, side)}><span>${scene.tell(point)}</span></li>`,
    ),
  );
  return html`<div class="panels of-2">${renderHalf(left, scene, at('left', 'fig'), right)}${renderHalf(
    right,
    scene,
    at('right', 'fig'),
    left,
  )}</div>${own.length > 0 && html`<ul class="pts of-2 own">${own}</ul>`}${renderPoints(
    slide.points,
    scene,
    (classes) => at('points', classes),
  )}`;
}

function renderHalf(
  { head, field, figure }: TwinHalf,
  scene: Scene,
  attributes: Html,
  { field: crowd }: TwinHalf,
): Html {
  const alone = field === undefined && crowd !== undefined;
  const drawing =
    figure.kind !== 'cards'
      ? renderHonours(figure, scene, alone)
      : alone
        ? renderBesideCrowd(figure, scene)
        : renderLedger(figure, scene, field && 'abreast');
  return html`<div class="panel"><h3><span class="${fitClass([head])}">${scene.write(head)}</span></h3>${field && renderField(field, scene, 'over', attributes)}${renderFigure(figure, scene, drawing, attributes)}</div>`;
}

/** So many honours by name have room for a sheet each. */
const MOST_SHEETS = 2;

/** Beside a crowd a few honours of one level are sheets, those that are counted a row like its other numbers. */
function renderHonours(figure: Wall, scene: Scene, besideCrowd: boolean): Html {
  const tiles = figure.bands.flatMap((band) => band.tiles);
  const counted = tiles.filter((tile) => countOf(tile) !== undefined);
  const named = tiles.filter((tile) => countOf(tile) === undefined);
  const few = figure.bands.length === 1 && named.length > 0 && named.length <= MOST_SHEETS;
  if (!besideCrowd || !few) return renderAwards(figure, scene);
  const sheets = named.map(
    ({ honour, holder, facts }) =>
      html`<li>${holder && html`<span class="who">${scene.write(holder)}</span>`}<b class="${fitClass(named.map((one) => one.honour))}" data-fact="${idsOf(facts)}">${scene.write(honour)}</b></li>`,
  );
  const counts = counted.map((tile) => {
    const fact = countOf(tile);
    return html`<li><p class="cap">${scene.write(tile.honour)}</p>${fact && renderNumber(fact)}</li>`;
  });
  return html`<ul class="prizes drawing">${sheets}</ul>${counts.length > 0 && html`<ul class="abreast drawing">${counts}</ul>`}${renderCaution(figure, scene)}`;
}

/** How many were honoured, where the holder is a count. */
function countOf({ holder }: Tile): Fact | undefined {
  const [span, ...others] = holder?.spans ?? [];
  return span?.kind === 'figure' && 'quantity' in span.fact && others.length === 0 ? span.fact : undefined;
}

/** Beside a crowd the number that the half is about has as much room as that, the others stand in a row like its. */
function renderBesideCrowd(figure: Cards, scene: Scene): Html {
  const [first, ...others] = figure.items;
  if (first?.tone !== 'message' || others.length === 0) return renderLedger(figure, scene);
  return html`${renderLone(first, scene)}${renderLedger({ ...figure, items: others }, scene, 'abreast')}`;
}

function renderLone(item: CardItem, scene: Scene): Html {
  return html`<div class="lone ${numberClass(item.fact)} drawing">${renderCount(item)}${renderCaption(item, scene)}</div>`;
}
