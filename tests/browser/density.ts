import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { measureSlide } from '../../src/cli/layout/measure.ts';
import { FLOOR } from './joined-walls.ts';
import { type DeckBrowser, FULL_HD, goTo, pageWith, WITH_CHART } from './open-deck.ts';
import { type Charts, pagesWithCharts } from './walk.ts';

/** Gives a page's CSS pixel so many device pixels, as the system's scaling and the browser's zoom do. */
export async function setDensity(page: Page, density: number, { width, height } = FULL_HD): Promise<void> {
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
export function pixelsDrawn(page: Page, root: string): Promise<readonly number[]> {
  return page.evaluate(
    (within) =>
      [...document.querySelectorAll<HTMLCanvasElement>(`${within} canvas.chart`)].flatMap((canvas) => {
        const { width, height } = canvas.getBoundingClientRect();
        return [canvas.width / width / devicePixelRatio, canvas.height / height / devicePixelRatio];
      }),
    root,
  );
}

export const isSharp = (drawn: readonly number[]) =>
  drawn.length > 0 && drawn.every((one) => Math.abs(one - 1) < 0.02);

/** The test of the stage at a density, of all its charts or of one of each kind. */
export function askAt(density: number, which: Charts, browser: () => DeckBrowser): void {
  it(`the charts (${which}) are drawn pixel for pixel at ${density} device pixels, and every word beside them keeps its place`, async () => {
    const page = await browser().open({ query: '&motion=off' });
    await setDensity(page, density);
    const numbers = await pagesWithCharts(page, which);
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) {
      await goTo(page, number);
      expect([number, isSharp(await pixelsDrawn(page, 'section.present'))]).toEqual([number, true]);
      expect([number, await measureSlide(page, FLOOR)]).toEqual([number, []]);
    }
  });
}

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
/** Where a view begins with a page, and what that page is in it. */
const VIEWS = {
  stage: { queryOf: (page: number) => `&motion=off#/${page}`, root: 'section.present' },
  rehearse: { queryOf: (page: number) => `&motion=off&from=${page}`, root: '.cur' },
} as const;

/** The test of a view in a window that goes to another screen and back. */
export function askTaken(view: keyof typeof VIEWS, browser: () => DeckBrowser): void {
  it(`draws the charts of the view "${view}" again, every time`, async () => {
    const { queryOf, root } = VIEWS[view];
    const { width, height } = FULL_HD;
    const chart = await pageWith(await browser().open({ query: '&motion=off' }), WITH_CHART);
    const page = await browser().open({ view, query: queryOf(chart), setup: REMEMBER });
    await page.waitForSelector(`${root} canvas.chart[data-drawn="done"]`);
    for (const density of [1.25, 1]) {
      await setDensity(page, density, { width: width * density, height: height * density });
      expect(isSharp(await pixelsDrawn(page, root))).toBe(false);
      await page.evaluate('tellDensity()');
      await expect.poll(async () => isSharp(await pixelsDrawn(page, root))).toBe(true);
    }
  });
}
