import { afterAll, beforeAll, expect, it } from 'vitest';
import { backAfterCrash } from './coming-back.ts';
import { type DeckBrowser, openDeckBrowser } from './open-deck.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

it('is back on the slide within a second of a double click after a crash', async () => {
  const took: number[] = [];
  // The best of three: in one of them the browser may have been busy with itself.
  for (let i = 0; i < 3 && Math.min(...took) >= 1000; i++) took.push(await backAfterCrash(browser));
  console.log(`back after a crash in ${took.map(Math.round).join(', ')} ms`);
  expect(Math.min(...took)).toBeLessThan(1000);
});
