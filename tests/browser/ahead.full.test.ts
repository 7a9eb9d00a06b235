import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeckBrowser, goTo, lacks, openDeckBrowser, press, SMALL } from './open-deck.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

describe('the slide that follows', () => {
  it('is awaited with pictures of the charts that the next step moves, none of which the press takes', async () => {
    const page = await browser.open({ size: SMALL });
    // Those where most charts go through most steps, of those that stand on the slide itself.
    const slides = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.slides > section')]
        .map((one) => ({
          page: Number(one.dataset.page),
          steps: Number(one.dataset.steps),
          charts: [...one.querySelectorAll('canvas.chart')].filter(
            (chart) => chart.closest('.leaf, .curtain') === null,
          ).length,
        }))
        .filter(({ steps, charts }) => steps > 0 && charts > 0)
        .sort((a, b) => b.steps * b.charts - a.steps * a.charts)
        .slice(0, 2),
    );
    const pictures = await page.evaluateHandle(() => {
      const count = { atRest: 0, atPress: 0 };
      const { prototype } = ImageBitmapRenderingContext;
      const transfer = prototype.transferFromImageBitmap;
      prototype.transferFromImageBitmap = function (bitmap) {
        // A press is an event.
        count[window.event === undefined ? 'atRest' : 'atPress'] += 1;
        transfer.call(this, bitmap);
      };
      return count;
    });
    for (const { page: number, steps } of slides) {
      await goTo(page, number, 0);
      for (let step = 0; step < steps; step++) {
        // What is prepared last.
        await page.waitForSelector(`section[data-page="${number + 1}"][data-ahead]:not([data-waits])`, {
          state: 'attached',
        });
        await press(page, 'PageDown');
      }
    }
    const { atRest, atPress } = await pictures.evaluate((count) => count);
    if (atRest === 0) return lacks('a chart that a step moves');
    expect(atPress).toBe(0);
  });
});
