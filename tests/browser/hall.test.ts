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
    expect(await said(page)).toBe(`第12页，共${deck.slides.length}页，${title}`);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
      await said(page),
    ]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toMatch(/^H[12]$/);
    expect(await page.locator('.reveal').getAttribute('role')).toBe('region');
    expect(await page.locator('[role="application"]').count()).toBe(0);
  });
});

describe('pointer', () => {
  const dot = (page: Page) => page.locator('.laser');
  const centreOf = async (page: Page) => {
    const { x = 0, y = 0, width = 0, height = 0 } = (await dot(page).boundingBox()) ?? {};
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  };

  it('goes after two seconds', async () => {
    const page = await browser.open();
    await page.mouse.move(300, 300);
    expect(await page.locator('html').getAttribute('data-pointer')).toBe('there');
    expect(await dot(page).isVisible()).toBe(false);
    await page.waitForSelector('html[data-pointer="gone"]', { timeout: 3000 });
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.slide') ?? document.body).cursor),
    ).toBe('none');
  });

  it('is a dot after L: in the middle at first, then where the mouse is, gone at rest and after another L', async () => {
    const page = await browser.open({ query: '&motion=off' });
    await press(page, 'l');
    expect(await centreOf(page)).toEqual([960, 540]);
    for (const [x, y] of [
      [640, 360],
      [1500, 900],
    ] as const) {
      await page.mouse.move(x, y);
      expect(await centreOf(page)).toEqual([x, y]);
    }
    await press(page, 'PageDown');
    expect(await dot(page).isVisible()).toBe(true);
    await expect.poll(() => dot(page).isVisible(), { timeout: 3000 }).toBe(false);
    await page.mouse.move(700, 300);
    expect(await centreOf(page)).toEqual([700, 300]);
    await press(page, 'l');
    expect(await dot(page).isVisible()).toBe(false);
    await page.mouse.move(800, 300);
    expect(await dot(page).isVisible()).toBe(false);
  });

  it.each(['b', 'w'])('does not show on the screen that %s has covered', async (key) => {
    const page = await browser.open({ query: '&motion=off' });
    await press(page, key);
    const covered = await page.screenshot();
    await press(page, key);
    await press(page, 'l');
    await page.mouse.move(640, 360);
    expect(await dot(page).isVisible()).toBe(true);
    await press(page, key);
    await page.mouse.move(960, 500);
    expect((await page.screenshot()).equals(covered)).toBe(true);
    // L pressed blindly changes nothing.
    await press(page, 'l');
    await press(page, key);
    await page.mouse.move(900, 500);
    expect(await dot(page).isVisible()).toBe(true);
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
