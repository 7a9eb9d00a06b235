import { build, buildLines } from '../../document/read/dom.ts';
import type { HandoutSource, SlideSource } from '../../document/read/slides.ts';
import { hasHonours, setAgain } from './again.ts';
import { type NewSheet, type Sheet, slideBox, titleLine } from './sheet.ts';

/** One slide a page, as large as the page. */
export function slidePages(slides: readonly SlideSource[], newSheet: NewSheet): readonly Sheet[] {
  return pages(slides, 1, newSheet, (slide) => slideBox(slide, 'full'));
}

/** Two slides a page, as large as on the notes pages, three lines to write on under each. */
export function twoUp(slides: readonly SlideSource[], newSheet: NewSheet): readonly Sheet[] {
  return pages(slides, 2, newSheet, (slide) =>
    build('section', 'spot', titleLine(slide), slideBox(slide, 'w169'), buildLines(3)),
  );
}

/** A list with more rows is higher than the drawing it stands beside. */
const BESIDE = 5;

/** Three slides a page; at this size small type cannot be read, so headline and figures are set again beside it. */
export function threeUp({ slides }: HandoutSource, newSheet: NewSheet): readonly Sheet[] {
  return pages(slides, 3, newSheet, (slide) => {
    const again = setAgain(slide, { rows: 11, things: 7 });
    const spot = build('section', 'spot', slideBox(slide, 'w82'), again, buildLines(4));
    spot.classList.toggle(
      'beside',
      again.querySelectorAll('li, dt').length > BESIDE || again.querySelector('dl') !== null,
    );
    return spot;
  });
}

/** Sets words closer where they are longer than their third of the page. */
export function tightenSpots(sheets: readonly Sheet[]): void {
  for (const spot of sheets.flatMap(({ body }) => [...body.querySelectorAll('.spot')])) {
    const again = spot.querySelector('.again');
    const over = (again?.getBoundingClientRect().bottom ?? 0) - spot.getBoundingClientRect().top;
    const room = (spot.parentElement?.getBoundingClientRect().height ?? 0) / 3 - GAP;
    if (over > room) spot.classList.add('tight');
  }
}

/** Between the thirds of a page, in CSS px: 4 mm, of which each third gives up two parts of three. */
const GAP = 10.1;

/** Six slides a page with headline and figures under each; a wall of honours has its words beside it. */
export function sixUp({ slides }: HandoutSource, newSheet: NewSheet): readonly Sheet[] {
  const rows: HTMLElement[][] = [];
  for (const slide of slides) {
    const long = hasHonours(slide);
    const again = setAgain(slide, { rows: 4, things: 4 });
    const spot = build('section', long ? 'spot beside' : 'spot', slideBox(slide, 'w82'), again);
    const last = rows.at(-1);
    if (last?.length === 1 && !long && !last[0]?.classList.contains('beside')) last.push(spot);
    else rows.push([spot]);
  }
  return pages(rows, 3, newSheet, (row) => build('div', 'row', ...row));
}

function pages<Item>(
  items: readonly Item[],
  perPage: number,
  newSheet: NewSheet,
  buildSpot: (item: Item) => HTMLElement,
): readonly Sheet[] {
  return Array.from({ length: Math.ceil(items.length / perPage) }, (_, i) => {
    const sheet = newSheet();
    sheet.body.append(...items.slice(i * perPage, (i + 1) * perPage).map(buildSpot));
    return sheet;
  });
}
