import type { Page } from 'playwright-core';

/** Words of a slide in the px of the slide: how they are set and where their lines stand. */
interface Words {
  readonly text: string;
  readonly look: string;
  readonly box: readonly number[];
}

/** The words of slides, by their numbers. */
export type SlideWords = Readonly<Record<string, readonly Words[]>>;

/** What each slide within `where` shows in words, by its number; the first picture of each counts. */
export function wordsOf(page: Page, where: string): Promise<SlideWords> {
  return page.evaluate((selector) => {
    const found: Record<string, Words[]> = {};
    const isShown = (element: Element) =>
      element.closest('.notes, .data') === null &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    for (const slide of document.querySelectorAll<HTMLElement>(selector)) {
      const words: Words[] = [];
      const { left, top, width } = slide.getBoundingClientRect();
      const scale = width / slide.offsetWidth;
      const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (walker.nextNode()) {
        const { parentElement } = walker.currentNode;
        const text = walker.currentNode.textContent?.trim() ?? '';
        if (text === '' || parentElement === null || !isShown(parentElement)) continue;
        const { fontSize, fontWeight, fontFamily, color } = getComputedStyle(parentElement);
        range.selectNodeContents(walker.currentNode);
        const box = range.getBoundingClientRect();
        words.push({
          text,
          look: [fontSize, fontWeight, color, fontFamily].join(' '),
          box: [box.left - left, box.top - top, box.width, box.height].map((px) => px / scale),
        });
      }
      found[slide.dataset.page ?? ''] ??= words;
    }
    return found;
  }, where);
}

/** A picture may be so many px of the slide off: it is laid out to the fraction of a px of the screen. */
const OFF = 2;

/** What of the slides in `copies` is another than in `slides`: gone, set otherwise, or elsewhere. */
export function differences(slides: SlideWords, copies: SlideWords): readonly string[] {
  return Object.entries(copies).flatMap(([page, words]) => {
    const own = slides[page] ?? [];
    const [were, are] = [own, words].map((these) => these.map(({ text }) => text));
    if (were?.join('|') !== are?.join('|')) {
      const gone = were?.filter((text) => !are?.includes(text));
      const come = are?.filter((text) => !were?.includes(text));
      return [`${page}: gone “${gone}”, come “${come}”`];
    }
    return own.flatMap(({ text, look, box }, i) => {
      const copy = words[i];
      if (copy === undefined) return [];
      if (copy.look !== look) return [`${page} “${text}”: ${look} became ${copy.look}`];
      const off = Math.max(...box.map((px, at) => Math.abs(px - (copy.box[at] ?? 0))));
      return off > OFF
        ? [`${page} “${text}”: ${box.map(Math.round)} became ${copy.box.map(Math.round)}`]
        : [];
    });
  });
}
