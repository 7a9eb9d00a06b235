import type { PrintedSheet } from './sheet.ts';

/** In CSS px: what rounding may add. */
const ROUNDING = 1;
/** As many characters as identify the words. */
const WORDS = 16;

/**
 * What reaches beyond the text area of its page; slides are clipped by their own boxes, and marks are in the margin.
 */
export function outsideOf(sheets: readonly PrintedSheet[]): readonly string[] {
  return sheets.flatMap(({ body }, page) => {
    const edge = body.getBoundingClientRect();
    const over = [...body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      if (element.closest('.slide') !== null || element.matches('.page-mark')) return false;
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0) return false;
      return (
        left < edge.left - ROUNDING ||
        right > edge.right + ROUNDING ||
        top < edge.top - ROUNDING ||
        bottom > edge.bottom + ROUNDING
      );
    });
    // Of nested elements the innermost describes it best.
    const inner = over.filter((one) => !over.some((other) => other !== one && one.contains(other)));
    return inner.map((one) => `第${page + 1}页“${(one.textContent ?? '').trim().slice(0, WORDS)}”`);
  });
}
