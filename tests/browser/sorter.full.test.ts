import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeckBrowser, openDeckBrowser, press } from './open-deck.ts';
import { askOfWindow } from './sorter.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

describe('the page sorter', () => {
  askOfWindow([1920, 1080], () => browser);
  askOfWindow([1024, 768], () => browser);

  it('is laid out anew when its window takes another size and shape', async () => {
    const stage = await browser.open({ query: '&motion=off', size: { width: 1920, height: 1080 } });
    await press(stage, 'o');
    const last = '.sorter .part:last-child .cell:last-child .small-slide > .slide';
    await stage.waitForSelector(last);
    await stage.setViewportSize({ width: 1100, height: 800 });
    const misfits = () =>
      stage.evaluate(() => {
        const frames = [...document.querySelectorAll<HTMLElement>('.sorter .small-slide')];
        const misfit = frames.filter((frame) => {
          const { width = 0 } = frame.firstElementChild?.getBoundingClientRect() ?? {};
          const { right, bottom } = frame.getBoundingClientRect();
          return Math.abs(width - frame.clientWidth) > 1 || right > innerWidth || bottom > innerHeight;
        });
        return misfit.length;
      });
    await expect.poll(misfits).toBe(0);
  });
});
