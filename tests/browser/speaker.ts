import { expect, it } from 'vitest';
import type { WindowSize } from '../../src/cli/browser/index.ts';
import { type DeckBrowser, press } from './open-deck.ts';

/** The test of screens of the speaker in windows of these sizes. */
export function askEdges(
  browser: () => DeckBrowser,
  screens: readonly (readonly [view: string, size: WindowSize])[],
): void {
  const rows = screens.map(([view, { width, height }]) => [view, width, height] as const);
  it.each(rows)(
    '%s at %i × %i has nothing beyond its edges and no complaint',
    async (view, width, height) => {
      const page = await browser().open({ view, size: { width, height }, reducedMotion: true });
      for (const tone of ['dark', 'light']) {
        const beyond = await page.evaluate((to) => {
          document.documentElement.dataset.tone = to;
          const { scrollWidth, scrollHeight } = document.documentElement;
          return [scrollWidth - innerWidth, scrollHeight - innerHeight];
        }, tone);
        expect(Math.max(...beyond)).toBeLessThanOrEqual(0);
      }
      expect(browser().complaints).toEqual([]);
    },
  );
}

/** Runs in the page: where it stands, which words of the notes are cut through at an edge, whether they are scrolled. */
function lookAtNotes() {
  const view = document.querySelector<HTMLElement>('.view');
  const { top: upper = Number.NaN, bottom = Number.NaN } = view?.getBoundingClientRect() ?? {};
  const kept = Number.parseFloat(view?.style.clipPath.split(' ')[2] ?? '0');
  const edges = [upper, bottom - (kept || 0)];
  const text = document.querySelector<HTMLElement>('.view > .text');
  if (text === null) throw new Error('There are no notes');
  const words = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const cut: string[] = [];
  while (words.nextNode()) {
    range.selectNodeContents(words.currentNode);
    // The box of a letter is higher than the letter
    const isCut = (box: DOMRect) => edges.some((edge) => box.top < edge - 4 && box.bottom > edge + 4);
    if ([...range.getClientRects()].some(isCut)) cut.push(range.toString());
  }
  const place = document.querySelector('.cur .thl')?.textContent ?? '';
  return { place, cut, isScrolled: !/\(0px\)/.test(text.style.transform) };
}

/** The test of the notes beside a rehearsal in a window of this size. */
export function askCut(browser: () => DeckBrowser, size: WindowSize): void {
  it('shows the notes of no step cut through at either edge', async () => {
    const page = await browser().open({ view: 'rehearse', size, reducedMotion: true });
    let scrolled = 0;
    for (let presses = 0; presses < 15; presses++) {
      await press(page, 'PageDown');
      const { place, cut, isScrolled } = await page.evaluate(lookAtNotes);
      expect(cut, place).toEqual([]);
      if (isScrolled) scrolled += 1;
    }
    // How often depends on how long this year's notes are.
    expect(scrolled).toBeGreaterThan(0);
  });
}
