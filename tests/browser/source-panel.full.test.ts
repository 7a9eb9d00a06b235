import { expect, test } from 'vitest';
import { openDeckBrowser } from './open-deck.ts';
import { askClosing, askSlide } from './source-panel.ts';

test('the panel on the stage tells of every number on every slide, and any key of paging only closes it', async () => {
  const browser = await openDeckBrowser();
  const page = await browser.open({ query: '&motion=off' });
  const total = await page.evaluate(() => window.deckStage?.total ?? 0);
  expect(total).toBeGreaterThan(0);
  for (let number = 1; number <= total; number++) await askSlide(page, number);
  for (const key of ['ArrowRight', ' ', 'PageUp']) await askClosing(page, key);
  expect(browser.complaints).toEqual([]);
});
