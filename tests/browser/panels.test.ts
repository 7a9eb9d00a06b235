import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deck as source } from '../../slides/index.ts';
import { placeSlides } from '../../src/deck/index.ts';
import { BINDINGS } from '../../src/ui/keys/table.ts';
import {
  begin,
  type DeckBrowser,
  goTo,
  openDeckBrowser,
  pageWith,
  placeAfter,
  position,
  press,
  WITH_TABLE,
} from './open-deck.ts';

const deck = placeSlides(source);
let browser: DeckBrowser;
/** Stands open for all tests: each begins on the first page. */
let page: Page;

beforeAll(async () => {
  browser = await openDeckBrowser();
  page = await browser.open({ query: '&motion=off' });
});
afterAll(() => browser?.close());
beforeEach(() => begin(page));

describe('panels', () => {
  it('the help holds every key of the stage', async () => {
    await press(page, '?');
    const help = ((await page.locator('dialog.help').textContent()) ?? '').replace(/\s+/g, '');
    for (const { screens, caps, does } of BINDINGS) {
      if (!screens.includes('stage')) continue;
      expect(help).toContain(does.replace(/\s+/g, ''));
      expect(help).toContain(caps.join(''));
    }
    expect(await page.evaluate(() => document.querySelector('dialog.help')?.scrollHeight)).toBeLessThan(1080);
    // What the keys do has the larger part of each group.
    const shares = await page.evaluate(() =>
      [...document.querySelectorAll('dialog.help dl')].map((list) => {
        const [keys, all] = [list.querySelector('dt')?.offsetWidth ?? 0, list.clientWidth];
        return keys / all;
      }),
    );
    expect(Math.max(...shares)).toBeLessThan(0.45);
  });

  it('the page finder goes by initials, by title, by number', async () => {
    const last = deck.slides.length - 1;
    const some = deck.slides[Math.floor(last / 3)];
    const initials = await page.evaluate((id) => {
      const { pages } = JSON.parse(document.getElementById('pages')?.textContent ?? '{}') as {
        readonly pages: readonly { readonly id: string; readonly initials: string }[];
      };
      return pages.find((one) => one.id === id)?.initials ?? '';
    }, some?.id ?? '');
    for (const [typed, expected] of [
      [initials, some?.page ?? 0],
      [String(last), last],
    ] as const) {
      await press(page, 'g');
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
      expect((await position(page)).page).toBe(expected);
      await expect.poll(() => page.locator('dialog').count()).toBe(0);
    }
  });

  it('the tables of a slide are shown, and any paging key only closes them', async () => {
    const number = await pageWith(page, WITH_TABLE, 1);
    await goTo(page, number);
    const before = await position(page);
    await press(page, 'v');
    expect(await page.locator('dialog.tables table').count()).toBeGreaterThan(0);
    await press(page, 'PageDown');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    expect(await position(page)).toEqual(before);
  });

  it('the sources open and close with Q', async () => {
    const number = await pageWith(page, WITH_TABLE, 1);
    await goTo(page, number);
    await press(page, 'q');
    expect(await page.locator('.source-panel').count()).toBe(1);
    await press(page, '1');
    expect((await position(page)).page).toBe(number);
    await press(page, 'PageUp');
    expect(await page.locator('.source-panel').count()).toBe(0);
    expect((await position(page)).page).toBe(number);
  });

  it('captions come only after a yes', async () => {
    await goTo(page, await pageWith(page, WITH_TABLE, 1), 1);
    const notes = await page.locator(`section.present .notes`).textContent();
    await press(page, 'c');
    expect(await page.locator('.captions').isVisible()).toBe(false);
    await press(page, 'Enter');
    expect(await page.locator('.captions').isVisible()).toBe(false);
    await press(page, 'c');
    await page.locator('dialog.ask .yes').click();
    const shown = (await page.locator('.captions').textContent()) ?? '';
    expect(shown.length).toBeGreaterThan(3);
    expect(notes?.replace(/\s|点一下/g, '')).toContain(shown.replace(/\s/g, ''));
    const size = await page.locator('.captions').evaluate((one) => getComputedStyle(one).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(47.9);
    await press(page, 'c');
    expect(await page.locator('.captions').isVisible()).toBe(false);
  });

  it('the test card shows keys, learns an unknown one, and the stage obeys it', async () => {
    await press(page, 'j');
    await page.waitForFunction(() => document.querySelectorAll('.checks li[data-state]').length >= 10);
    await press(page, 'PageDown');
    expect(await page.locator('.echo').textContent()).toContain('下一步');
    expect(await position(page)).toEqual({ page: 1, step: 0 });
    await page.keyboard.press('MediaTrackNext');
    expect(await page.locator('.echo').textContent()).toContain('不认得');
    await page.locator('.lessons button', { hasText: '当作下一步' }).click();
    // The button is gone, and the focus with it.
    await press(page, 'PageUp');
    expect(await page.locator('.echo').textContent()).toContain('上一步');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    await press(page, 'MediaTrackNext');
    expect(await position(page)).toEqual(placeAfter(1));
    for (const item of await page.locator('.checks li:not([data-state="good"])').all())
      expect(await item.locator('small').textContent()).not.toBe('');
  });
});
