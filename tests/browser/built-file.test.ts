import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deck as source } from '../../slides/index.ts';
import { placeSlides, plainText } from '../../src/deck/index.ts';
import {
  begin,
  DECK,
  type DeckBrowser,
  goTo,
  openDeckBrowser,
  PLACES,
  position,
  press,
  SMALL,
  watchAttribute,
} from './open-deck.ts';
import { chartsOf, pagesWithCharts, walk } from './walk.ts';

const deck = placeSlides(source);
let browser: DeckBrowser;
/** Stages that stand open for the tests: one that moves, and one where less motion is asked for. */
let moving: Page;
let still: Page;
/** A page within the deck that comes up with one chart. */
let charted = 0;

beforeAll(async () => {
  browser = await openDeckBrowser();
  moving = await browser.open({ size: SMALL });
  still = await browser.open({ size: SMALL, reducedMotion: true });
  charted = await moving.evaluate(() => {
    const plain = [...document.querySelectorAll<HTMLElement>('.slides > section')]
      .slice(1, -1)
      .find((one) => {
        const [canvas, ...more] = one.querySelectorAll('canvas.chart');
        return more.length === 0 && canvas?.closest('.fragment') === null && !one.querySelector('.curtain');
      });
    return Number(plain?.dataset.page);
  });
  expect(charted).toBeGreaterThan(1);
});
afterAll(() => browser?.close());

describe('one file', () => {
  it('is at most two megabytes', () => {
    expect(readFileSync(DECK).length).toBeLessThanOrEqual(2_000_000);
  });

  it('asks for nothing besides itself', async () => {
    expect(
      await moving.evaluate(() => performance.getEntriesByType('resource').map((one) => one.name)),
    ).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });

  it('shows its first slide without its script', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deck-'));
    try {
      const file = join(folder, 'no-module.html');
      // The last script is the one that loads all others.
      const [, before = '', after = ''] =
        /^([\s\S]*)<script>([\s\S]*)$/.exec(readFileSync(DECK, 'utf8')) ?? [];
      const html = `${before}<script type="text/plain">${after}`;
      // The page says it is ready by itself here: nothing else will.
      await writeFile(file, html.replace('<html ', '<html data-ready="none" '));
      const page = await browser.open({ file, size: { width: 1366, height: 768 } });
      const shown = await page.evaluate(() => {
        const sections = [...document.querySelectorAll<HTMLElement>('.slides > section')];
        return sections
          .filter((one) => getComputedStyle(one).opacity === '1')
          .map((one) => ({ page: one.dataset.page, width: Math.round(one.getBoundingClientRect().width) }));
      });
      // 768 / 1080 × 1920 is 1365.
      expect(shown).toEqual([{ page: '1', width: 1365 }]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('reads as a document where script is off', async () => {
    const context = await still.context().browser()?.newContext({ javaScriptEnabled: false });
    const plain = await context?.newPage();
    if (plain === undefined) throw new Error('no page');
    await plain.goto(still.url().replace(/[?#].*/, ''));
    const withNotes = await plain
      .locator('.slides section')
      .evaluateAll((slides) =>
        slides.filter((one) => one.querySelector('.notes')?.checkVisibility()).map(({ id }) => id),
      );
    expect(withNotes).toEqual(deck.slides.map(({ id }) => id));
    expect(await plain.locator('h2').count()).toBeGreaterThanOrEqual(deck.slides.length - 2);
    const withTable = await plain.locator('.slides section:has(.data table)').count();
    expect(withTable).toBeGreaterThan(0);
    expect(await plain.locator('table:visible').count()).toBeGreaterThanOrEqual(withTable);
    // Not by text: the test tool looks past what stands in <noscript>.
    const words = (await plain.locator('main').innerText()).replace(/\s/g, '');
    for (const { slide } of deck.slides)
      expect(words).toContain(plainText(slide.headline).replace(/\s/g, ''));
    await context?.close();
  });
});

describe('the stage', () => {
  // The whole way on and back, and every chart, are in built-file.full.test.ts.
  it('shows slides and their steps by the keys, on the way back too, and never a word of the notes', async () => {
    await begin(still);
    const expected = PLACES.map(({ page: number, step }) => `${number}.${step}`);
    const on = await walk(still, 'PageDown', 16);
    const back = await walk(still, 'PageUp', 8);
    expect(on.places).toEqual(expected.slice(0, 17));
    expect(back.places).toEqual(expected.slice(8, 17).toReversed());
    expect([...on.notes, ...back.notes]).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });

  it('draws charts of every kind, and each comes to its end state', async () => {
    const numbers = await pagesWithCharts(moving, 'one of each kind');
    expect(numbers.length).toBeGreaterThan(1);
    for (const number of numbers) {
      await goTo(moving, number);
      const drawn = await chartsOf(moving);
      expect(drawn.length).toBeGreaterThan(0);
      for (const chart of drawn) {
        expect(chart, `page ${number}`).toMatchObject({ state: 'done' });
        expect(chart.ink, `page ${number}`).toBeGreaterThan(0.02);
      }
    }
  });

  it('animates a chart when its slide comes up, not on the way back, and as at first in a second run', async () => {
    const page = moving;
    const comeUp = async () => {
      await goTo(page, charted - 1);
      const states = await watchAttribute(page, 'data-drawn');
      await press(page, 'PageDown');
      await page.waitForSelector('section.present canvas[data-drawn="done"]');
      expect(await states()).toContain('animating');
    };
    await comeUp();
    // The whole slide: on the way to it a chart may have had more room.
    await goTo(page, charted, 'end');
    const first = await chartsOf(page);
    await goTo(page, charted + 1, 0);
    await press(page, 'PageUp');
    expect(await position(page)).toMatchObject({ page: charted });
    expect(await chartsOf(page)).toEqual(first);
    await comeUp();
  });

  it('stands still at once where less motion is asked for', async () => {
    await goTo(still, charted - 1);
    await press(still, 'PageDown');
    expect(await chartsOf(still)).toMatchObject([{ state: 'done' }]);
  });

  it.each([
    [true, 0],
    [false, 1],
  ])('lifts the curtain at once where less motion is asked for (%s)', async (reducedMotion, fading) => {
    const page = reducedMotion ? still : moving;
    const before = await page.evaluate(
      () => Number(document.querySelector<HTMLElement>('.slides > section:has(.curtain)')?.dataset.page) - 1,
    );
    await goTo(page, before);
    await press(page, 'PageDown');
    await press(page, 'PageDown');
    const fades = await page.evaluate(() => document.getAnimations().length);
    expect(Math.sign(fades)).toBe(fading);
  });

  it('draws charts as sharp as the screen', async () => {
    const size = { width: 1366, height: 768 };
    const page = await browser.open({ size });
    await goTo(page, charted);
    const [chart] = await chartsOf(page);
    expect(chart?.density).toBeCloseTo(size.height / 1080, 1);
  });

  it('goes black and comes back without paging', async () => {
    await goTo(still, 6);
    const before = await position(still);
    for (const key of ['b', 'PageDown', '.', 'PageUp', 'w', ' ']) await press(still, key);
    expect(await position(still)).toEqual(before);
    expect(await still.locator('.blank').isVisible()).toBe(false);
  });
});
