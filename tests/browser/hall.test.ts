import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deck as source } from '../../slides/index.ts';
import { placeSlides } from '../../src/deck/index.ts';
import { type DeckBrowser, goTo, openDeckBrowser, press } from './open-deck.ts';

const deck = placeSlides(source);
let browser: DeckBrowser;

beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

const said = (page: Page) => page.locator('.live').textContent();

describe('who does not see', () => {
  it('hears each slide once, from its headline, in a region', async () => {
    const page = await browser.open({ query: '&motion=off' });
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const watch = (list: MutationRecord[]) =>
        heard.push(...list.map((one) => one.target.textContent ?? ''));
      for (const live of document.querySelectorAll('[aria-live], [role="status"]'))
        new MutationObserver(watch).observe(live, { childList: true, characterData: true, subtree: true });
    });
    await goTo(page, 12, 0);
    const title = await page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim());
    expect(await said(page)).toBe(`第 12 页，共 ${deck.slides.length} 页，${title}`);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
      await said(page),
    ]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toMatch(/^H[12]$/);
    expect(await page.locator('.reveal').getAttribute('role')).toBe('region');
    expect(await page.locator('[role="application"]').count()).toBe(0);
  });
});

describe('pointer', () => {
  it('goes after two seconds, and the laser dot follows the mouse', async () => {
    const page = await browser.open();
    await page.mouse.move(300, 300);
    expect(await page.locator('html').getAttribute('data-pointer')).toBe('there');
    await page.waitForSelector('html[data-pointer="gone"]', { timeout: 3000 });
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.slide') ?? document.body).cursor),
    ).toBe('none');
    await press(page, 'l');
    await page.mouse.move(640, 360);
    const box = await page.locator('.laser').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(640, -1);
    expect((box?.y ?? 0) + (box?.height ?? 0) / 2).toBeCloseTo(360, -1);
    await press(page, 'l');
    expect(await page.locator('.laser').isVisible()).toBe(false);
  });
});

describe('the wake lock', () => {
  it('is asked for at the start and whenever the page is seen again', async () => {
    const page = await browser.open();
    const asked = await page.evaluate(() => {
      let count = 0;
      const lock = navigator.wakeLock;
      const request = lock.request.bind(lock);
      lock.request = (type) => {
        count++;
        return request(type);
      };
      document.dispatchEvent(new Event('visibilitychange'));
      return count;
    });
    expect(asked).toBe(1);
  });
});
