import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DECK, goTo, position } from './open-deck.ts';

/** The path of a Chromium 109, if there is one: the npm package @sparticuz/chromium@109.0.6 carries one. */
const OLD = process.env.DECK_CHROMIUM_109;

describe.skipIf(OLD === undefined)('in a real Chromium 109', () => {
  it('starts, shows every slide with its charts, and complains of nothing', async () => {
    const browser = await chromium.launch({
      executablePath: OLD ?? '',
      args: ['--headless', '--no-sandbox', '--disable-gpu'],
      ignoreDefaultArgs: ['--headless=new'],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(pathToFileURL(DECK).href);
      await page.waitForSelector('html[data-ready="start"]');
      await page.keyboard.press('F5');
      await page.waitForSelector('html[data-ready="stage"]');
      const total = await page.evaluate(() => window.deckStage?.total ?? 0);
      for (let number = 1; number <= total; number++) {
        await goTo(page, number);
        expect((await position(page)).page).toBe(number);
        const undrawn = page.locator('section.present canvas.chart:not([data-drawn="done"])');
        expect(await undrawn.count()).toBe(0);
      }
      for (const key of ['?', 'Escape', 'g', 'Escape', 'j', 'Escape', 'b', 'b', 'o', 'o'])
        await page.keyboard.press(key);
      expect(complaints).toEqual([]);
      expect(browser.version()).toMatch(/^109\./);
    } finally {
      await browser.close();
    }
  });
});
