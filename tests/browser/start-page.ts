import { expect, it } from 'vitest';
import { type DeckBrowser, placeAfter, position, press, SMALL } from './open-deck.ts';

/** The test of the keys that begin the show on the start page. */
export function askBegin(browser: () => DeckBrowser, keys: readonly string[]): void {
  it.each(keys)('begins the show full screen with %s', async (key) => {
    const page = await browser().open({ view: '', query: '?motion=off', size: SMALL });
    expect(await page.locator('html').getAttribute('data-ready')).toBe('start');
    await page.keyboard.press(key);
    await page.waitForSelector('html[data-ready="stage"]');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    expect(await position(page)).toEqual(placeAfter(0));
    await press(page, 'PageDown');
    expect(await position(page)).toEqual(placeAfter(1));
    expect(browser().complaints).toEqual([]);
  });
}
