import { build } from './dom.ts';
import type { SlideSource } from './source.ts';

/** The slide itself, drawn small in a box whose width the style sheet gives; never a picture of it. */
export function slideBox(slide: SlideSource, width: 'full' | 'w169' | 'w82'): HTMLElement {
  const box = build('div', `slide-box ${width}`, slide.section);
  markBookmark(box, slide);
  return box;
}

/** Gives `element` the bookmark of a slide; the first of a part brings the part's bookmark with it. */
export function markBookmark(element: HTMLElement, { page, part, headline, first }: SlideSource): void {
  element.dataset.bookmark = `${page}　${headline.textContent ?? ''}`;
  if (first) element.dataset.bookmarkPart = part.title;
}
