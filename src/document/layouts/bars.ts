import {
  type BarItem,
  type Bars,
  type BarsSlide,
  bars,
  type Field,
  field,
  type Item,
} from '../../deck/index.ts';
import { lineClass, widthClass } from '../fit.ts';
import { type Html, html } from '../html.ts';
import { renderCanvas, renderCaution, renderChip, renderFigure, renderMarks } from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';
import { endsOf, legendOf, summarise } from '../summary.ts';
import { renderNumber } from '../text.ts';

/** Dots in a line: people of every row are counted by the same line. */
const IN_LINE = 40;
/** More of them would be a shade, or lines without room: their number stands for them. The message's row is a high one. */
const MOST_DOTS = 120;
const MOST_DOTS_OF_MESSAGE = 720;
/** A value at the end of its bar needs this share of the width that the largest such bar has. */
const ROOM_FOR_VALUE = 2.7;

/** Names on the left, bars over the whole width; everything that is not a bar is below. */
export function renderBars(slide: BarsSlide, scene: Scene): Html {
  const { figure, inset } = slide;
  const at = stepsIn(slide, scene);
  const told = figure.items.find(({ people }) => people !== undefined)?.people;
  const dotted = figure.items.find(({ people }, i) => hasDots(people, i === figure.message))?.people;
  const legend = dotted && html`<span class="legend">人：${legendOf('person', dotted.fact)}</span>`;
  const others = figure.items.filter((_, i) => i !== figure.message);
  const ends = endsOf(figure.items.map(({ fact }) => fact));
  const amounts = told && figure.items.every(({ fact }) => fact.quantity.unit === '元') && '钱：金额';
  // With the first bar that has such an end
  const first = endsOf(others.map(({ fact }) => fact)) === undefined ? 'message' : 'bars';
  const open = ends && html`<span ${at(told ? first : 'bars')}>${amounts && '，'}${ends}</span>`;
  const heads = html`${legend}${(amounts || open) && html`<span ${at('bars', 'ends')}>${amounts}${open}</span>`}`;
  const heading = html`<figcaption class="stat-title drawing"><span>${scene.write(figure.title)}</span>${heads}</figcaption>`;
  const drawing = told ? renderRows(slide, scene) : renderLong(slide, scene);
  return html`${renderFigure(figure, scene, html`${heading}${drawing}`)}${
    inset ? renderInset(slide, scene) : renderCaution(figure, scene)
  }`;
}

/** One canvas for all bars. */
function renderLong(slide: BarsSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const names = slide.figure.items.map(
    (item) =>
      html`<li><b>${scene.write(item.label)}</b>${item.detail && html`<span>${scene.write(item.detail)}</span>`}${renderChip(item.fact)}</li>`,
  );
  return html`<div class="names drawing"><ol>${names}</ol><div ${at('bars', 'long')}>${renderCanvas(slide.figure)}</div></div>`;
}

/**
 * People beside money: a row each, the message higher than the others; every bar on one scale. Whom the message is about
 * is there from the beginning, its money comes with its step.
 */
function renderRows(slide: BarsSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const { figure } = slide;
  const full = Math.max(
    ...figure.items.map(
      ({ fact }, i) => Number(fact.quantity.value) * (i === figure.message ? 1 : ROOM_FOR_VALUE),
    ),
  );
  const rows = figure.items.map((item, i) => {
    const message = i === figure.message;
    const attributes = message ? html`class="row message"` : at('bars', 'row');
    const money = message ? at('message', 'money') : html`class="money"`;
    return html`<div ${attributes}>${renderName(item, message, scene)}${renderPeople(item, message, scene)}<div ${money}>${renderCanvas(
      barOf(figure, item, message),
      full,
    )}</div></div>`;
  });
  // No list to who listens: the drawing is read by its label and its table.
  const { people } = figure.items[figure.message ?? 0] ?? {};
  const lines = widthClass(
    hasDots(people, true) ? Math.ceil(Number(people.fact.quantity.value) / IN_LINE) : 0,
  );
  return html`<div class="people ${lines} drawing" role="img" aria-label="${summarise(figure)}">${rows}</div>`;
}

function barOf(figure: Bars, item: BarItem, message: boolean): Bars {
  return bars({ ...figure, items: [item], ...(message ? { message: 0 } : { message: -1 }) });
}

function renderName({ label, people, detail }: BarItem, message: boolean, scene: Scene): Html {
  const own = people !== undefined && message;
  return html`<div class="name ${lineClass(label)}"><b>${scene.write(label)}</b>${
    own &&
    html`${renderNumber(people.fact, 'red')}<span>${scene.write(people.label)}${detail && html`　${scene.write(detail)}`}</span>`
  }</div><p class="count">${people !== undefined && !own && renderNumber(people.fact)}</p>`;
}

/** Whom it was for, under their dots; where the report counts nobody, in their place. */
function renderPeople({ people, detail }: BarItem, message: boolean, scene: Scene): Html {
  if (people === undefined)
    return html`<div class="whom">${detail && html`<p>${scene.write(detail)}</p>`}</div>`;
  const dots =
    hasDots(people, message) &&
    html`<div class="dots field" data-marks="${people.fact.id}">${renderCanvas(dotsOf(people, message))}</div>`;
  const whom = html`${scene.write(people.label)}${detail && html`　${scene.write(detail)}`}`;
  return html`<div class="whom">${dots}${!message && html`<p>${whom}</p>`}</div>`;
}

function hasDots(people: BarItem['people'], message: boolean): people is Item {
  const most = message ? MOST_DOTS_OF_MESSAGE : MOST_DOTS;
  return people !== undefined && Number(people.fact.quantity.value) <= most;
}

function dotsOf(people: NonNullable<BarItem['people']>, message: boolean): Field {
  return field({
    title: people.label,
    mark: 'person',
    whole: people,
    columns: IN_LINE,
    ...(message && { tone: 'message' as const }),
  });
}

function renderInset(slide: BarsSlide, scene: Scene): Html {
  const { inset, figure } = slide;
  if (inset === undefined) return html``;
  const { item, remark } = inset;
  const marks = item.mark && renderMarks(Number(item.fact.quantity.value), `${item.mark} drawing`);
  return html`<aside ${stepsIn(slide, scene)('inset', 'inset')}>${renderNumber(item.fact)}<p class="cap">${scene.write(item.label)}</p>${marks}<div class="notes-of">${
    remark && html`<p class="note">${scene.write(remark)}</p>`
  }${renderCaution(figure, scene)}</div></aside>`;
}
