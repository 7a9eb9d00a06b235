import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DECK, type DeckBrowser, goTo, openDeckBrowser, press } from './open-deck.ts';
import { askClosing, askSlide, fullest, look, pageOf } from './source-panel.ts';

let browser: DeckBrowser;
let page: Page;

beforeAll(async () => {
  browser = await openDeckBrowser();
  page = await browser.open({ query: '&motion=off' });
});
afterAll(async () => {
  await browser?.close();
});

/** The first page with a number within reach of a digit key that was worked out. */
const workedOut = () =>
  pageOf(page, (lists) =>
    lists.findIndex(
      (list) => list.slice(0, 9).some((words) => words.includes('计算得出')) && list.length > 1,
    ),
  );

describe('the panel on the stage', () => {
  test('tells of every number on the fullest slide, and on one with none', async () => {
    // Each slide in source-panel.full.test.ts.
    for (const number of [await fullest(page), 1]) await askSlide(page, number);
  });

  // Any other key of paging in source-panel.full.test.ts.
  test.each(['PageDown', 'Escape', 'q'])('%j only closes it', (key) => askClosing(page, key));

  test('a number is chosen by its digit or with Tab', async () => {
    await goTo(page, await workedOut());
    await press(page, 'q');
    expect((await look(page)).chosen).toEqual(['1']);
    const derived = await page.evaluate(() =>
      [...document.querySelectorAll('.numbers li')].findIndex((li) => li.textContent?.includes('计算得出')),
    );
    expect(derived).toBeGreaterThanOrEqual(0);
    await press(page, String(derived + 1));
    const chosen = await page.evaluate(() => document.querySelector('.numbers li.chosen')?.textContent);
    expect(chosen).toMatch(/计算得出.*＝/);
    await press(page, 'Escape');
    await press(page, 'q');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect((await look(page)).chosen).toEqual(['2']);
    const second = await page.evaluate(() => {
      const slide = document.querySelector('section.present')?.id;
      const origins = document.querySelectorAll(`.origins[data-slide="${slide}"] li`);
      return origins[1]?.querySelector('.v')?.textContent ?? 'no second number';
    });
    expect((await look(page)).slip).toContain(second);
    await press(page, 'Escape');
  });

  test('opened right after the slide, it keeps the focus from the headline', async () => {
    await page.evaluate(() => {
      const idle: IdleRequestCallback[] = [];
      const own = window.requestIdleCallback;
      window.requestIdleCallback = (run) => idle.push(run);
      Object.assign(window, {
        runIdle: () => {
          window.requestIdleCallback = own;
          for (const run of idle) run({ didTimeout: true, timeRemaining: () => 0 });
          return idle.length;
        },
      });
    });
    await goTo(page, await fullest(page));
    await press(page, 'q');
    expect(await page.evaluate('runIdle()')).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('source-panel');
    await press(page, 'Escape');
  });

  test('every choice of a full slide fits its slip', async () => {
    await goTo(page, await fullest(page));
    await press(page, 'q');
    const { entries } = await look(page);
    for (let i = 0; i < entries; i++) {
      await page.keyboard.press('Tab');
      const { overflow, chosen } = await look(page);
      expect([chosen, overflow <= 0]).toEqual([[String(i + 1)], true]);
    }
    await press(page, 'Escape');
  });

  test('complains of nothing', () => {
    expect(browser.complaints).toEqual([]);
  });
});

test('in the read view the same stands below each slide', async () => {
  await page.goto(`${pathToFileURL(DECK).href}?view=read`);
  await page.waitForFunction(() => {
    const below = [...document.querySelectorAll<HTMLElement>('.origins')];
    return (
      document.querySelectorAll('.slides > section').length > 2 &&
      below.length > 0 &&
      below.every((element) => element.offsetHeight > 0)
    );
  });
});
