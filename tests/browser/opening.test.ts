import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DECK,
  type DeckBrowser,
  FULL_HD,
  openDeckBrowser,
  position,
  press,
  pressesTo,
  SMALL,
  sharedBrowser,
} from './open-deck.ts';

const steps = pressesTo(2) - 1;

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser.close());

/** The words that the hall sees: those of the page that lies on top. */
function seen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const slide = document.querySelector('.slides > .present');
    const shown = (element: Element) =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
    const leaf = [...(slide?.querySelectorAll('.leaf') ?? [])].find(shown);
    const words = [...((leaf ?? slide)?.querySelectorAll('h1, .words, .n, .copy') ?? [])].filter(shown);
    return words.map((one) => one.textContent).join(' ');
  });
}

describe.skipIf(steps === 0)('the opening', () => {
  it('has a line a click, and ends in the title', async () => {
    const page = await browser.open({ query: '&motion=off', size: SMALL });
    const lines = [await seen(page)];
    for (let i = 0; i < steps; i++) {
      await press(page, 'PageDown');
      lines.push(await seen(page));
    }
    expect(new Set(lines).size).toBe(steps);
    expect(lines.at(-1)).toBe(lines[0]);
    await press(page, 'PageDown');
    expect(await position(page)).toEqual({ page: 2, step: 0 });
  });

  it('is left by one key, from its first line as from its last', async () => {
    const page = await browser.open({ query: '&motion=off', size: SMALL });
    const title = await seen(page);
    for (const presses of [0, 1, steps - 1]) {
      await press(page, 'Home');
      for (let i = 0; i < presses; i++) await press(page, 'PageDown');
      await press(page, 'a');
      expect([await position(page), await seen(page)]).toEqual([{ page: 1, step: steps }, title]);
    }
  });

  it('gathers its last marks into the title, and whoever goes on meanwhile finds nothing of them', async () => {
    const page = await browser.open({ size: SMALL });
    for (let i = 0; i < steps - 1; i++) await press(page, 'PageDown');
    const flight = await page.evaluateHandle(watchSwarm);
    await press(page, 'PageDown');
    await expect.poll(() => flight.evaluate(({ seen }) => seen)).toBe(true);
    await press(page, 'PageDown');
    expect([await position(page), await page.locator('.swarm').count()]).toEqual([{ page: 2, step: 0 }, 0]);
  });

  it('is not there to be read, nor where less motion is asked for', async () => {
    const shared = await sharedBrowser();
    const read = await shared.newPage(FULL_HD);
    await read.goto(`${pathToFileURL(DECK).href}?view=read`);
    expect(await read.locator('.opening-page').isVisible()).toBe(false);
    const still = await browser.open({ reducedMotion: true, size: SMALL });
    const title = await seen(still);
    for (let i = 0; i < steps; i++) await press(still, 'PageDown');
    expect([await still.locator('.swarm').count(), await seen(still)]).toEqual([0, title]);
    expect(browser.complaints).toEqual([]);
    await shared.close();
  });
});

/** Runs in the page: whether anything is drawn of the swarm in any frame from now on. */
function watchSwarm(): { seen: boolean } {
  const flight = { seen: false };
  const look = () => {
    const canvas = document
      .querySelector('.present > .apart-tree')
      ?.shadowRoot?.querySelector<HTMLCanvasElement>('.swarm');
    const { width = 0, height = 0 } = canvas ?? {};
    const data = canvas?.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    flight.seen = data.some((value) => value > 0);
    if (!flight.seen) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return flight;
}
