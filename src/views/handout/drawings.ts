import type { PlacedDrawing } from './handle.ts';
import type { PrintedSheet } from './sheet.ts';

/** CSS pixels to points. */
const POINTS = 0.75;
/** Narrower than this, in points (100 mm), the small type of a slide cannot be read. */
const LEAST_WIDTH = 283;

/** Where slides are drawn on the pages. */
export function drawingsOn(sheets: readonly PrintedSheet[]): readonly PlacedDrawing[] {
  return sheets.flatMap(({ element }, page) => {
    const sheet = element.getBoundingClientRect();
    return [...element.querySelectorAll('.slide-box, .figure-box')].map((box) => {
      const { left, top, right, bottom, width } = box.getBoundingClientRect();
      return {
        page,
        left: (left - sheet.left) * POINTS,
        top: (top - sheet.top) * POINTS,
        right: (right - sheet.left) * POINTS,
        bottom: (bottom - sheet.top) * POINTS,
        small: width * POINTS < LEAST_WIDTH,
      };
    });
  });
}
