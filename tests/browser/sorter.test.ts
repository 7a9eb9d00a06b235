import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeckBrowser, goTo, openAgain, openDeckBrowser, position, press, SMALL } from './open-deck.ts';
import { askOfWindow } from './sorter.ts';

let browser: DeckBrowser;

beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

const chosen = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-page'));
const isOpen = (page: Page) => page.locator('dialog.sorter[open]').count();

describe('the page sorter', () => {
  // Other windows, and one that changes, are in sorter.full.test.ts.
  askOfWindow([1366, 768], () => browser);

  it('changes nothing until Enter: neither the slide, nor its steps, nor the clock', async () => {
    const stage = await browser.open({ query: '&motion=off', size: SMALL });
    await goTo(stage, 6, 1);
    const before = await position(stage);
    const run = () => stage.evaluate(() => JSON.stringify({ ...localStorage }).includes('"start"'));
    await press(stage, 'o');
    for (const key of ['ArrowRight', 'PageDown', 'ArrowDown', 'End', 'ArrowUp']) await press(stage, key);
    expect(await chosen(stage)).not.toBe('6');
    expect([await position(stage), await run()]).toEqual([before, false]);
    await press(stage, 'Escape');
    await expect.poll(() => isOpen(stage)).toBe(0);
    expect(await position(stage)).toEqual(before);
    await press(stage, 'o');
    await press(stage, 'ArrowRight');
    await press(stage, 'Enter');
    expect(await position(stage)).toEqual({ page: 7, step: 0 });
  });

  it("is private in the speaker's window: the stage moves only by a choice", async () => {
    const stage = await browser.open({ query: '&motion=off', size: SMALL });
    const speaker = await openAgain(stage, stage.url(), '?view=speaker');
    await speaker.waitForSelector('.console[data-state]');
    await speaker.keyboard.press('o');
    await speaker.waitForSelector('.sorter .small-slide > .slide');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await speaker.keyboard.press(key);
    expect((await position(stage)).page).toBe(1);
    await speaker.keyboard.press('Enter');
    await expect.poll(async () => (await position(stage)).page).toBe(4);
  });
});
