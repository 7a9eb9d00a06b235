import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  begin,
  type DeckBrowser,
  goTo,
  letPass,
  openDeckBrowser,
  pageWith,
  position,
  press,
  SMALL,
  WITH_TABLE,
} from './open-deck.ts';
import { askReloads } from './reloads.ts';

let browser: DeckBrowser;
/** A stage that stands open for most of the tests. */
let page: Page;

beforeAll(async () => {
  browser = await openDeckBrowser();
  page = await browser.open({ size: SMALL, query: '&motion=off' });
});
afterAll(() => browser?.close());
beforeEach(() => begin(page));

const dialogs = () => page.locator('dialog[open]').count();
const blank = () => page.locator('.blank').getAttribute('data-blank');

describe("a clicker's F5 and Esc", () => {
  // The other screens and panels in keys-everywhere.full.test.ts.
  askReloads(() => browser, { stage: ['Control+p', 's'], report: ['?'] });
});

describe('a panel', () => {
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
      await expect.poll(() => dialogs()).toBe(0);
      expect(await position(page)).toEqual({ page: number, step: 0 });
    },
  );

  it('does not keep the screen from going black', async () => {
    await press(page, 'Control+p');
    await press(page, 'b');
    expect([await blank(), await dialogs()]).toEqual(['black', 0]);
    await press(page, 'Control+p');
    expect([await blank(), await dialogs()]).toEqual(['black', 0]);
  });
});

describe('keys that other programs have taught the hand', () => {
  it('are Backspace for back and a comma for white, whatever the input method makes of it', async () => {
    await goTo(page, 4, 0);
    await press(page, 'Backspace');
    expect((await position(page)).page).toBe(3);
    await press(page, ',');
    expect(await blank()).toBe('white');
    const full = (key: string, code: string) =>
      page.evaluate(
        (init) => document.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true })),
        { key, code },
      );
    await full('。', 'Period');
    expect(await blank()).toBe('black');
    await full('，', 'Comma');
    expect(await blank()).toBe('white');
  });
});

describe('fingers', () => {
  async function swipe(from: number, to: number): Promise<void> {
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 250 }] });
    await touch('touchStart', from);
    for (let i = 1; i <= 5; i += 1) await touch('touchMove', from + ((to - from) * i) / 5);
    await touch('touchEnd');
    await cdp.detach();
  }

  it('page by swipes, which stop at the black screen and never leave the show', async () => {
    await goTo(page, 3, 'end');
    await swipe(800, 200);
    expect((await position(page)).page).toBe(4);
    await press(page, 'b');
    await letPass(page);
    await swipe(800, 200);
    expect([await blank(), (await position(page)).page]).toEqual(['none', 4]);
    await letPass(page);
    await swipe(200, 800);
    await expect.poll(async () => (await position(page)).page).toBe(3);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).touchAction)).toBe('none');
  });

  it('and mice mark no text and open no menu on the wall', async () => {
    await goTo(page, 4);
    await page.mouse.move(150, 150);
    await page.mouse.down();
    await page.mouse.move(750, 400, { steps: 4 });
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

describe('a key that the clicker sends besides', () => {
  it('can be taught to do nothing, where one comes with each press of the laser', async () => {
    await press(page, 'j');
    await page.keyboard.press('F5');
    await page.locator('.lessons button', { hasText: '不理会' }).click();
    await page.keyboard.press('Escape');
    await press(page, 'F5');
    expect(await page.evaluate(() => document.fullscreenElement)).toBe(null);
  });
});
