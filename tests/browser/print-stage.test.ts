import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBack } from '../cli/pdf/read.ts';
import { countMasks } from './masks.ts';
import {
  type DeckBrowser,
  goTo,
  openDeckBrowser,
  PLACES,
  pageWith,
  position,
  press,
  SMALL,
  settle,
  WITH_CHART,
} from './open-deck.ts';

// Of the other views, and of handouts, print-views.full.test.ts tells.

/** Its figures run up with its last step. */
const WITH_CARDS = '.l-cards:has(.fragment .n)';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

/** Shows a page with all its steps but the last. */
const beforeLastStep = async (page: Page, number: number) =>
  goTo(page, number, PLACES.filter((place) => place.page === number).length - 2);

const print = async (page: Page) =>
  new Uint8Array(await page.pdf({ width: '1920px', height: '1080px', printBackground: true }));
const wordsOf = (pdf: Uint8Array) => readBack(pdf).then(({ pages }) => pages[0]?.text ?? '');

describe('Ctrl+P on the stage', () => {
  it('offers the handouts in the middle of a motion, and the slide stays', async () => {
    const page = await browser.open({ size: SMALL });
    await goTo(page, (await pageWith(page, WITH_CHART)) - 1);
    await press(page, 'PageDown');
    const at = await position(page);
    await press(page, 'Control+p');
    await page.waitForSelector('dialog.print-chooser[open]');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    expect(await position(page)).toEqual(at);
  });
});

describe('a print of the stage by the menu of the browser', () => {
  it('has a moving chart in its end state, and the names that lie under its canvas', async () => {
    const page = await browser.open({ size: SMALL });
    await goTo(page, (await pageWith(page, WITH_CHART)) - 1);
    const state = await page.evaluateHandle(printInMotion);
    await press(page, 'PageDown');
    await expect.poll(() => state.evaluate(({ after }) => after)).toBe('done');
    const early = await print(page);
    await settle(page);
    const words = await wordsOf(early);
    const values = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('section.present canvas.chart');
      const ids = canvas === null ? [] : (window.deckStage?.values(canvas) ?? []).map(({ fact }) => fact);
      return ids.map(
        (id) => document.querySelector(`.v[data-fact="${id}"] b, .n[data-fact="${id}"] b`)?.textContent ?? '',
      );
    });
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) expect(words).toContain(value);
    expect(words).toBe(await wordsOf(await print(page)));
    expect(await countMasks(early)).toBe(0);
    // The deck's own faces, every character as itself: no outlines as fonts, no radicals for characters.
    const { fonts, text } = await readBack(early);
    expect(fonts).toEqual(['CIDFontType2']);
    expect(text).not.toMatch(/[\u2e80-\u2fdf]/);
  });

  it('has no number that is still running up', async () => {
    const page = await browser.open({ size: SMALL });
    await beforeLastStep(page, await pageWith(page, WITH_CARDS));
    await press(page, 'PageDown');
    await page.waitForSelector('section.present [data-printed]');
    const early = await print(page);
    expect(await page.locator('[data-printed]').count()).toBe(0);
    await settle(page);
    expect(await wordsOf(early)).toBe(await wordsOf(await print(page)));
  });
});

/** Runs in the page: begins to print at the moment a chart begins to move; how that one is left. */
function printInMotion(): { after?: string | undefined } {
  const state: { after?: string | undefined } = {};
  const watch = new MutationObserver((records) => {
    const moving = records
      .map(({ target }) => target as HTMLElement)
      .find(({ dataset }) => dataset.drawn === 'animating');
    if (moving === undefined) return;
    watch.disconnect();
    window.dispatchEvent(new Event('beforeprint'));
    state.after = moving.dataset.drawn;
  });
  watch.observe(document, { subtree: true, attributeFilter: ['data-drawn'] });
  return state;
}

declare global {
  interface Window {
    /** The time that every frame is told; undefined for its own. */
    frameTime?: number;
  }
}

/** Runs in the page: what moves from frame to frame can be held where it is, for as long as the test takes. */
function holdFrames(): void {
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (call) => request((now) => call(window.frameTime ?? now));
}

describe('a picture of a slide', () => {
  it('has no number that is still running up', async () => {
    const page = await browser.open({ size: SMALL, setup: holdFrames });
    await beforeLastStep(page, await pageWith(page, WITH_CARDS));
    const running = 'section.present .n b';
    const ends = await page.locator(running).allTextContents();
    await page.evaluate(() => {
      window.frameTime = performance.now();
    });
    await press(page, 'PageDown');
    await page.waitForSelector('section.present [data-printed]');
    await page.keyboard.press('q');
    await page.waitForSelector('.source-panel .n b');
    expect(await page.locator(running).allTextContents()).not.toEqual(ends);
    expect(await page.locator('.source-panel .n b').allTextContents()).toEqual(ends);
  });
});
