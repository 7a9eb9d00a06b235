import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { goTo, press } from './open-deck.ts';

export const isOpen = (page: Page) => page.locator('.source-panel').count();
export const pageNow = (page: Page) =>
  page.evaluate(() => document.querySelector('section.present')?.getAttribute('data-page'));

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

/** Of every number on a slide the panel tells, in letters that a hall can read, and it closes without paging. */
export async function askSlide(page: Page, number: number): Promise<void> {
  await goTo(page, number);
  await press(page, 'q');
  const seen = await look(page);
  expect([number, seen.onSlide.filter((id) => !seen.listed.includes(id))]).toEqual([number, []]);
  expect([number, seen.entries]).toEqual([number, seen.listed.length]);
  expect(seen.scale).toBeCloseTo(1, 2);
  expect([number, seen.smallest >= 28, seen.overflow <= 0]).toEqual([number, true, true]);
  // Terms of a derived number need not stand on the slide; every number that does has its tag.
  expect([number, seen.tags.length >= seen.onPicture.length]).toEqual([number, true]);
  expect(number === 1 || seen.listed.length === 0 || seen.tags.length > 0).toBe(true);
  expect(new Set(seen.tags).size).toBe(seen.tags.length);
  await press(page, 'PageDown');
  expect([number, await isOpen(page), await pageNow(page)]).toEqual([number, 0, String(number)]);
}
