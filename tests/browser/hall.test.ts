import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { deck as source } from '../../slides/index.ts';
import { placeSlides } from '../../src/deck/index.ts';
import { newClockedPage } from './clocked-page.ts';
import { type DeckBrowser, goTo, LAST_PAGE, openDeckBrowser, press, SMALL } from './open-deck.ts';

const deck = placeSlides(source);
let browser: DeckBrowser;
let page: Page;

beforeAll(async () => {
  browser = await openDeckBrowser();
  page = await browser.open({ size: SMALL, query: '&motion=off' });
});
afterAll(() => browser?.close());

const said = () => page.locator('.live').textContent();

describe('who does not see', () => {
  it('hears each slide once, from its headline, in a region', async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const watch = (list: MutationRecord[]) =>
        heard.push(...list.map((one) => one.target.textContent ?? ''));
      for (const live of document.querySelectorAll('[aria-live], [role="status"]'))
        new MutationObserver(watch).observe(live, { childList: true, characterData: true, subtree: true });
    });
    const some = Math.ceil(LAST_PAGE / 2);
    await goTo(page, some, 0);
    // When the slide has come up.
    await page.waitForSelector('section.present :is(h1, h2):focus');
    const title = await page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim());
    expect(await said()).toBe(`第${some}页，共${deck.slides.length}页，${title}`);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
      await said(),
    ]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toMatch(/^H[12]$/);
    expect(await page.locator('.reveal').getAttribute('role')).toBe('region');
    expect(await page.locator('[role="application"]').count()).toBe(0);
  });
});

describe('pointer', () => {
  const dot = (on: Page) => on.locator('.laser');
  const centreOf = async (on: Page) => {
    const { x = 0, y = 0, width = 0, height = 0 } = (await dot(on).boundingBox()) ?? {};
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  };

  /** The mouse comes to a place; where two seconds have passed before the dot was looked at, it comes there once more. */
  const centreAfterMove = async (on: Page, x: number, y: number) => {
    await on.mouse.move(x + 5, y);
    await on.mouse.move(x, y);
    return centreOf(on);
  };

  it('goes after two seconds; after L it is a dot, in the middle at first, then where the mouse is, gone at rest and after another L', async () => {
    const { page: clocked, open, close } = await newClockedPage();
    onTestFinished(close);
    await open('?view=stage&motion=off');
    const pointer = () => clocked.locator('html').getAttribute('data-pointer');
    const cursor = () =>
      clocked.evaluate(() => getComputedStyle(document.querySelector('.slide') ?? document.body).cursor);
    // Where no mouse is moved nothing changes: all of the page would be styled anew for it.
    await clocked.clock.fastForward(2000);
    expect([await pointer(), await cursor()]).toEqual([null, 'none']);
    await clocked.mouse.move(300, 300);
    expect([await pointer(), await dot(clocked).isVisible()]).toEqual(['there', false]);
    expect(await cursor()).not.toBe('none');
    await clocked.clock.fastForward(2000);
    expect([await pointer(), await cursor()]).toEqual(['gone', 'none']);
    await press(clocked, 'l');
    expect(await centreOf(clocked)).toEqual([480, 270]);
    for (const [x, y] of [
      [320, 180],
      [750, 450],
    ] as const) {
      await expect.poll(() => centreAfterMove(clocked, x, y)).toEqual([x, y]);
    }
    await press(clocked, 'PageDown');
    expect(await dot(clocked).isVisible()).toBe(true);
    await clocked.clock.fastForward(2000);
    expect(await dot(clocked).isVisible()).toBe(false);
    await expect.poll(() => centreAfterMove(clocked, 350, 150)).toEqual([350, 150]);
    await press(clocked, 'l');
    expect(await dot(clocked).isVisible()).toBe(false);
    await clocked.mouse.move(400, 150);
    expect(await dot(clocked).isVisible()).toBe(false);
  });

  it.each(['b', 'w'])('does not show on the screen that %s has covered', async (key) => {
    await press(page, key);
    const covered = await page.screenshot();
    await press(page, key);
    await press(page, 'l');
    await page.mouse.move(320, 180);
    expect(await dot(page).isVisible()).toBe(true);
    await press(page, key);
    await page.mouse.move(480, 250);
    expect((await page.screenshot()).equals(covered)).toBe(true);
    // L pressed blindly changes nothing.
    await press(page, 'l');
    await press(page, key);
    await page.mouse.move(450, 250);
    expect(await dot(page).isVisible()).toBe(true);
    await press(page, 'l');
  });
});

describe('the wake lock', () => {
  it('is asked for at the start and whenever the page is seen again', async () => {
    const asked = await page.evaluate(() => {
      let count = 0;
      const lock = navigator.wakeLock;
      const request = lock.request.bind(lock);
      lock.request = (type) => {
        count++;
        return request(type);
      };
      document.dispatchEvent(new Event('visibilitychange'));
      return count;
    });
    expect(asked).toBe(1);
  });
});
