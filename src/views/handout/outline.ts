import type { PrintedSheet } from './sheet.ts';

/** One bookmark: where it leads, as a page from 0 and a height from the page's top in CSS px. */
export interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly top: number;
  readonly children: readonly Bookmark[];
}

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
