import { expect, it } from 'vitest';
import type { HandoutId } from '../../src/document/paper/layouts.ts';
import { type DeckBrowser, LAST_PAGE } from './open-deck.ts';
import { differences, type SlideWords, wordsOf } from './slide-words.ts';

export const SIZE = { width: 1366, height: 768 };

/** The test of slides on paper, in sizes smaller than that of the notes pages. */
export function askPaper(browser: () => DeckBrowser, smaller: readonly HandoutId[]): void {
  it(`on paper is in ${smaller.join(', ')} as in the largest: paper has a style of its own`, async () => {
    const slidesOf = async (layout: HandoutId): Promise<SlideWords> => {
      const page = await browser().open({ view: 'handout', query: `&layout=${layout}`, size: SIZE });
      return wordsOf(page, '.slide-box > .slide');
    };
    const largest = await slidesOf('notes');
    expect(Object.keys(largest)).toHaveLength(LAST_PAGE);
    for (const layout of smaller) expect(differences(largest, await slidesOf(layout))).toEqual([]);
  });
}
