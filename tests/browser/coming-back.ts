import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  type DeckBrowser,
  goTo,
  openAgain,
  pageWith,
  placeAfter,
  position,
  press,
  SMALL,
  WITH_CHART,
  WITH_STEPS,
} from './open-deck.ts';

export const blank = (page: Page) => page.locator('.blank').getAttribute('data-blank');
/** Ends a page as a crash does: nothing on the page is asked. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent('crash');
  // The answer never comes.
  session.send('Page.crash').catch(() => undefined);
  await gone;
}

/** A double click after a crash leads to the slide that was shown; ms from the click to the stage that is ready. */
export async function backAfterCrash(browser: DeckBrowser): Promise<number> {
  const page = await browser.open({ size: SMALL, query: '&motion=off' });
  const number = await pageWith(page, WITH_STEPS, 3);
  await goTo(page, number, 1);
  await crash(page);
  const again = await openAgain(page, page.url());
  expect(await again.locator('html').getAttribute('data-ready')).toBe('stage');
  expect(await position(again)).toEqual({ page: number, step: 1 });
  return again.evaluate(() => performance.now());
}

/** As where the user has shut storage off: to touch it is an error. */
const SHUT = `for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
  Object.defineProperty(window, name, { get() { throw new DOMException('shut', 'SecurityError'); } });`;
/** As where the disk is full. */
const TAKES_NOTHING = `
  Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  IDBFactory.prototype.open = () => { throw new DOMException('no', 'UnknownError'); };`;

const STORAGE = { shut: SHUT, 'there and takes nothing': TAKES_NOTHING };

/** The test of a show that was covered by a key. */
export function askCovered(browser: () => DeckBrowser, key: string): void {
  it(`comes back covered as it was by ${key}, and never flashes up`, async () => {
    const page = await browser().open({ size: SMALL, query: '&motion=off' });
    const number = await pageWith(page, WITH_STEPS, 2);
    await goTo(page, number, 1);
    await press(page, key);
    const cover = await blank(page);
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = () => {
        const slide = document.querySelector('.slides > section.present, .slides > section');
        const covered = document.querySelector('.blank:not([data-blank="none"])') !== null;
        if (slide?.checkVisibility({ visibilityProperty: true }) && !covered) seen.push(slide.id);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.reload();
    await page.waitForSelector('html[data-ready="stage"]');
    expect(await blank(page)).toBe(cover);
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
    await press(page, 'PageDown');
    expect(await position(page)).toEqual({ page: number, step: 1 });
  });
}

/** The test of the charts of a page that comes back. */
export function askCharts(browser: () => DeckBrowser, how: 'reload' | 'crash'): void {
  it(`has its charts after a ${how}, and they stand still`, async () => {
    const page = await browser().open({ size: SMALL });
    await goTo(page, await pageWith(page, WITH_CHART));
    const drawn = (on: Page) =>
      on.evaluate(() =>
        [...document.querySelectorAll<HTMLCanvasElement>('section.present canvas.chart')].map(
          ({ dataset, width }) => [dataset.drawn, width > 0],
        ),
      );
    const before = await drawn(page);
    expect(before.length).toBeGreaterThan(0);
    if (how === 'reload') await page.reload();
    else await crash(page);
    const again = how === 'reload' ? page : await openAgain(page, page.url());
    await again.waitForSelector('html[data-ready="stage"]');
    expect(await drawn(again)).toEqual(before);
  });
}

/** The test of a browser that stores nothing. */
export function askStorage(browser: () => DeckBrowser, storage: keyof typeof STORAGE): void {
  it(`presents where storage is ${storage}, and the test card says so`, async () => {
    const known = browser().complaints.length;
    const page = await browser().open({
      view: '',
      query: '?motion=off',
      size: SMALL,
      setup: STORAGE[storage],
    });
    await page.keyboard.press('F5');
    await page.waitForSelector('html[data-ready="stage"]');
    for (let i = 0; i < 3; i++) await press(page, 'PageDown');
    const at = await position(page);
    expect(at).toEqual(placeAfter(3));
    await press(page, 'b');
    await press(page, 'PageDown');
    expect([await blank(page), await position(page)]).toEqual(['none', at]);
    await press(page, 'j');
    const saving = page.locator('.checks li', { hasText: '保存' });
    await expect.poll(() => saving.getAttribute('data-state')).toBe('warning');
    expect(browser().complaints.slice(known)).toEqual([]);
  });
}
