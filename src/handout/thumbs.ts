import { build, buildLines } from './dom.ts';
import { keyFigures } from './key-figures.ts';
import { keyWords } from './key-words.ts';
import type { NewSheet, Sheet } from './sheet.ts';
import { slideBox } from './slide-box.ts';
import { headlineCopy, type SlideSource } from './source.ts';

/** One slide a page, as large as the page. */
export function slidePages(slides: readonly SlideSource[], newSheet: NewSheet): readonly Sheet[] {
  return pages(slides, 1, newSheet, (slide) => slideBox(slide, 'full'));
}

/** Two slides a page, three lines to write on under each. */
export function twoUp(slides: readonly SlideSource[], newSheet: NewSheet): readonly Sheet[] {
  return pages(slides, 2, newSheet, (slide) =>
    build('section', 'cell', build('p', 'page', String(slide.page)), slideBox(slide, 'w150'), buildLines(3)),
  );
}

/** Three slides a page; at this size small type cannot be read, so headline and figures are set again beside it. */
export function threeUp(slides: readonly SlideSource[], newSheet: NewSheet): readonly Sheet[] {
  return pages(slides, 3, newSheet, (slide) =>
    build('section', 'cell', slideBox(slide, 'w82'), caption(slide, 5, 'wide'), buildLines(4)),
  );
}

/** Six slides a page with headline and figures under each. */
export function sixUp(slides: readonly SlideSource[], newSheet: NewSheet): readonly Sheet[] {
  return pages(slides, 6, newSheet, (slide) =>
    build('section', 'cell', slideBox(slide, 'w82'), caption(slide, 4, 'tight')),
  );
}

function caption(slide: SlideSource, most: number, room: 'wide' | 'tight'): HTMLElement {
  const heading = build('h3', '', build('i', '', String(slide.page)), build('span', '', headlineCopy(slide)));
  const figures = keyFigures(slide.tables, most) ?? keyWords(slide.section, room);
  return build('div', 'again', heading, ...(figures ? [figures] : []));
}

function pages(
  slides: readonly SlideSource[],
  perPage: number,
  newSheet: NewSheet,
  cell: (slide: SlideSource) => HTMLElement,
): readonly Sheet[] {
  return Array.from({ length: Math.ceil(slides.length / perPage) }, (_, i) => {
    const sheet = newSheet();
    sheet.body.append(...slides.slice(i * perPage, (i + 1) * perPage).map(cell));
    return sheet;
  });
}
