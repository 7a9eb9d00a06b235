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
  for (const row of rowsOf(spots, wide, grid)) {
    sheet.body.append(row);
    const { body } = sheet;
    const full = body.childElementCount > grid.rows || body.scrollHeight > body.clientHeight;
    if (!full || body.childElementCount === 1) continue;
    sheet = sheets.add(row);
  }
  const short = sheets.all.slice(0, -1).filter(({ body }) => body.childElementCount < grid.rows);
  for (const { body } of short) body.style.setProperty('--rows', String(body.childElementCount));
  for (const { body } of grid.lines ? sheets.all : short)
    for (const spot of body.querySelectorAll<HTMLElement>('.spot')) fillWithLines(spot);
  return sheets.all;
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

/** Rows of spots in their order; one that would be alone among empty places has the whole row. */
function rowsOf(
  spots: readonly HTMLElement[],
  wide: ReadonlySet<HTMLElement>,
  { columns }: Grid,
): readonly HTMLElement[] {
  const rows: HTMLElement[][] = [];
  for (const spot of spots) {
    const last = rows.at(-1);
    const joins =
      last !== undefined && last.length < columns && !wide.has(spot) && !last.some((one) => wide.has(one));
    if (joins) last.push(spot);
    else rows.push([spot]);
  }
  return rows.map((row) => {
    const [first] = row;
    if (row.length === 1) first?.classList.add('beside');
    return make('div', { class: 'row' }, ...row);
  });
}

/** Lines to write on, as many as the row has room for under the words of a spot. */
function fillWithLines(spot: HTMLElement): void {
  const words = spot.querySelector('.again');
  if (!words) return;
  const free = spot.getBoundingClientRect().bottom - words.getBoundingClientRect().bottom;
  spot.append(makeLines(Math.max(0, Math.floor(free / PITCH))));
}
