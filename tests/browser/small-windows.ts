import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type DeckBrowser, press } from './open-deck.ts';

type Size = readonly [width: number, height: number];

/** Words that stand beyond the left or right edge of the window or upon other words, in the dialog if one is open. */
function misplaced(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // The slides that the screen is made from lie under it.
    const screen = document.querySelector('main.screen, .start') ?? document.body;
    const root = document.querySelector('dialog[open]') ?? screen;
    const words = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const found: { text: string; box: DOMRect }[] = [];
    const cut = new Set<Element>();
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
      // What is cut off with three dots is as wide as its element, and asked once, however many words it has.
      if (cut.has(parentElement)) continue;
      if (overflow === 'hidden') cut.add(parentElement);
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

/** The window has this size, and the page has been drawn in it. */
async function resize(page: Page, [width, height]: Size): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

async function expectWhole(page: Page, sizes: readonly Size[]): Promise<void> {
  for (const [width, height] of sizes) {
    await resize(page, [width, height]);
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

/** The tests of the screens in windows of these sizes in px. */
export function askOfWindows(sizes: readonly Size[], browser: () => DeckBrowser): void {
  it('the rehearsal, its menu and its report keep every word in its place', async () => {
    const page = await browser().open({ view: 'rehearse' });
    await press(page, 'F5');
    for (let presses = 0; presses < 5; presses++) await press(page, 'PageDown');
    await expectWhole(page, sizes);
    await press(page, 'Escape');
    await expectWhole(page, sizes);
    await page.getByRole('button', { name: '结束，看小结' }).click();
    await page.waitForSelector('.report');
    await expectWhole(page, sizes);
  });

  it('the prompter keeps every word in its lines, and its larger letters are larger', async () => {
    const rehearsal = await browser().open({ view: 'rehearse' });
    await press(rehearsal, 'F5');
    const [page] = await Promise.all([rehearsal.context().waitForEvent('page'), press(rehearsal, 't')]);
    await page.waitForSelector('.roll .now', { state: 'attached' });
    for (let presses = 0; presses < 4; presses++) await press(rehearsal, 'PageDown');
    await expectWhole(page, sizes);
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
    const page = await browser().open({ view: '' });
    await expectWhole(page, sizes);
    for (const size of sizes.filter(([width]) => width >= 640)) {
      await resize(page, size);
      expect(await page.evaluate(() => document.documentElement.scrollHeight), size.join('×')).toBe(size[1]);
    }
  });
}
