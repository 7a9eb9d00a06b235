import type { PrintedSheet } from './sheet.ts';

/** In CSS px: what rounding may add. */
const ROUNDING = 1;
/** Of the words, as many as tell them apart. */
const WORDS = 16;

/** What reaches over the text of its page; slides are cut off by their own boxes, and marks stand in the margin. */
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
    // Of what stands one in another the innermost says it best.
    const inner = over.filter((one) => !over.some((other) => other !== one && one.contains(other)));
    return inner.map((one) => `第${page + 1}页“${(one.textContent ?? '').trim().slice(0, WORDS)}”`);
  });
}
