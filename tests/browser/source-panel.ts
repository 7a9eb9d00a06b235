import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { goTo, lacks, press } from './open-deck.ts';

const isOpen = (page: Page) => page.locator('.source-panel').count();
const pageNow = (page: Page) =>
  page.evaluate(() => document.querySelector('section.present')?.getAttribute('data-page'));

/** The page whose numbers, with the words of each, are found. */
export async function pageOf(
  page: Page,
  find: (lists: readonly (readonly string[])[]) => number,
): Promise<number> {
  const lists = await page.evaluate(() =>
    [...document.querySelectorAll('.slides > section')].map(({ id }) =>
      [...document.querySelectorAll(`.origins[data-slide="${id}"] li`)].map((one) => one.textContent ?? ''),
    ),
  );
  const at = find(lists);
  return at < 0 ? lacks('with such numbers') : at + 1;
}

/** The page with the most numbers. */
export const fullest = (page: Page) =>
  pageOf(page, (lists) => lists.indexOf(lists.toSorted((a, b) => b.length - a.length)[0] ?? []));

/** A key closes the panel and does nothing else. */
export async function askClosing(page: Page, key: string): Promise<void> {
  const number = await fullest(page);
  await goTo(page, number);
  await press(page, 'q');
  expect(await isOpen(page)).toBe(1);
  await press(page, key);
  expect([await isOpen(page), await pageNow(page)]).toEqual([0, String(number)]);
}

/** What the panel shows of the slide under it. */
export const look = (page: Page) =>
  page.evaluate(() => {
    const panel = document.querySelector<HTMLElement>('.source-panel');
    const slip = panel?.querySelector('.detail');
    const section = document.querySelector('section.present');
    const all = (selector: string, from: ParentNode | null | undefined = panel) => [
      ...(from?.querySelectorAll<HTMLElement>(selector) ?? []),
    ];
    const onSlide = all('.v[data-fact], .n[data-fact]', section)
      .filter((element) => element.closest('.notes, .data, .curtain') === null)
      .map((element) => element.dataset.fact ?? '');
    // What gave way in a turn before is not on the picture, which is the end state.
    const onPicture = all('.picture :is(.v, .n)[data-fact]')
      .filter((element) => element.closest('.notes, .data, .curtain') === null)
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((element) => element.dataset.fact ?? '');
    const origins = document.querySelector(`.origins[data-slide="${section?.id}"]`);
    const scale = (panel?.querySelector('.desk')?.getBoundingClientRect().width ?? 0) / 1920;
    const sizes = all('.hint, .hint *, .detail *, .numbers *')
      .filter((element) => !element.matches('.tg'))
      .map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    return {
      onSlide: [...new Set(onSlide)],
      onPicture: [...new Set(onPicture)],
      listed: all('li', origins).map((element) => element.dataset.of ?? ''),
      entries: all('.numbers li').length,
      tags: all('.picture > .tg').map((element) => element.textContent),
      chosen: all('.numbers li.chosen > button > .tg').map((element) => element.textContent),
      slip: slip?.textContent ?? '',
      overflow: (slip?.scrollHeight ?? 0) - (slip?.clientHeight ?? 0),
      smallest: Math.min(...sizes),
      scale,
    };
  });

/** The tags of the panel that lie on words or marks of its picture, with how many px of them do. */
export const tagsOnPrint = (page: Page) =>
  page.evaluate(() => {
    const picture = document.querySelector<HTMLElement>('.source-panel .picture');
    const copy = picture?.querySelector<HTMLElement>('.slide');
    if (!picture || !copy) return [];
    const isShown = (element: Element | null) =>
      element !== null &&
      !element.closest('.data, .notes, .leaf, .curtain') &&
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
    const print: { what: string; left: number; top: number; right: number; bottom: number }[] = [];
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      if (!isShown(node.parentElement)) continue;
      const vertical = getComputedStyle(node.parentElement as Element).writingMode.startsWith('vertical');
      range.selectNodeContents(node);
      for (const { left, top, right, bottom, height } of range.getClientRects()) {
        // A line is higher than its letters.
        const cut = vertical ? 0 : height * 0.2;
        print.push({ what: node.textContent ?? '', left, right, top: top + cut, bottom: bottom - cut });
      }
    }
    for (const mark of copy.querySelectorAll('[aria-hidden] i')) {
      if (!isShown(mark)) continue;
      const { left, top, right, bottom } = mark.getBoundingClientRect();
      print.push({ what: 'mark', left, top, right, bottom });
    }
    const canvases = [...copy.querySelectorAll<HTMLCanvasElement>('canvas.chart')]
      .filter(isShown)
      .map((canvas) => {
        const context = new OffscreenCanvas(canvas.width || 1, canvas.height || 1).getContext('2d', {
          willReadFrequently: true,
        });
        context?.drawImage(canvas, 0, 0);
        return { context, canvas };
      });
    return [...picture.querySelectorAll(':scope > .tg')].flatMap((tag) => {
      const box = tag.getBoundingClientRect();
      const [x, y, radius] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2, box.width / 2];
      const found = print.flatMap(({ what, left, top, right, bottom }) => {
        const gap = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
        return gap < radius - 3 ? [`${tag.textContent} on ${what}: ${Math.round(radius - gap)}`] : [];
      });
      const painted = canvases.some(({ context, canvas }) => {
        const frame = canvas.getBoundingClientRect();
        const ratio = canvas.width / frame.width;
        const [cx, cy, r] = [(x - frame.left) * ratio, (y - frame.top) * ratio, (radius - 3) * ratio];
        const side = Math.ceil(2 * r);
        const { data } = context?.getImageData(Math.round(cx - r), Math.round(cy - r), side, side) ?? {
          data: [],
        };
        for (let at = 3; at < data.length; at += 4) {
          const [dx, dy] = [((at - 3) / 4) % side, Math.floor((at - 3) / 4 / side)];
          if ((data[at] ?? 0) > 100 && Math.hypot(dx - r, dy - r) < r) return true;
        }
        return false;
      });
      return painted ? [...found, `${tag.textContent} on marks`] : found;
    });
  });

/** The words of the panel that a line's end tears: words are set apart as nodes of their own, or by signs. */
const tornWords = (page: Page) =>
  page.evaluate(() => {
    const torn: string[] = [];
    const range = document.createRange();
    const middleOf = (node: Node, at: number) => {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { top, bottom } = range.getBoundingClientRect();
      return (top + bottom) / 2;
    };
    for (const list of document.querySelectorAll('.source-panel :is(.numbers, .detail)')) {
      const walker = document.createTreeWalker(list, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        if (!node.parentElement?.checkVisibility()) continue;
        const words = node.textContent ?? '';
        for (let at = 1; at < words.length; at++)
          if (/^[\p{Script=Han}\d]{2}$/u.test(words.slice(at - 1, at + 1)))
            if (middleOf(node, at) - middleOf(node, at - 1) > 14)
              torn.push(`${words.slice(0, at)}│${words.slice(at)}`);
      }
    }
    return torn;
  });

/** Of every number on a slide the panel tells, in letters that a hall can read, and it closes without paging. */
export async function askSlide(page: Page, number: number): Promise<void> {
  await goTo(page, number);
  await press(page, 'q');
  const seen = await look(page);
  expect([number, seen.onSlide.filter((id) => !seen.listed.includes(id))]).toEqual([number, []]);
  expect([number, seen.entries]).toEqual([number, seen.listed.length]);
  expect(seen.scale).toBeCloseTo(1, 2);
  expect([number, seen.smallest >= 28, seen.overflow <= 0]).toEqual([number, true, true]);
  expect([number, await tornWords(page)]).toEqual([number, []]);
  // Terms of a derived number need not stand on the slide; every number that does has its tag.
  expect([number, seen.tags.length >= seen.onPicture.length]).toEqual([number, true]);
  expect(number === 1 || seen.listed.length === 0 || seen.tags.length > 0).toBe(true);
  expect(new Set(seen.tags).size).toBe(seen.tags.length);
  expect([number, await tagsOnPrint(page)]).toEqual([number, []]);
  await press(page, 'PageDown');
  expect([number, await isOpen(page), await pageNow(page)]).toEqual([number, 0, String(number)]);
}
