import type { Cards, Field, FieldsSlide, FrontPage } from '../../deck/index.ts';
import { bandsClass, type NumberPlace, renderField } from '../field.ts';
import { fitClass, widthClass } from '../fit.ts';
import { type Html, html } from '../html.ts';
import { renderEntry, renderFigure, renderPoints } from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';
import { type AtStep, stepOf } from '../steps.ts';

const REGIONS = ['first', 'second', 'third', 'fourth'] as const;
/** A field so many times as large as its neighbour has three times its width. */
const MUCH_LARGER = 10;
/** So few marks do not fill a body by themselves; where they are all that it has, so many. */
const FEW = 9;
const FEW_ALONE = 30;
/** So many marks leave the number no line of its own. */
const CROWD = 2000;
/** A layer of more marks than these has more than two rows, and is no base to what stands on it. */
const MOST_IN_LAYER = 40;

/** One field over the whole body with its number among the marks, or up to four beside each other, below each other as bands, or in turn. */
export function renderFields(slide: FieldsSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const { fields, points, cards, frontPage } = slide;
  const strip = cards && renderStrip(cards, scene, at('cards', 'fig in-line'));
  const said = renderPoints(points, scene, (classes) => at('points', classes));
  if (slide.inTurn) return html`<div class="turns">${renderTurns(slide, scene, at)}${strip}</div>${said}`;
  const bands = bandsClass(fields);
  const drawn = (bands ? fields : inLayers(fields)).map((figure, i) => {
    const attributes = at(REGIONS[i] ?? 'fourth', 'fig');
    return renderField(
      figure,
      scene,
      numberOf(figure, fields.length),
      attributes,
      bands ? Math.max(...fields.map(countOf)) : largestLike(figure, fields),
    );
  });
  if (bands) return html`<div class="fields ${bands}">${drawn}</div>${strip}${said}`;
  const grid = html`class="fields of-${fields.length} ${spreadOf(fields)}"`;
  const page = frontPage && renderFrontPage(frontPage, scene, at('frontPage', 'front-page'));
  if (fields.length !== 3) return html`<div ${grid}>${drawn}</div>${strip}${page}${said}`;
  const under = (column: number | undefined) =>
    html`${columnOf('cards', slide) === column && strip}${columnOf('points', slide) === column && said}`;
  const cut = spreadOf(fields).startsWith('last-high') ? 2 : 1;
  // The second column comes up as a whole, with whatever of it is first.
  return html`<div ${grid}><div class="column">${drawn.slice(0, cut)}${under(0)}</div><div ${at(REGIONS[cut] ?? 'third', 'column')}>${drawn.slice(cut)}${under(1)}</div></div>${under(undefined)}`;
}

/** Beside three fields: the column of those that a region comes up with; undefined where it belongs to both or neither. */
function columnOf(region: 'cards' | 'points', { steps }: FieldsSlide): number | undefined {
  const [first, last, own] = [stepOf(steps, 'first'), stepOf(steps, 'third'), stepOf(steps, region)];
  if (first === last) return undefined;
  // What is said before the second column comes belongs to the first.
  if (own === last) return 1;
  return (own ?? -1) < (last ?? -1) ? 0 : undefined;
}

/** Each fills the body until the next one appears; then it moves below, small. */
function renderTurns(
  { fields }: FieldsSlide,
  scene: Scene,
  at: AtStep<(typeof REGIONS)[number] | 'cards' | 'points'>,
): readonly Html[] {
  return fields.map((figure, i) => {
    const region = REGIONS[i];
    const turn = i === 0 || region === undefined ? html`class="fig turn"` : at(region, 'fig turn');
    return renderField(figure, scene, numberOf(figure, 1), turn);
  });
}

function numberOf(figure: Field, fields: number): NumberPlace {
  return fields === 1 && countOf(figure) > CROWD ? 'on' : 'over';
}

/**
 * Crowds of one mark are compared by the eye, whatever they count: a mark of theirs has one size, that of the largest. Beside
 * one so much larger the marks of a few would be lost. Layers have their columns in common instead.
 */
function largestLike({ mark }: Field, fields: FieldsSlide['fields']): number | undefined {
  if (areLayers(fields)) return undefined;
  const alike = fields.filter((one) => one.mark === mark);
  const counts = alike.map(countOf);
  const largest = Math.max(...counts);
  return alike.length > 1 && largest < MUCH_LARGER * Math.min(...counts) ? largest : undefined;
}

/**
 * Three fields, each larger than the one before, of which two of one mark are compared: one lies upon the other, as wide as
 * it counts. The base has two rows, and the columns of it are those of what stands on it.
 */
function areLayers(fields: FieldsSlide['fields']): boolean {
  const [top, base, ground] = fields;
  if (fields.length !== 3 || base === undefined || ground === undefined || !isPaired(fields)) return false;
  const counts = fields.map(countOf);
  return top.mark === base.mark && isAscending(counts) && countOf(base) <= MOST_IN_LAYER;
}

function isAscending(counts: readonly number[]): boolean {
  return counts.every((count, i) => count > (counts[i - 1] ?? 0));
}

function inLayers(fields: FieldsSlide['fields']): readonly Field[] {
  if (!areLayers(fields)) return fields;
  return fields.map((figure, i) => (i < 2 ? { ...figure, columns: columnsOfBase(fields) } : figure));
}

function columnsOfBase([top, base = top]: FieldsSlide['fields']): number {
  return Math.ceil(countOf(base) / 2);
}

/** The message is one of the first two of three. */
function isPaired(fields: readonly Field[]): boolean {
  return fields.slice(0, 2).some(({ tone }) => tone === 'message');
}

function countOf({ whole }: Field): number {
  return Number(whole.fact.quantity.value);
}

/**
 * Of two, the much larger one is wider; of three, the largest has a column of its own, a narrow one if the message is in
 * the pair of the others. A few marks have large numbers.
 */
function spreadOf(fields: FieldsSlide['fields']): string {
  const counts = fields.map(countOf);
  if (fields.length < 3 && Math.max(...counts) <= (fields.length === 1 ? FEW_ALONE : FEW)) return 'few';
  const [first = 1, second = 1] = counts;
  if (fields.length === 2 && second >= MUCH_LARGER * first) return 'second-wide';
  if (fields.length === 2 && first >= MUCH_LARGER * second) return 'first-wide';
  if (areLayers(fields)) return `last-high paired layers ${widthClass(columnsOfBase(fields))}`;
  if (fields.length === 3 && counts.indexOf(Math.max(...counts)) === 2)
    return isPaired(fields) ? 'last-high paired' : 'last-high';
  return fields.length === 3 ? 'first-high' : '';
}

function renderFrontPage(page: FrontPage, { write }: Scene, attributes: Html): Html {
  const lines = (['masthead', 'issue', 'story'] as const).map(
    (line) =>
      html`<p class="${line}"><span class="${fitClass([page[line]])}">${write(page[line])}</span></p>`,
  );
  return html`<div ${attributes}>${lines}</div>`;
}

/** Numbers in a row under a rule: no boxes. */
function renderStrip(cards: Cards, scene: Scene, attributes: Html): Html {
  const items = cards.items.map((item) => renderEntry(item, scene));
  return renderFigure(
    cards,
    scene,
    html`<ul class="of-${cards.items.length} drawing">${items}</ul>`,
    attributes,
  );
}
