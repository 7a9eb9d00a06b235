import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DeckBrowser,
  openAgain,
  openDeckBrowser,
  placeAfter,
  position,
  press,
  SMALL,
} from './open-deck.ts';

let browser: DeckBrowser;
/** Stand open for both tests. */
let stage: Page;
let speaker: Page;

beforeAll(async () => {
  browser = await openDeckBrowser();
  stage = await browser.open({ query: '&motion=off', size: SMALL });
  speaker = await openAgain(stage, stage.url(), '?view=speaker');
});
afterAll(() => browser?.close());

const connection = (page: Page) => page.locator('.console').getAttribute('data-connection');
const shownPage = async (page: Page) =>
  Number(/第(\d+)页/.exec((await page.locator('.cur .thl').first().textContent()) ?? '')?.[1]);

describe('a file that is opened twice', () => {
  it('gives the lead back when it is closed, and the run is written on', async () => {
    await press(stage, 'PageDown');
    const second = await openAgain(stage, stage.url(), '?view=stage&motion=off');
    await press(second, 'PageDown');
    await expect.poll(async () => shownPage(speaker)).toBe((await position(second)).page);
    await second.close({ runBeforeUnload: false });
    await expect.poll(async () => shownPage(speaker), { timeout: 12_000 }).toBe((await position(stage)).page);
    expect(await connection(speaker)).toBe('connected');
    await press(speaker, 'Home');
    await expect.poll(async () => (await position(stage)).page).toBe(1);
    await press(speaker, 'PageDown');
    await expect.poll(() => position(stage)).toEqual(placeAfter(1));
    const written = () => stage.evaluate(() => JSON.stringify({ ...localStorage }).length);
    const before = await written();
    await press(stage, 'PageDown');
    await press(stage, 'PageDown');
    expect(await written()).toBeGreaterThan(before);
  });

  it('is led by the window that is operated, whatever the clock says', async () => {
    // Born a day before the first one, as its clock has it.
    const second = await openAgain(stage, stage.url(), '?view=stage&motion=off', aDayBefore);
    await press(second, 'End');
    await expect.poll(async () => shownPage(speaker)).toBe((await position(second)).page);
    await press(stage, 'PageDown');
    await expect.poll(async () => shownPage(speaker)).toBe((await position(stage)).page);
    await press(speaker, 'PageDown');
    await expect.poll(async () => shownPage(speaker)).toBe((await position(stage)).page);
    await second.close();
  });
});

/** Runs in the page: its clock is a day late. */
function aDayBefore(): void {
  const now = Date.now;
  Date.now = () => now() - 86_400_000;
}
