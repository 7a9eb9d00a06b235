import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askCharts, askCovered, askStorage, crash } from './coming-back.ts';
import { type DeckBrowser, goTo, openAgain, openDeckBrowser, position, SMALL } from './open-deck.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

describe('coming back', () => {
  askCovered(() => browser, 'w');
  askCharts(() => browser, 'crash');
  askStorage(() => browser, 'there and takes nothing');

  it('keeps to its own place, not to the one in the address', async () => {
    const page = await browser.open({ size: SMALL, query: '&motion=off' });
    await goTo(page, 8, 0);
    await crash(page);
    const again = await openAgain(page, page.url(), '?view=stage&motion=off#/3');
    expect((await position(again)).page).toBe(8);
  });
});
