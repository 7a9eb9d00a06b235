import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deck as source } from '../../slides/index.ts';
import { placeSlides } from '../../src/deck/index.ts';
import {
  DECK,
  type DeckBrowser,
  FULL_HD,
  openDeckBrowser,
  position,
  press,
  sharedBrowser,
} from './open-deck.ts';

const [cover] = placeSlides(source).slides;
const steps = cover?.steps ?? 0;

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

describe('the opening', () => {
  it('has a line a click, and ends in the title', async () => {
    const page = await browser.open({ query: '&motion=off' });
    const lines = [await seen(page)];
    for (let i = 0; i < steps; i++) {
      await press(page, 'PageDown');
      lines.push(await seen(page));
    }
    expect(lines).toEqual([
      '2020年工作回眸',
      '极不平凡的一年 2020年',
      '39人 赴湖北一线医务工作者',
      '881个 小微企业，获返还工会经费',
      '12413人 全年发展会员',
      '2020年工作回眸',
    ]);
    expect(await page.locator('.opening-page canvas').count()).toBe(3);
    await press(page, 'PageDown');
    expect(await position(page)).toEqual({ page: 2, step: 0 });
    await page.close();
  });

  it('is left by one key, from its first line as from its last', async () => {
    const page = await browser.open({ query: '&motion=off' });
    for (const presses of [0, 1, 4]) {
      await press(page, 'Home');
      for (let i = 0; i < presses; i++) await press(page, 'PageDown');
      await press(page, 'a');
      expect([await position(page), await seen(page)]).toEqual([{ page: 1, step: steps }, '2020年工作回眸']);
    }
    await page.close();
  });

  it('gathers its last marks into the title, and whoever goes on meanwhile finds nothing of them', async () => {
    const page = await browser.open();
    for (let i = 0; i < steps - 1; i++) await press(page, 'PageDown');
    await press(page, 'PageDown');
    const flying = await page.locator('.swarm').evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const data =
        (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      return data.some((value) => value > 0);
    });
    expect(flying).toBe(true);
    await press(page, 'PageDown');
    expect([await position(page), await page.locator('.swarm').count()]).toEqual([{ page: 2, step: 0 }, 0]);
    await page.close();
  });

  it('is not there to be read, nor where less motion is asked for', async () => {
    const shared = await sharedBrowser();
    const read = await shared.newPage(FULL_HD);
    await read.goto(`${pathToFileURL(DECK).href}?view=read`);
    expect(await read.locator('.opening-page').isVisible()).toBe(false);
    const still = await browser.open({ reducedMotion: true });
    for (let i = 0; i < steps; i++) await press(still, 'PageDown');
    expect([await still.locator('.swarm').count(), await seen(still)]).toEqual([0, '2020年工作回眸']);
    expect(browser.complaints).toEqual([]);
    await read.close();
    await shared.close();
  });
});
