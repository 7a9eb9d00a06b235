import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAt, isSharp, pixelsDrawn, setDensity } from './density.ts';
import { type DeckBrowser, FULL_HD, openDeckBrowser, pageWith, WITH_CHART } from './open-deck.ts';

let browser: DeckBrowser;
let chart: number;
beforeAll(async () => {
  browser = await openDeckBrowser();
  const stage = await browser.open({ query: '&motion=off' });
  chart = await pageWith(stage, WITH_CHART);
});
afterAll(() => browser?.close());

// Every chart, and other densities, are in sharp.full.test.ts.
describe('on a screen that is scaled', () => askAt(1.25, 'one of each kind', () => browser));

describe('a window taken to a screen of another density', () => {
  /** The tests' browser changes its density without telling: the page is told as a browser with a window does. */
  const REMEMBER = `{
    const ask = window.matchMedia.bind(window);
    const asked = [];
    window.matchMedia = (query) => {
      const list = ask(query);
      if (query.includes('dppx')) asked.push(list);
      return list;
    };
    window.tellDensity = () => {
      for (const list of asked.splice(0)) list.dispatchEvent(new Event('change'));
    };
  }`;
  const { width, height } = FULL_HD;

  it.each([
    ['stage', (page: number) => `&motion=off#/${page}`, 'section.present'],
    ['rehearse', (page: number) => `&motion=off&from=${page}`, '.cur'],
  ])('draws the charts of the view "%s" again, every time', async (view, queryOf, root) => {
    const page = await browser.open({ view, query: queryOf(chart), setup: REMEMBER });
    await page.waitForSelector(`${root} canvas.chart[data-drawn="done"]`);
    for (const density of [1.25, 1]) {
      await setDensity(page, density, { width: width * density, height: height * density });
      expect(isSharp(await pixelsDrawn(page, root))).toBe(false);
      await page.evaluate('tellDensity()');
      await expect.poll(async () => isSharp(await pixelsDrawn(page, root))).toBe(true);
    }
  });
});
