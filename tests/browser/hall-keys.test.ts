import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  begin,
  type DeckBrowser,
  goTo,
  LAST_PAGE,
  letPass,
  openDeckBrowser,
  pageWith,
  position,
  press,
  SMALL,
  WITH_STEPS,
} from './open-deck.ts';

let browser: DeckBrowser;
/** Stands open for all tests: each begins on the first page. */
let page: Page;

beforeAll(async () => {
  browser = await openDeckBrowser();
  page = await browser.open({ size: SMALL, query: '&motion=off' });
});
afterAll(() => browser?.close());
beforeEach(() => begin(page));

const isFullScreen = () => page.evaluate(() => document.fullscreenElement !== null);

describe('full screen', () => {
  it('alternates with F5, Shift+F5 and Esc, and the slide stays', async () => {
    await goTo(page, 9, 1);
    const loads = await page.evaluate(() => performance.timeOrigin);
    const before = await position(page);
    for (const [key, is] of [
      ['F5', true],
      ['Escape', false],
      ['Shift+F5', true],
      ['F5', false],
      ['F5', true],
      ['Escape', false],
    ] as const) {
      await press(page, key);
      await page.waitForFunction((on) => (document.fullscreenElement !== null) === on, is);
      expect(await position(page)).toEqual(before);
    }
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loads);
  });

  it('asks before notes open over the hall on a single screen', async () => {
    await press(page, 'F5');
    await press(page, 's');
    await page.waitForSelector('dialog.ask[open]');
    expect(page.context().pages()).toHaveLength(1);
    await press(page, 'PageDown');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    expect(await position(page)).toEqual({ page: 1, step: 0 });
  });

  it('asks before all pages come up before the hall, and leaves them with O or Esc', async () => {
    const overview = () => page.evaluate(() => document.querySelector('dialog.sorter[open]') !== null);
    await press(page, 'F5');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await press(page, 'o');
    expect(await overview()).toBe(false);
    await page.locator('dialog.ask .yes').click();
    expect(await overview()).toBe(true);
    await press(page, 'o');
    expect([await overview(), await isFullScreen()]).toEqual([false, true]);
  });

  it('keeps a panel apart from the full screen: Esc closes the panel first', async () => {
    await press(page, 'F5');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await press(page, '?');
    await page.waitForSelector('dialog.help[open]');
    await press(page, 'Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    expect(await isFullScreen()).toBe(true);
  });
});

describe('the space bar', () => {
  it('goes on by one step, and uncovers only', async () => {
    const number = await pageWith(page, WITH_STEPS);
    await goTo(page, number, 0);
    await press(page, 'Space');
    expect(await position(page)).toEqual({ page: number, step: 1 });
    await press(page, 'b');
    await press(page, 'Space');
    expect(await page.locator('.blank').getAttribute('data-blank')).toBe('none');
    expect(await position(page)).toEqual({ page: number, step: 1 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

describe('what must not page', () => {
  it('is the wheel, a click, a held key and a double fire', async () => {
    await goTo(page, 4, 0);
    const before = await position(page);
    await page.mouse.move(450, 250);
    await page.mouse.wheel(0, 800);
    await page.mouse.click(450, 250);
    await page.mouse.dblclick(50, 250);
    expect(await position(page)).toEqual(before);
    await letPass(page);
    await page.keyboard.down('PageDown');
    const once = await position(page);
    expect(once).not.toEqual(before);
    for (let i = 0; i < 5; i++) await page.keyboard.down('PageDown');
    await page.keyboard.up('PageDown');
    expect(await position(page)).toEqual(once);
    await letPass(page);
    // Both in one breath, however slow the machine is: an event has the time at which it was made.
    await page.evaluate(() => {
      const make = () => new KeyboardEvent('keydown', { key: 'PageUp', bubbles: true, cancelable: true });
      for (const event of [make(), make()]) window.dispatchEvent(event);
    });
    expect(await position(page)).toEqual(before);
  });

  it('is a page that there is not', async () => {
    await goTo(page, 4, 0);
    for (const key of [...String(LAST_PAGE + 1), 'Enter']) await page.keyboard.press(key);
    expect((await position(page)).page).toBe(4);
    expect(await page.locator('.notice').textContent()).toContain(`没有第${LAST_PAGE + 1}页`);
    for (const key of ['5', 'x', 'Enter']) await page.keyboard.press(key);
    expect((await position(page)).page).toBe(4);
    expect(await page.locator('.notice').textContent()).toContain('没有第5x页');
    // Nor does the hall read it for long.
    await expect.poll(() => page.locator('.notice').isVisible(), { timeout: 9000 }).toBe(false);
    for (const key of [...String(LAST_PAGE), '3', 'Backspace', 'Enter']) await page.keyboard.press(key);
    expect(await position(page)).toEqual({ page: LAST_PAGE, step: 0 });
  });
});
