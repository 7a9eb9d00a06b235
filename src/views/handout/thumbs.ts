import type { HandoutSource, SlideSource } from '../../document/read/slides.ts';
import { make } from '../../ui/element.ts';
import { ROOMS, setAgain } from './again.ts';
import { makeLines } from './elements.ts';
import { type NewSheet, type PrintedSheet, slideBox, titleLine } from './sheet.ts';

/** One slide a page, as large as the page. */
export function slidePages(slides: readonly SlideSource[], newSheet: NewSheet): readonly PrintedSheet[] {
  return pages(slides, 1, newSheet, (slide) => slideBox(slide, 'full'));
}

/** Two slides a page, as large as on the notes pages, three lines to write on under each. */
export function twoUp(slides: readonly SlideSource[], newSheet: NewSheet): readonly PrintedSheet[] {
  return pages(slides, 2, newSheet, (slide) =>
    make('section', { class: 'spot' }, titleLine(slide), slideBox(slide, 'w169'), makeLines(3)),
  );
}

/** A list with more rows is higher than the drawing beside it. */
const BESIDE = 5;

/** Three slides a page; at this size small type cannot be read, so headline and figures are set again beside it. */
export function threeUp(
  { slides }: HandoutSource,
  newSheet: NewSheet,
  host: HTMLElement,
): readonly PrintedSheet[] {
  const sheets: PrintedSheet[] = [];
  for (let rest = slides.map(makeThird); rest.length > 0; ) {
    const sheet = newSheet();
    host.append(sheet.element);
    sheets.push(sheet);
    sheet.body.append(...rest.slice(0, 3));
    rest = rest.slice(takeThirds(sheet.body));
  }
  return sheets;
}

function makeThird(slide: SlideSource): HTMLElement {
  const again = setAgain(slide, ROOMS['3up']);
  const spot = make('section', { class: 'spot' }, slideBox(slide, 'w82'), again, makeLines(4));
  spot.classList.toggle(
    'beside',
    again.querySelectorAll('li, dt').length > BESIDE || again.querySelector('dl') !== null,
  );
  return spot;
}

/**
 * Makes the spots of a page fit it, and returns how many it takes: words longer than their third run round the drawing
 * and under it, the other spots give up lines to write on, and what still has no room begins the next page.
 */
function takeThirds(body: HTMLElement): number {
  for (const spot of spotsOver(body)) spot.classList.add('tight');
  const lines = [...body.querySelectorAll('.spot:not(.tight) > .ruled')];
  while (isOver(body)) {
    const line = mostOf(lines)?.lastElementChild ?? (body.childElementCount > 1 && body.lastElementChild);
    if (!line) break;
    line.remove();
  }
  return body.childElementCount;
}

function isOver(body: HTMLElement): boolean {
  return body.scrollHeight > body.clientHeight;
}

/** The element that has the most children, if any has one. */
function mostOf(elements: readonly Element[]): Element | undefined {
  return elements
    .filter(({ childElementCount }) => childElementCount > 0)
    .reduce<Element | undefined>(
      (most, one) => (most && most.childElementCount >= one.childElementCount ? most : one),
      undefined,
    );
}

/** Spots whose words end below their share of the page. */
function spotsOver(body: HTMLElement): readonly Element[] {
  const spots = [...body.children];
  return spots.filter((spot, i) => {
    const next = spots[i + 1]?.getBoundingClientRect().top ?? body.getBoundingClientRect().bottom;
    return wordsEnd(spot) > next;
  });
}

/** A box may be stretched: the words end where the last of them does. */
function wordsEnd(spot: Element): number {
  return spot.querySelector('.again > :last-child')?.getBoundingClientRect().bottom ?? 0;
}

function pages<Item>(
  items: readonly Item[],
  perPage: number,
  newSheet: NewSheet,
  makeSpot: (item: Item) => HTMLElement,
): readonly PrintedSheet[] {
  return Array.from({ length: Math.ceil(items.length / perPage) }, (_, i) => {
    const sheet = newSheet();
    sheet.body.append(...items.slice(i * perPage, (i + 1) * perPage).map(makeSpot));
    return sheet;
  });
}
