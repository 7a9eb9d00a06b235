import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeckBrowser, goTo, openAgain, openDeckBrowser, position, press } from './open-deck.ts';

let browser: DeckBrowser;

beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

const chosen = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-page'));
const isOpen = (page: Page) => page.locator('dialog.sorter[open]').count();

describe('the page sorter', () => {
  it.each([
    [1920, 1080],
    [1366, 768],
    [1024, 768],
  ])('shows every slide at once in its end state, a row a part, at %i × %i', async (width, height) => {
    const page = await browser.open({ query: '&motion=off', size: { width, height } });
    await press(page, 'o');
    await page.waitForFunction(
      () =>
        document.querySelectorAll('.sorter .small-slide > .slide').length ===
        document.querySelectorAll('.slides > section').length,
    );
    const found = await page.evaluate(() => {
      const cells = [...document.querySelectorAll('.sorter button[data-page]')];
      const boxes = cells.map((cell) => cell.getBoundingClientRect());
      const hidden = [...document.querySelectorAll('.sorter .fragment:not(.fade-out)')].filter(
        (one) => getComputedStyle(one).opacity === '0',
      );
      return {
        beyond: boxes.filter(({ right, bottom }) => right > innerWidth || bottom > innerHeight).length,
        least: Math.min(...boxes.map((box) => box.width)),
        hidden: hidden.length,
        rows: document.querySelectorAll('.sorter .panel-body > .part').length,
        parts: new Set(
          [...document.querySelectorAll<HTMLElement>('.slides > section')].map((one) => one.dataset.part),
        ).size,
      };
    });
    expect(found).toMatchObject({ beyond: 0, hidden: 0, rows: found.parts });
    expect(found.least).toBeGreaterThan(70);
  });

  it('changes nothing until Enter: neither the slide, nor its steps, nor the clock', async () => {
    const stage = await browser.open({ query: '&motion=off' });
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
    const stage = await browser.open({ query: '&motion=off' });
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
