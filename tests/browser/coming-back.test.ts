import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeSlot, parseCheckpoint } from '../../src/rehearsal/index.ts';
import { askCharts, askCovered, askStorage, backAfterCrash } from './coming-back.ts';
import {
  type DeckBrowser,
  goTo,
  openAgain,
  openDeckBrowser,
  pageWith,
  position,
  press,
  SMALL,
  WITH_STEPS,
} from './open-deck.ts';
import { leave, storedTexts } from './stored.ts';

let browser: DeckBrowser;

beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

describe('coming back', () => {
  // The other way of each of these is in coming-back.full.test.ts.
  askCovered(() => browser, 'b');
  askCharts(() => browser, 'reload');
  askStorage(() => browser, 'shut');

  it('is back on the slide by a double click after a crash', async () => {
    await backAfterCrash(browser);
  });

  it('begins another run when the show is begun anew', async () => {
    const runOf = async (page: Page) => {
      const texts = Object.entries(await storedTexts(page)).filter(([key]) => key.includes(':now:stage:'));
      const [, newest] = texts
        .map(([, text]) => [decodeSlot(text)?.sequence ?? 0, decodeSlot(text)?.text ?? ''] as const)
        .sort(([a], [b]) => a - b)
        .at(-1) ?? [0, ''];
      const parsed = parseCheckpoint(newest);
      return parsed.ok ? parsed.value.run : undefined;
    };
    const page = await browser.open({ size: SMALL, query: '&motion=off' });
    for (let i = 0; i < 4; i++) await press(page, 'PageDown');
    const first = await runOf(page);
    expect(first?.events.some(({ type }) => type === 'start')).toBe(true);
    const address = page.url();
    await leave(page);
    const again = await openAgain(page, address);
    await again.keyboard.press('F5');
    await again.waitForSelector('html[data-ready="stage"]');
    const second = await runOf(again);
    expect(second?.id).not.toBe(first?.id);
    expect(second?.events.some(({ type }) => type === 'start')).toBe(false);
  });

  it('says so above the slide, and only where something was restored', async () => {
    const page = await browser.open({ size: SMALL, query: '&motion=off' });
    const notice = page.locator('.notice');
    const reload = async () => {
      await page.reload();
      await page.waitForSelector('html[data-ready="stage"]');
    };
    await reload();
    expect(await notice.textContent()).toBe('');
    const number = await pageWith(page, WITH_STEPS, 2);
    await goTo(page, number, 1);
    await reload();
    expect(await notice.textContent()).toContain(`已恢复到第${number}页`);
    const covered = await page.evaluate(() => {
      const box = document.querySelector('.notice')?.getBoundingClientRect();
      const words = [...document.querySelectorAll('section.present :is(h2, p, li, svg, canvas, .seal)')];
      return words.filter((one) => {
        const { top, left, right, width } = one.getBoundingClientRect();
        return box !== undefined && width > 0 && top < box.bottom && left < box.right && right > box.left;
      }).length;
    });
    expect(covered).toBe(0);
    await press(page, 'b');
    await reload();
    expect(await notice.textContent()).toBe('');
  });

  it('starts clean on another computer, and opens its database once, from the start page to the stage', async () => {
    const noteOpened = () => {
      const opened: string[] = [];
      const open = indexedDB.open.bind(indexedDB);
      Object.assign(window, { opened });
      indexedDB.open = (name, version) => {
        opened.push(name);
        return open(name, version);
      };
    };
    const page = await browser.open({ view: '', query: '?motion=off', size: SMALL, setup: noteOpened });
    // Another computer: there is nothing to go on with.
    expect(await page.locator('.go-on').count()).toBe(0);
    await page.keyboard.press('F5');
    await page.waitForSelector('html[data-ready="stage"]');
    expect(await position(page)).toEqual({ page: 1, step: 0 });
    expect(await page.evaluate(() => (window as unknown as { opened: string[] }).opened)).toHaveLength(1);
  });
});
