import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeckBrowser, openDeckBrowser, press } from './open-deck.ts';

/** A laptop's window at 150 and 125 %, an old projector, a tablet upright, a telephone. */
const SIZES = [
  [911, 390],
  [1093, 490],
  [1093, 614],
  [800, 600],
  [768, 1024],
  [390, 844],
] as const;

let browser: DeckBrowser;

beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

/** Words that stand beyond the left or right edge of the window or upon other words, in the dialog if one is open. */
function misplaced(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // The slides that the screen is made from lie under it.
    const screen = document.querySelector('main.screen, .start') ?? document.body;
    const root = document.querySelector('dialog[open]') ?? screen;
    const words = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const found: { text: string; box: DOMRect }[] = [];
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest('[inert], .view, .window, .live, caption, noscript, script') === null &&
      (root !== screen || element.closest('dialog') === null);
    while (words.nextNode()) {
      const { parentElement, textContent } = words.currentNode;
      const text = textContent?.trim() ?? '';
      if (text === '' || parentElement === null || !isSeen(parentElement)) continue;
      range.selectNodeContents(words.currentNode);
      const { overflow } = getComputedStyle(parentElement);
      // What is cut off with three dots is as wide as its element.
      const boxes =
        overflow === 'hidden' ? [parentElement.getBoundingClientRect()] : [...range.getClientRects()];
      found.push(...boxes.filter(({ width }) => width > 1).map((box) => ({ text, box })));
    }
    const beyond = found.filter(({ box }) => box.left < -1 || box.right > innerWidth + 1);
    // The box of a letter is higher than the letter: its middle half counts.
    const middle = ({ top, bottom, height }: DOMRect) => ({
      top: top + height / 4,
      bottom: bottom - height / 4,
    });
    const meet = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
      Math.min(middle(a).bottom, middle(b).bottom) - Math.max(middle(a).top, middle(b).top) > 0;
    const upon = found.flatMap((one, i) =>
      found.slice(i + 1).filter((other) => other.text !== one.text && meet(one.box, other.box)),
    );
    return [...beyond.map(({ text }) => `beyond: ${text}`), ...upon.map(({ text }) => `upon: ${text}`)];
  });
}

async function expectWhole(page: Page): Promise<void> {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    expect(await misplaced(page), `${width}×${height}`).toEqual([]);
    const dialog = await page.evaluate(() => {
      const open = document.querySelector('dialog[open]');
      return (
        open === null ||
        (open.scrollHeight <= open.clientHeight + 1 && open.getBoundingClientRect().right <= innerWidth)
      );
    });
    expect(dialog, `dialog at ${width}×${height}`).toBe(true);
  }
}

describe('in small, scaled and upright windows', () => {
  it('the rehearsal, its menu and its report keep every word in its place', async () => {
    const page = await browser.open({ view: 'rehearse' });
    await press(page, 'F5');
    for (let presses = 0; presses < 5; presses++) await press(page, 'PageDown');
    await expectWhole(page);
    await press(page, 'Escape');
    await expectWhole(page);
    await page.getByRole('button', { name: '结束，看小结' }).click();
    await page.waitForSelector('.report');
    await expectWhole(page);
  });

  it('the prompter keeps every word in its lines, and its larger letters are larger', async () => {
    const rehearsal = await browser.open({ view: 'rehearse' });
    await press(rehearsal, 'F5');
    const [page] = await Promise.all([rehearsal.context().waitForEvent('page'), press(rehearsal, 't')]);
    await page.waitForSelector('.roll .now', { state: 'attached' });
    for (let presses = 0; presses < 4; presses++) await press(rehearsal, 'PageDown');
    await expectWhole(page);
    const overflows = () =>
      page.evaluate(
        () => [...document.querySelectorAll('.roll p')].filter((p) => p.scrollWidth > p.clientWidth).length,
      );
    expect(await overflows()).toBe(0);
    const size = () =>
      page.evaluate(() =>
        Number.parseFloat(getComputedStyle(document.querySelector('.text') as Element).fontSize),
      );
    const before = await size();
    await press(page, '+');
    expect(await size()).toBeGreaterThan(before);
  });

  it('the start page keeps every word in its place, and is seen whole where it is not narrow', async () => {
    const page = await browser.open({ view: '' });
    await expectWhole(page);
    for (const [width, height] of SIZES.filter(([width]) => width >= 640)) {
      await page.setViewportSize({ width, height });
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    }
  });
});
