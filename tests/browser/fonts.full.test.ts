import { afterAll, beforeAll, describe, it } from 'vitest';
import { askOfFaces } from './fonts-drawn.ts';
import { type DeckBrowser, openDeckBrowser } from './open-deck.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

describe('the faces in the file', () => {
  it('draw every character of every slide themselves', { timeout: 120_000 }, async () => {
    const page = await browser.open({ query: '&motion=off' });
    const total = await page.evaluate(() => window.deckStage?.total ?? 0);
    await askOfFaces(
      page,
      Array.from({ length: total }, (_, i) => i + 1),
    );
  });
});
