import { afterAll, beforeAll, describe, it } from 'vitest';
import { askOfFaces } from './fonts-drawn.ts';
import { type DeckBrowser, oneOfEachLayout, openDeckBrowser } from './open-deck.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

describe('the faces in the file', () => {
  // Every slide in fonts.full.test.ts.
  it('draw the characters of a slide themselves', async () => {
    const page = await browser.open({ query: '&motion=off' });
    await askOfFaces(
      page,
      (await oneOfEachLayout(page)).filter((_, i) => i % 8 === 0),
    );
  });
});
