import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askCharts, askCovered, askStorage, crash } from './coming-back.ts';
import {
  type DeckBrowser,
  goTo,
  LAST_PAGE,
  openAgain,
  openDeckBrowser,
  placeAfter,
  position,
  press,
  SMALL,
} from './open-deck.ts';
import { leave } from './stored.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

describe('coming back', () => {
  askCovered(() => browser, 'w');
  askCharts(() => browser, 'crash');
  askStorage(() => browser, 'there and takes nothing');

  it('leaves a second tab of the file its own way, and then knows its own place', async () => {
    const page = await browser.open({ size: SMALL, query: '&motion=off' });
    const [mine, other] = [1 / 3, 2 / 3].map((share) => Math.ceil(LAST_PAGE * share)) as [number, number];
    await goTo(page, mine, 0);
    const second = await openAgain(page, page.url());
    expect(await position(second)).toEqual({ page: mine, step: 0 });
    await goTo(second, other, 0);
    expect(await position(page)).toEqual({ page: mine, step: 0 });
    await leave(second);
    // The tests' browser gives every page the focus for good; one with windows tells when it comes.
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await crash(page);
    const third = await openAgain(page, page.url());
    expect(await position(third)).toEqual({ page: mine, step: 0 });
  });

  it('loses no step when paging fast and reloading', async () => {
    const page = await browser.open({ size: SMALL, query: '&motion=off' });
    for (let i = 0; i < 9; i++) await press(page, 'PageDown');
    const before = await position(page);
    await page.reload();
    await page.waitForSelector('html[data-ready="stage"]');
    expect(await position(page)).toEqual(before);
  });

  it('keeps to its own place, not to the one in the address', async () => {
    const page = await browser.open({ size: SMALL, query: '&motion=off' });
    await goTo(page, 8, 0);
    await crash(page);
    const again = await openAgain(page, page.url(), '?view=stage&motion=off#/3');
    expect((await position(again)).page).toBe(8);
  });

  it('presents where what is stored is damaged', async () => {
    const page = await browser.open({ view: '', query: '?motion=off', size: SMALL });
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) localStorage.setItem(key, '{"broken');
    });
    await page.reload();
    await page.waitForSelector('html[data-ready="start"]');
    await page.keyboard.press('F5');
    await page.waitForSelector('html[data-ready="stage"]');
    await press(page, 'PageDown');
    expect(await position(page)).toEqual(placeAfter(1));
  });
});
