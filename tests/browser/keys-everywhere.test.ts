import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DeckBrowser,
  goTo,
  letPass,
  openDeckBrowser,
  pageWith,
  position,
  press,
  WITH_TABLE,
} from './open-deck.ts';

let browser: DeckBrowser;

beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

const born = (page: Page) => page.evaluate(() => performance.timeOrigin);
const dialogs = (page: Page) => page.locator('dialog[open]').count();
const blank = (page: Page) => page.locator('.blank').getAttribute('data-blank');

describe("a clicker's F5 and Esc", () => {
  it.each([
    ['start', '', ['Control+p']],
    ['stage', 'stage', ['Control+p', '?', 'g', 's']],
    ['speaker', 'speaker', ['Escape', '?', 'Control+p']],
    ['rehearse', 'rehearse', ['Escape', '?', 'Control+p']],
    ['prompter', 'prompter', ['?', 'Control+p']],
    ['report', 'report', ['?']],
  ])('reload nothing on the screen %s, with or without a panel', async (_, view, panels) => {
    const page = await browser.open({ view });
    const before = await born(page);
    for (const panel of panels) {
      await press(page, panel);
      for (const key of ['F5', 'Escape', 'F5', 'Escape']) await press(page, key);
      await expect.poll(() => dialogs(page).then((count) => count <= 1)).toBe(true);
    }
    expect(await born(page)).toBe(before);
  });

  it('can be taught to do nothing, where one comes with each press of the laser', async () => {
    const page = await browser.open({ query: '&motion=off' });
    await press(page, 'j');
    await page.keyboard.press('F5');
    await page.locator('.lessons button', { hasText: '不理会' }).click();
    await page.keyboard.press('Escape');
    await press(page, 'F5');
    expect(await page.evaluate(() => document.fullscreenElement)).toBe(null);
    await page.evaluate(() => localStorage.clear());
  });
});

describe('a panel', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.open({ query: '&motion=off' });
  });

  it.each(['?', 'g', 'v', 'c', 'Control+p'])(
    'that %s opens is closed by "next", and no page turns',
    async (key) => {
      const number = await pageWith(page, WITH_TABLE, 1);
      await goTo(page, number, 0);
      await press(page, key);
      await page.waitForSelector('dialog[open]');
      await press(page, 'PageDown');
      // In a field the key is the field's: a page further down the list.
      if (key === 'g') await press(page, 'Escape');
      await expect.poll(() => dialogs(page)).toBe(0);
      expect(await position(page)).toEqual({ page: number, step: 0 });
    },
  );

  it('does not keep the screen from going black', async () => {
    await press(page, 'Control+p');
    await press(page, 'b');
    expect([await blank(page), await dialogs(page)]).toEqual(['black', 0]);
    await press(page, 'Control+p');
    expect([await blank(page), await dialogs(page)]).toEqual(['black', 0]);
  });
});

describe('keys that other programs have taught the hand', () => {
  it('are Backspace for back and a comma for white, whatever the input method makes of it', async () => {
    const page = await browser.open({ query: '&motion=off' });
    await goTo(page, 4, 0);
    await press(page, 'Backspace');
    expect((await position(page)).page).toBe(3);
    await press(page, ',');
    expect(await blank(page)).toBe('white');
    const full = (key: string, code: string) =>
      page.evaluate(
        (init) => document.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true })),
        { key, code },
      );
    await full('。', 'Period');
    expect(await blank(page)).toBe('black');
    await full('，', 'Comma');
    expect(await blank(page)).toBe('white');
  });
});

describe('fingers', () => {
  async function swipe(page: Page, from: number, to: number): Promise<void> {
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 500 }] });
    await touch('touchStart', from);
    for (let i = 1; i <= 5; i += 1) await touch('touchMove', from + ((to - from) * i) / 5);
    await touch('touchEnd');
    await cdp.detach();
  }

  it('page by swipes, which stop at the black screen and never leave the show', async () => {
    const page = await browser.open({ query: '&motion=off' });
    await goTo(page, 3, 'end');
    await swipe(page, 1200, 500);
    expect((await position(page)).page).toBe(4);
    await press(page, 'b');
    await letPass(page);
    await swipe(page, 1200, 500);
    expect([await blank(page), (await position(page)).page]).toEqual(['none', 4]);
    await letPass(page);
    await swipe(page, 500, 1200);
    await expect.poll(async () => (await position(page)).page).toBe(3);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).touchAction)).toBe('none');
  });

  it('and mice mark no text and open no menu on the wall', async () => {
    const page = await browser.open({ query: '&motion=off' });
    await goTo(page, 4);
    await page.mouse.move(300, 300);
    await page.mouse.down();
    await page.mouse.move(1500, 800, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
    const kept = await page.evaluate(
      () =>
        !(document.querySelector('section.present') ?? document).dispatchEvent(
          new MouseEvent('contextmenu', { bubbles: true, cancelable: true }),
        ),
    );
    expect(kept).toBe(true);
  });
});
