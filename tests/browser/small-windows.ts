import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type DeckBrowser, press } from './open-deck.ts';

export type Size = readonly [width: number, height: number];

/** A line of a text on the screen, and how much of it the boxes around it leave to be seen. */
interface Line {
  readonly text: string;
  /** What the text flows in. */
  readonly block: Element;
  readonly box: DOMRect;
  readonly seen: 'whole' | 'part' | 'none';
}

/** The lines of the screen, or of its dialog if one is open. */
function linesOnScreen(): readonly Line[] {
  // The slides that the screen is made from lie under it.
  const screen = document.querySelector('main.screen, .start') ?? document.body;
  const root = document.querySelector('dialog[open]') ?? screen;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('[inert], .view, .window, .live, caption, noscript, script') === null &&
    (root !== screen || element.closest('dialog') === null);
  const blockOf = (element: Element): Element =>
    getComputedStyle(element).display === 'inline' && element.parentElement
      ? blockOf(element.parentElement)
      : element;
  const seenOf = (box: DOMRect, block: Element): Line['seen'] => {
    for (let at: Element | null = block; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(at);
      if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return 'whole';
      const { left, top } = at.getBoundingClientRect();
      const [x, y] = [left + at.clientLeft, top + at.clientTop];
      // In px; of the height of a line, its middle half counts.
      const outX = overflowX === 'hidden' ? Math.max(x - box.left, box.right - x - at.clientWidth) : 0;
      const outY =
        overflowY === 'hidden' ? Math.max(y - box.top, box.bottom - y - at.clientHeight) - box.height / 4 : 0;
      if (outX >= box.width - 1 || outY >= box.height / 2 - 1) return 'none';
      if (outX > 1 || outY > 1) return 'part';
    }
    return 'whole';
  };
  const lines: Line[] = [];
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    const text = textContent?.trim() ?? '';
    if (text === '' || parentElement === null || !isShown(parentElement)) continue;
    const block = blockOf(parentElement);
    range.selectNodeContents(texts.currentNode);
    for (const box of range.getClientRects())
      if (box.width > 1) lines.push({ text, block, box, seen: seenOf(box, block) });
  }
  return lines;
}

/** Words that stand beyond the left or right edge of the window, or upon other words. */
function beyondOrUpon(lines: readonly Line[]): readonly string[] {
  // What is cut off with three dots is as wide as its element, and asked once, however many words it has.
  const cut = new Set<Element>();
  const found = lines.flatMap(({ text, block, box, seen }) => {
    if (getComputedStyle(block).overflow !== 'hidden') return seen === 'none' ? [] : [{ text, box }];
    if (cut.has(block)) return [];
    cut.add(block);
    return [{ text, box: block.getBoundingClientRect() }].filter(({ box: { width } }) => width > 1);
  });
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
}

/** Words that are seen in part. What is not seen at all gave way as a whole to what matters more. */
function cutOff(lines: readonly Line[]): readonly string[] {
  const blocks = new Map<Element, Line[]>();
  for (const line of lines) blocks.set(line.block, [...(blocks.get(line.block) ?? []), line]);
  const isCut = (block: readonly Line[]) =>
    block.some(({ seen }) => seen !== 'whole') && block.some(({ seen }) => seen !== 'none');
  return [...blocks.values()]
    .filter(isCut)
    .map((block) => `cut off: ${block.map(({ text }) => text).join('')}`);
}

async function misplaced(page: Page): Promise<readonly string[]> {
  const lines = await page.evaluateHandle(linesOnScreen);
  return [...(await page.evaluate(beyondOrUpon, lines)), ...(await page.evaluate(cutOff, lines))];
}

/** The window has this size, and the page has been drawn in it. */
async function resize(page: Page, [width, height]: Size): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/** In windows of these sizes every word is in its place. */
export async function expectWords(page: Page, sizes: readonly Size[]): Promise<void> {
  for (const size of sizes) {
    await resize(page, size);
    expect(await misplaced(page), size.join('×')).toEqual([]);
  }
}

/** The same, and a dialog is seen whole. */
export async function expectWhole(page: Page, sizes: readonly Size[]): Promise<void> {
  for (const [width, height] of sizes) {
    await expectWords(page, [[width, height]]);
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
