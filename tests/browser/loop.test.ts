import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenBrowser } from '../../src/cli/browser/index.ts';
import { DECK, FULL_HD, lacks, placeAfter, position, sharedBrowser } from './open-deck.ts';

/** Longer than any page stays. */
const ANY_PAGE = 600_000;
const FIRST = { page: 1, step: 0 };
const ADDRESS = pathToFileURL(DECK).href;

let browser: OpenBrowser;
let page: Page;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser?.close());
// A clock that is put forward cannot be taken out of a page again: each test has a page of its own.
beforeEach(async () => {
  page = await browser.newPage(FULL_HD);
  await page.clock.install();
  return () => page.context().close();
});

const isReady = (one: Page, view: string) =>
  one.waitForSelector(`html[data-ready="${view}"]`, { state: 'attached' });
const settings = (one: Page, loop: object) =>
  one.evaluate((chosen) => {
    const key = Object.keys(localStorage).find((name) => name.endsWith(':settings'));
    const place = Object.keys(localStorage).find((name) => name.endsWith(':place'));
    const name = key ?? place?.replace(/place$/, 'settings') ?? '';
    localStorage.setItem(name, JSON.stringify({ loop: chosen }));
  }, loop);

/** Chosen on the start page with the keyboard alone. */
async function beginLoop(): Promise<void> {
  await page.goto(ADDRESS);
  await isReady(page, 'start');
  await page.keyboard.press('k');
  await page.waitForSelector('dialog.loop[open]');
  await page.keyboard.press('Enter');
  await isReady(page, 'stage');
}

/** The next turn of the loop, and where it leads. */
async function turn(): Promise<{ page: number; step: number }> {
  const before = await position(page);
  await page.clock.fastForward(ANY_PAGE);
  await expect.poll(() => position(page)).not.toEqual(before);
  return position(page);
}

const kept = () =>
  page.evaluate(() => Object.entries(localStorage).filter(([key]) => /:(place|run:.*)$/.test(key)));
const cover = () => page.locator('.blank').getAttribute('data-blank');
/** Events of the run under way, from the slot written last. */
const runEvents = () =>
  page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.includes(':now:stage'))
      .flatMap(([, text]) => [...text.matchAll(/"type":"(start|end)"/g)].map(([, type]) => type)),
  );

describe('the loop before the meeting', () => {
  it('turns the pages full screen, without a run and without a place', async () => {
    await beginLoop();
    await page.waitForFunction(() => document.fullscreenElement !== null);
    expect(await position(page)).toEqual(FIRST);
    for (const presses of [1, 2, 3, 4]) expect(await turn()).toEqual(placeAfter(presses));
    expect(await kept()).toEqual([]);
    expect(await runEvents()).toEqual([]);
    expect(await page.locator('.captions').isVisible()).toBe(false);
  });

  it('is ended on the first page by any key but the covers and by a click, and nothing is paged', async () => {
    await page.goto(`${ADDRESS}?view=stage`);
    await isReady(page, 'stage');
    const ways = [
      'PageDown',
      'PageUp',
      'Home',
      'End',
      'Escape',
      'F5',
      'F5',
      'o',
      'q',
      'c',
      'k',
      '3 Enter',
      'click',
    ];
    for (const way of ways) {
      await page.keyboard.press('k');
      await page.waitForSelector('dialog.loop[open]');
      await page.keyboard.press('Enter');
      expect(await position(page), way).toEqual(FIRST);
      await turn();
      if (way === 'click') await page.mouse.click(600, 500);
      else for (const key of way.split(' ')) await page.keyboard.press(key);
      expect(await position(page), way).toEqual(FIRST);
      await page.clock.fastForward(ANY_PAGE);
      expect(await position(page), way).toEqual(FIRST);
      expect(await page.locator('dialog[open]').count(), way).toBe(0);
    }
    await page.keyboard.press('PageDown');
    expect(await position(page)).toEqual(placeAfter(1));
  });

  it('waits beneath black and the hold screen, and is ended uncovered by a paging key', async () => {
    await beginLoop();
    const shown = await turn();
    await page.keyboard.press('b');
    await page.clock.fastForward(ANY_PAGE);
    expect([await cover(), await position(page)]).toEqual(['black', shown]);
    await page.keyboard.press('w');
    expect(await cover()).toBe('hold');
    await page.keyboard.press('w');
    expect(await cover()).toBe('none');
    await turn();
    await page.keyboard.press('b');
    await page.keyboard.press('PageDown');
    expect([await cover(), await position(page)]).toEqual(['none', FIRST]);
  });

  it('goes on after a reload, covered as it was; ended, it does not come back', async () => {
    await beginLoop();
    await turn();
    const shown = (await turn()).page;
    await page.keyboard.press('b');
    await page.reload();
    await isReady(page, 'stage');
    expect([await cover(), (await position(page)).page]).toEqual(['black', shown]);
    await page.keyboard.press('b');
    await turn();
    await page.keyboard.press('PageDown');
    await page.reload();
    await isReady(page, 'stage');
    await page.clock.fastForward(ANY_PAGE);
    expect(await position(page)).toEqual(FIRST);
  });

  it('comes round, a part of the deck by itself, whole pages where less motion is asked for', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${ADDRESS}?view=stage`);
    await isReady(page, 'stage');
    const part = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('.slides > section')];
      const own = all.filter((one) => one.dataset.part === all[Math.floor(all.length / 2)]?.dataset.part);
      return { id: own[0]?.dataset.part ?? '', pages: own.map((one) => Number(one.dataset.page)) };
    });
    if (part.pages.length < 2) lacks('in a part of several');
    await settings(page, { part: part.id, pace: 4 });
    await page.keyboard.press('k');
    await page.waitForSelector('dialog.loop[open]');
    await page.keyboard.press('Enter');
    const round: number[] = [(await position(page)).page];
    for (const _ of part.pages) round.push((await turn()).page);
    expect(round).toEqual([...part.pages, part.pages[0]]);
    const { page: number, step } = await position(page);
    expect(step).toBe(
      await page.evaluate(
        (at) => Number(document.querySelector<HTMLElement>(`[data-page="${at}"]`)?.dataset.steps),
        number,
      ),
    );
  });

  it('is told to the speaker, whose first press ends it; a run that was under way ends before it', async () => {
    await page.goto(`${ADDRESS}?view=stage`);
    await isReady(page, 'stage');
    await page.keyboard.press('PageDown');
    const speaker = await page.context().newPage();
    await speaker.goto(`${ADDRESS}?view=speaker`);
    await isReady(speaker, 'speaker');
    await page.bringToFront();
    await page.keyboard.press('k');
    await page.waitForSelector('dialog.loop[open]');
    await page.keyboard.press('Enter');
    await turn();
    await speaker.locator('.notice', { hasText: '会前循环' }).waitFor();
    await speaker.keyboard.press('PageDown');
    await expect.poll(() => position(page)).toEqual(FIRST);
    await page.clock.fastForward(ANY_PAGE);
    expect(await position(page)).toEqual(FIRST);
    expect(await runEvents()).not.toContain('start');
    await speaker.keyboard.press('PageDown');
    await expect.poll(() => position(page)).toEqual(placeAfter(1));
  });
});
