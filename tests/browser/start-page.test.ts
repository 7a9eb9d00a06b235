import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deck as source } from '../../slides/index.ts';
import { placeSlides } from '../../src/deck/index.ts';
import { factsData } from '../../src/document/data/facts.ts';
import { COLUMNS, type ProofGroup } from '../../src/document/paper/proof-row.ts';
import { proofGroups } from '../../src/document/paper/proof-rows.ts';
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
import { askBegin } from './start-page.ts';
import { leave } from './stored.ts';

const deck = placeSlides(source);
let browser: DeckBrowser;
/** The page that stands open for most of the tests. */
let page: Page;

beforeAll(async () => {
  browser = await openDeckBrowser();
  page = await browser.open({ view: '', size: SMALL });
});
afterAll(() => browser?.close());

/** The columns in which any fact of the sheet has something, in their order. */
const usedColumns = (groups: readonly ProofGroup[]) =>
  (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).filter((column) =>
    groups.some(({ rows }) => rows.some((row) => row[column] !== '')),
  );

describe('the start page', () => {
  // The other keys in start-page.full.test.ts.
  askBegin(() => browser, ['F5', 'PageDown']);

  it('is reached by the keyboard alone, in order, with the focus always to be seen', async () => {
    const buttons = await page.locator('.start button').count();
    expect(buttons).toBeGreaterThanOrEqual(6);
    for (let i = 0; i < buttons; i++) {
      const state = await page.evaluate(() => {
        const all = [...document.querySelectorAll('.start button')];
        const focused = document.activeElement;
        const outline = focused ? getComputedStyle(focused).outlineStyle : 'none';
        return { at: focused ? all.indexOf(focused) : -1, outline };
      });
      expect(state).toEqual({ at: i, outline: 'solid' });
      await page.keyboard.press(i % 2 === 0 ? 'Tab' : 'ArrowDown');
    }
  });

  it('says in one line that all is ready', async () => {
    await page.waitForSelector('.ready[data-state="good"]');
    const line = ((await page.locator('.ready').textContent()) ?? '').replace(/\s+/g, ' ');
    expect(line).toContain(`${deck.slides.length}页`);
    expect(line).toContain('字体已就绪');
    expect(line).toContain('可断网使用');
  });

  it('fills its window, whatever its shape, and so does the test card; nothing has to be scrolled', async () => {
    const boxOf = (selector: string) => page.locator(selector).boundingBox();
    const scrolls = (selector: string) =>
      page
        .locator(selector)
        .evaluate((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth);
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
      [1024, 768],
      [3840, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      const whole = { x: 0, y: 0, width, height };
      const bottomOf = async (selector: string) => {
        const box = await boxOf(selector);
        return ((box?.y ?? 0) + (box?.height ?? 0)) / height;
      };
      await expect.poll(() => boxOf('.start')).toEqual(whole);
      expect(await bottomOf('.start .do li:last-child'), `${width}`).toBeGreaterThan(0.7);
      expect(await scrolls('html'), `${width}`).toBe(false);
      await page.keyboard.press('j');
      await page.waitForFunction(() => document.querySelectorAll('.checks li[data-state]').length >= 10);
      expect(await boxOf('.test-card')).toEqual(whole);
      expect(await bottomOf('.test-card .bars'), `${width}`).toBeGreaterThan(0.85);
      expect(await bottomOf('.checks li:last-child'), `${width}`).toBeGreaterThan(0.6);
      expect(await scrolls('.test-card'), `${width}`).toBe(false);
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog', { state: 'detached' });
    }
    await page.setViewportSize(SMALL);
  });

  it('leaves the space bar to the button that has the focus', async () => {
    await page.locator('.start button', { hasText: '试机' }).focus();
    await page.keyboard.press('Space');
    await page.waitForSelector('dialog.test-card[open]');
    expect(await page.locator('html').getAttribute('data-view')).toBe('start');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
  });

  it('offers to go on where the show was closed, and goes on', async () => {
    const stage = await browser.open({ size: SMALL, query: '&motion=off' });
    const number = await pageWith(stage, WITH_STEPS, 2);
    await goTo(stage, number, 1);
    const address = stage.url();
    await leave(stage);
    const again = await openAgain(stage, address);
    expect(await again.locator('html').getAttribute('data-ready')).toBe('start');
    expect(await again.locator('.go-on').textContent()).toContain(`从第${number}页继续`);
    await again.keyboard.press('Shift+F5');
    await again.waitForSelector('html[data-ready="stage"]');
    expect(await position(again)).toEqual({ page: number, step: 1 });
  });

  it('opens the proof sheet, with the rows of `npm run proof`', async () => {
    const [sheet] = await Promise.all([
      page.waitForEvent('popup'),
      page.locator('.start button', { hasText: '数据核对表' }).click(),
    ]);
    await sheet.waitForSelector('html[data-ready="proof"]');
    const shown = await sheet.evaluate(() => {
      const host = [...document.body.children].find(({ shadowRoot }) => shadowRoot !== null);
      const table = host?.shadowRoot?.querySelector('table');
      return [...(table?.tBodies ?? [])].map(({ rows: [title, ...rows] }) => ({
        title: title?.textContent ?? '',
        rows: rows.map((row) => [...row.cells].slice(0, -1).map((cell) => cell.textContent ?? '')),
      }));
    });
    // With the report at hand when the file was built, each stated fact has its mark besides.
    const unmarked = shown.map(({ title, rows }) => ({
      title,
      rows: rows.map((row) => row.map((cell) => (cell === '√' ? '' : cell))),
    }));
    const groups = proofGroups(factsData(deck, undefined));
    const columns = usedColumns(groups);
    const expected = groups.map(({ title, rows }) => ({
      title,
      rows: rows.map((row) => columns.map((column) => row[column])),
    }));
    expect(unmarked).toEqual(expected);
    // In the deck's own faces, so that it looks alike on every computer.
    expect(await sheet.evaluate(() => document.fonts.size)).toBeGreaterThan(0);
    expect(await sheet.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1920);
    expect(browser.complaints).toEqual([]);
  });

  it('opens the test card and the prints without leaving', async () => {
    await page.keyboard.press('j');
    await page.waitForSelector('dialog.test-card[open]');
    await page.keyboard.press('Escape');
    await press(page, 'Control+p');
    await page.waitForSelector('dialog.print-chooser[open]');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    expect(await page.locator('html').getAttribute('data-view')).toBe('start');
  });
});
