import type { Bookmark, PlacedBox, PlacedDrawing } from './handle.ts';
import type { PrintedSheet } from './sheet.ts';

/** The bookmarks of the pages: parts, and under each its slides. */
export function outlineOf(sheets: readonly PrintedSheet[]): readonly Bookmark[] {
  const parts: (Bookmark & { readonly children: Bookmark[] })[] = [];
  sheets.forEach(({ element }, page) => {
    const above = element.getBoundingClientRect().top;
    for (const marked of element.querySelectorAll<HTMLElement>('[data-bookmark], [data-bookmark-part]')) {
      const { bookmark, bookmarkPart } = marked.dataset;
      const top = Math.round(marked.getBoundingClientRect().top - above);
      if (bookmarkPart !== undefined) parts.push({ title: bookmarkPart, page, top, children: [] });
      if (bookmark !== undefined) parts.at(-1)?.children.push({ title: bookmark, page, top, children: [] });
    }
  });
  return parts;
}

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
    return [...new Set(inner.map((one) => `第${page + 1}页“${wordsOf(one)}”`))];
  });
}

/** The first words of `element`; of one without any, a rule or a box, those that it stands with. */
function wordsOf(element: Element): string {
  const words = (element.textContent ?? '').trim();
  const around = element.parentElement;
  return words === '' && around ? wordsOf(around) : words.slice(0, WORDS);
}

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
