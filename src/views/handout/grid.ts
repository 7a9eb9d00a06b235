import type { HandoutSource, SlideSource } from '../../document/read/slides.ts';
import { make } from '../../ui/element.ts';
import { type ListRoom, ROOMS, setAgain } from './again.ts';
import { makeLines } from './elements.ts';
import { type NewSheet, type PrintedSheet, Sheets, slideBox } from './sheet.ts';

/** How slides are arranged on a page, their words set again under each. */
interface Grid {
  readonly columns: number;
  /** Most rows on a page; fewer where their words need the room. */
  readonly rows: number;
  readonly box: 'w82' | 'w53';
  readonly room: ListRoom;
  /** Words that reach lower than this share of the page are set beside their drawing, across the page. */
  readonly lowest: number;
  /** What is left of a row has lines to write on; on other grids only where a page could not take all its rows. */
  readonly lines: boolean;
}

const FOUR: Grid = {
  columns: 2,
  rows: 2,
  box: 'w82',
  room: ROOMS['4up'],
  lowest: 0.49,
  lines: true,
};
const SIX: Grid = {
  columns: 2,
  rows: 3,
  box: 'w82',
  room: ROOMS['6up'],
  lowest: 0.42,
  lines: false,
};
const NINE: Grid = {
  columns: 3,
  rows: 3,
  box: 'w53',
  room: ROOMS['9up'],
  lowest: 0.42,
  lines: false,
};

/** Pages that are filled row by row, added to `host` as they are needed. */
type GridPages = (source: HandoutSource, newSheet: NewSheet, host: HTMLElement) => readonly PrintedSheet[];

/** Four slides a page, with lines to write on. */
export const fourUp: GridPages = (source, ...where) => gridPages(source, FOUR, ...where);
/** Six slides a page. */
export const sixUp: GridPages = (source, ...where) => gridPages(source, SIX, ...where);
/** Nine slides a page, as far as their words leave room for as many. */
export const nineUp: GridPages = (source, ...where) => gridPages(source, NINE, ...where);

/** From line to line, in CSS px: 7.5 mm. */
const PITCH = 28.35;

function gridPages(
  { slides }: HandoutSource,
  grid: Grid,
  newSheet: NewSheet,
  host: HTMLElement,
): readonly PrintedSheet[] {
  const sheets = new Sheets(newSheet, host);
  let sheet = sheets.add();
  const spots = slides.map((slide) => makeSpot(slide, grid));
  const wide = new Set(spotsTooHigh(spots, sheet, grid));
  const queue = [...rowsOf(spots, wide, grid)];
  for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
    const shown = rowOf(row);
    sheet.body.append(shown);
    if (isOver(sheet, grid) && sheet.body.childElementCount > 1) sheet = sheets.add(shown);
    const [next] = queue;
    if (row.length === 1 && next?.length === 1 && joins(row, next, sheet, grid)) queue.shift();
  }
  const lined = grid.lines
    ? sheets.all
    : sheets.all.slice(0, -1).filter(({ body }) => body.childElementCount < grid.rows);
  for (const { body } of lined) body.style.setProperty('--rows', String(body.childElementCount));
  for (const { body } of lined)
    for (const spot of body.querySelectorAll<HTMLElement>('.spot')) fillWithLines(spot);
  return sheets.all;
}

function isOver({ body }: PrintedSheet, { rows }: Grid): boolean {
  return body.childElementCount > rows || body.scrollHeight > body.clientHeight;
}

type Row = readonly HTMLElement[];

/**
 * Puts `next` beside `lone`, the last row of `sheet`, if the page has the height, and says whether it has: words too high
 * for a row of the grid may still fit where the other rows are low.
 */
function joins(lone: Row, next: Row, sheet: PrintedSheet, grid: Grid): boolean {
  sheet.body.lastElementChild?.replaceWith(rowOf([...lone, ...next]));
  const fits = !isOver(sheet, grid);
  if (!fits) sheet.body.lastElementChild?.replaceWith(rowOf(lone));
  return fits;
}

function makeSpot(slide: SlideSource, { box, room }: Grid): HTMLElement {
  return make('section', { class: 'spot' }, slideBox(slide, box), setAgain(slide, room));
}

/** Measured on the page in the width that they will have. */
function spotsTooHigh(
  spots: readonly HTMLElement[],
  { body }: PrintedSheet,
  { lowest }: Grid,
): readonly HTMLElement[] {
  const limit = body.clientHeight * lowest;
  return spots.filter((spot) => {
    body.append(make('div', { class: 'row' }, spot));
    const words = spot.querySelector('.again')?.getBoundingClientRect().bottom ?? 0;
    const high = words - spot.getBoundingClientRect().top > limit;
    body.replaceChildren();
    return high;
  });
}

/** Rows of spots in their order; one whose words are too high is alone. */
function rowsOf(spots: Row, wide: ReadonlySet<HTMLElement>, { columns }: Grid): readonly Row[] {
  const rows: HTMLElement[][] = [];
  for (const spot of spots) {
    const last = rows.at(-1);
    const fits =
      last !== undefined && last.length < columns && !wide.has(spot) && !last.some((one) => wide.has(one));
    if (fits) last.push(spot);
    else rows.push([spot]);
  }
  return rows;
}

/** A spot that would be alone among empty places has the whole row. */
function rowOf(spots: Row): HTMLElement {
  for (const spot of spots) spot.classList.toggle('beside', spots.length === 1);
  return make('div', { class: 'row' }, ...spots);
}

/** Lines to write on, as many as the row has room for under the words of a spot. */
function fillWithLines(spot: HTMLElement): void {
  const words = spot.querySelector('.again');
  if (!words) return;
  const free = spot.getBoundingClientRect().bottom - words.getBoundingClientRect().bottom;
  spot.append(makeLines(Math.max(0, Math.floor(free / PITCH))));
}
