import { describe, expect, test } from 'vitest';
import { deck as source } from '../../slides/index.ts';
import { type PlacedSlide, placeSlides, type Slide } from '../../src/deck/index.ts';
import { isThisYear } from './this-year.ts';

const { slides } = placeSlides(source);

/**
 * Layouts that a stranger sees as labels and numbers in rows or in boxes: trusted, and not looked at twice. Rows of a
 * tally or of bars are drawn marks and bars.
 */
const ROWS_OR_BOXES: readonly Slide['layout'][] = [
  ...(['cards', 'panels', 'twin', 'split', 'matrix', 'text', 'process', 'wall'] as const),
];

/** But panels may be documents, and half of a twin may be the crowd that the slide is about. */
function isDrawn(slide: Slide): boolean {
  if (slide.layout === 'panels') return slide.panels.some(({ plate, sheet }) => plate ?? sheet);
  return slide.layout === 'twin' && [slide.left, slide.right].some(({ field }) => field?.tone === 'message');
}

/** Layouts that have the whole page at one of their steps; every divider has it too. */
const WHOLE_PAGE: readonly Slide['layout'][] = ['cover', 'close', 'poster', 'wall', 'pillars'];

function fillsThePage({ slide, opener }: PlacedSlide): boolean {
  const named = slide.layout === 'units' && slide.figure.rows[0]?.cells.length === 1;
  return opener || named || WHOLE_PAGE.includes(slide.layout);
}

// How a deck is composed is each year's own affair.
describe.runIf(isThisYear)('the running order', () => {
  test('has no more than six slides of rows and boxes', () => {
    const plain = slides.filter(({ slide }) => ROWS_OR_BOXES.includes(slide.layout) && !isDrawn(slide));
    expect(plain.map(({ id }) => id).length, plain.map(({ id }) => id).join()).toBeLessThanOrEqual(6);
  });

  test('has a full page in every five slides', () => {
    const filled = slides.map(fillsThePage);
    const without = slides.filter((_, i) => i + 5 <= slides.length && !filled.slice(i, i + 5).includes(true));
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});
