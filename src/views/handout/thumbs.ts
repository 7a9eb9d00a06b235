import { build, buildLines } from '../../document/read/dom.ts';
import type { HandoutSource, SlideSource } from '../../document/read/slides.ts';
import { setAgain } from './again.ts';
import { longWall } from './honours.ts';
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
export function threeUp({ slides, facts }: HandoutSource, newSheet: NewSheet): readonly Sheet[] {
  return pages(slides, 3, newSheet, (slide) => {
    const again = setAgain(slide, facts, { words: 'wide', rows: 11 });
    const spot = build('section', 'spot', slideBox(slide, 'w82'), again, buildLines(4));
    spot.classList.toggle(
      'beside',
      again.querySelectorAll('li, dt').length > BESIDE || again.querySelector('dl') !== null,
    );
    return spot;
  });
}

/** Six slides a page with headline and figures under each; a wall of honours has its words beside it. */
export function sixUp({ slides, facts }: HandoutSource, newSheet: NewSheet): readonly Sheet[] {
  const rows: HTMLElement[][] = [];
  for (const slide of slides) {
    const long = longWall(slide.tables) !== undefined;
    const again = setAgain(slide, facts, { words: 'tight', rows: 4 });
    const spot = build('section', long ? 'spot beside' : 'spot', slideBox(slide, 'w82'), again);
    const last = rows.at(-1);
    if (last?.length === 1 && !long && !last[0]?.matches('.beside')) last.push(spot);
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
