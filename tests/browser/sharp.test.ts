import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureSlide } from '../../src/cli/layout/measure.ts';
import { type DeckBrowser, FULL_HD, goTo, openDeckBrowser, pageWith, WITH_CHART } from './open-deck.ts';

const FLOOR = { size: 28, keySize: 40, lastLine: 4, headlineLine: 4, safe: 54, contrast: 4.5 };

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

/** Gives a page's CSS pixel so many device pixels, as the system's scaling and the browser's zoom do. */
async function setDensity(page: Page, density: number, { width, height } = FULL_HD): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...{ width: Math.round(width / density), height: Math.round(height / density) },
    ...{ deviceScaleFactor: density, mobile: false },
  });
  await page.waitForFunction((is) => window.devicePixelRatio === is, density);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/** Pixels drawn for each pixel of the screen, across and down, of every chart within `root`. */
function pixelsDrawn(page: Page, root: string): Promise<readonly number[]> {
  return page.evaluate(
    (within) =>
      [...document.querySelectorAll<HTMLCanvasElement>(`${within} canvas.chart`)].flatMap((canvas) => {
        const { width, height } = canvas.getBoundingClientRect();
        return [canvas.width / width / devicePixelRatio, canvas.height / height / devicePixelRatio];
      }),
    root,
  );
}

const isSharp = (drawn: readonly number[]) =>
  drawn.length > 0 && drawn.every((one) => Math.abs(one - 1) < 0.02);

describe.each([1.25, 2])('at %d device pixels', (density) => {
  it('every chart is drawn pixel for pixel, and every word beside it keeps its place', async () => {
    const page = await browser.open({ query: '&motion=off' });
    await setDensity(page, density);
    const numbers = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.slides > section:has(canvas.chart)')].map((one) =>
        Number(one.dataset.page),
      ),
    );
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) {
      await goTo(page, number);
      expect([number, isSharp(await pixelsDrawn(page, 'section.present'))]).toEqual([number, true]);
      expect([number, await measureSlide(page, FLOOR)]).toEqual([number, []]);
    }
  });
});

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
    const document = await browser.open({ query: '&motion=off' });
    const query = queryOf(await pageWith(document, WITH_CHART));
    const page = await browser.open({ view, query, setup: REMEMBER });
    await page.waitForSelector(`${root} canvas.chart[data-drawn="done"]`);
    for (const density of [2, 1.25, 1]) {
      await setDensity(page, density, { width: width * density, height: height * density });
      expect(isSharp(await pixelsDrawn(page, root))).toBe(false);
      await page.evaluate('tellDensity()');
      await expect.poll(async () => isSharp(await pixelsDrawn(page, root))).toBe(true);
    }
  });
});
