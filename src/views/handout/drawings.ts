import type { PlacedBox, PlacedDrawing } from './handle.ts';
import type { PrintedSheet } from './sheet.ts';

/** CSS pixels to points. */
const POINTS = 0.75;
/** Narrower than this, in points (100 mm), the small type of a slide cannot be read. */
const LEAST_WIDTH = 283;

/** Where slides are drawn on the pages. */
export function drawingsOn(sheets: readonly PrintedSheet[]): readonly PlacedDrawing[] {
  return boxesOn(sheets, '.slide-box, .figure-box').map((box) => ({
    ...box,
    small: box.right - box.left < LEAST_WIDTH,
  }));
}

/** Where on the pages the elements stand that `selector` names. */
export function boxesOn(sheets: readonly PrintedSheet[], selector: string): readonly PlacedBox[] {
  return sheets.flatMap(({ element }, page) => {
    const sheet = element.getBoundingClientRect();
    return [...element.querySelectorAll(selector)].map((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return {
        page,
        left: (left - sheet.left) * POINTS,
        top: (top - sheet.top) * POINTS,
        right: (right - sheet.left) * POINTS,
        bottom: (bottom - sheet.top) * POINTS,
      };
    });
  });
}
