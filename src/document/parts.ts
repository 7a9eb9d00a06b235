import {
  type CardItem,
  type Cards,
  type ChartFigure,
  chartData,
  emWidth,
  type Figure,
  type Item,
  plainText,
  type Text,
  type Tile,
  type Wall,
} from '../deck/index.ts';
import type { AnyFact, Fact, Status } from '../facts/index.ts';
import { numberClass } from './fit.ts';
import { type Html, html } from './html.ts';
import type { Scene } from './scene.ts';
import { summarise } from './summary.ts';
import { renderTable } from './table.ts';
import { renderNumber } from './text.ts';

/**
 * A figure: how it is drawn (class `drawing`, for the views that draw) and its table (class `data`, for those who
 * cannot see the drawing or want the values). `attributes` are those of the figure's own element.
 */
export function renderFigure(
  figure: Figure,
  scene: Scene,
  drawing: Html,
  attributes = html`class="fig"`,
): Html {
  return html`<figure ${attributes}>${drawing}<div class="data">${renderTable(figure, scene.deck)}</div></figure>`;
}

/**
 * The place where a chart is drawn, with its data and its one-sentence summary; `full` is the value of the whole width
 * where several bar charts share a scale, the marks of the largest where several fields do.
 */
export function renderCanvas(figure: ChartFigure, full?: number): Html {
  const data = JSON.stringify({ ...chartData(figure), ...(full !== undefined && { full }) });
  return html`<canvas class="chart drawing" role="img" aria-label="${summarise(figure)}" data-title="${plainText(figure.title)}" data-chart="${data}"></canvas>`;
}

/** What the report does not say, under the figure. */
export function renderCaution({ caution }: Figure, scene: Scene): Html {
  return html`${caution && html`<p class="note drawing">${scene.write(caution)}</p>`}`;
}

const CHIPS = { 获评: 'won', 入围: 'listed', 申报: 'applied' } as const satisfies Record<Status, string>;

/** What became of an application, where the fact says it. */
export function renderChip({ status }: AnyFact): Html {
  return html`${status && html`<span class="chip ${CHIPS[status]}">${status}</span>`}`;
}

/** A class of stars, as so many of them. */
export function renderStars(stars: number | undefined): Html {
  return html`${stars !== undefined && html`<span class="st" aria-hidden="true">${'★'.repeat(stars)}</span>`}`;
}

/** The place of a level in the facts file, from 0 for the highest. */
export function rankOf(level: string, scene: Scene): number {
  return Math.max(0, scene.deck.book.levels.indexOf(level));
}

/** What a number counts, and whom it reached. */
export function renderCaption({ label, detail }: Item, scene: Scene): Html {
  return html`<p class="cap">${scene.write(label)}${detail && html`<small>${scene.write(detail)}</small>`}</p>`;
}

/** As many marks as can be counted; over `row` of them stand in rows as equal as may be (`in-` and how many, see fit.css). */
export function renderMarks(count: number, look: string, row = count): Html {
  const columns = count > row ? ` in-${Math.ceil(count / Math.ceil(count / row))}` : '';
  return html`<span class="um ${look}${columns}" aria-hidden="true">${Array.from({ length: count }, () => html`<i></i>`)}</span>`;
}

/** More marks than these are no longer counted. */
const MOST_MARKS = 60;

/** A number as marks, if it is exact and they can be counted. */
export function renderMarksOf({ quantity }: Fact, look: 'person' | 'group', row: number): Html {
  const count = Number(quantity.value);
  return count > MOST_MARKS || quantity.qualifier !== 'exact' ? html`` : renderMarks(count, look, row);
}

/** The number of a card; that of the message in the first colour. */
export function renderCount({ fact, tone }: CardItem): Html {
  return renderNumber(fact, tone === 'message' ? 'red' : '');
}

/** What a number counts, what became of it, and the number: an entry of a list. */
export function renderEntry(item: CardItem, scene: Scene): Html {
  const message = item.tone === 'message' && html` class="message ${numberClass(item.fact)}"`;
  return html`<li${message}>${renderCaption(item, scene)}${renderChip(item.fact)}${renderCount(item)}</li>`;
}

/** Numbers in rows: what they count on the left, the value flush right; or by other `looks`. */
export function renderLedger(
  figure: Cards,
  scene: Scene,
  looks = `ledger rows-${figure.items.length}`,
): Html {
  const rows = figure.items.map((item) => renderEntry(item, scene));
  return html`<ul class="${looks} drawing">${rows}</ul>${renderCaution(figure, scene)}`;
}

/** Honours in rows: honour, holder or count; each level is named once, where its own begin. */
export function renderAwards(figure: Wall, scene: Scene): Html {
  const isTop = ({ level, tiles }: Wall['bands'][number]) => rankOf(level, scene) === 0 && tiles.length === 1;
  const rows = figure.bands.flatMap((band) =>
    band.tiles.map((tile, i) => {
      const looks = [i === 0 && 'first', isTop(band) && 'top'].filter(Boolean).join(' ');
      return html`<li class="${looks}"><span class="lv rank-${rankOf(band.level, scene)}">${i === 0 && band.level}</span>${renderAward(tile, scene)}</li>`;
    }),
  );
  const isLong = figure.bands.some(({ tiles }) => tiles.some(isWide));
  return html`<ul class="awards rows-${rows.length}${isLong && ' stacked'} drawing">${rows}</ul>${renderCaution(figure, scene)}`;
}

/** An honour and its holder of so many characters have one line. */
const ONE_LINE = 20;

function isWide({ honour, holder }: Tile): boolean {
  return holder !== undefined && emWidth(honour) + emWidth(holder) > ONE_LINE;
}

function renderAward({ honour, holder, by, facts }: Tile, scene: Scene): Html {
  return html`<b data-fact="${idsOf(facts)}">${scene.write(honour)}</b>${
    holder && html`<span class="who${isName(holder) && ' named'}">${scene.write(holder)}</span>`
  }${by && html`<small class="by">${scene.write(by)}</small>`}`;
}

function isName({ spans }: Text): boolean {
  return spans.every(({ kind }) => kind === 'literal');
}

/** The ids of `facts` as one attribute. */
export function idsOf(facts: readonly AnyFact[]): string {
  return facts.map((fact) => fact.id).join(' ');
}

/** Sentences with a red bar, one beside the other. */
export function renderPoints(
  points: readonly Text[] | undefined,
  scene: Scene,
  attributes: (classes: string) => Html,
): Html {
  if (points === undefined || points.length === 0) return html``;
  return html`<ul ${attributes(`pts of-${points.length}`)}>${points.map((point) => html`<li><span>${scene.tell(point)}</span></li>`)}</ul>`;
}
