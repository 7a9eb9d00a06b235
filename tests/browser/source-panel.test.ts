import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DECK, type DeckBrowser, goTo, lacks, openDeckBrowser, press } from './open-deck.ts';

let browser: DeckBrowser;
let page: Page;

beforeAll(async () => {
  browser = await openDeckBrowser();
  page = await browser.open({ query: '&motion=off' });
});
afterAll(async () => {
  await browser?.close();
});

const isOpen = () => page.locator('.source-panel').count();
const pageNow = () =>
  page.evaluate(() => document.querySelector('section.present')?.getAttribute('data-page'));

/** The page with the most numbers, and the first with one within reach of a digit key that was worked out. */
const fullest = () =>
  pageOf((lists) => lists.indexOf(lists.toSorted((a, b) => b.length - a.length)[0] ?? []));
const workedOut = () =>
  pageOf((lists) =>
    lists.findIndex(
      (list) => list.slice(0, 9).some((words) => words.includes('计算得出')) && list.length > 1,
    ),
  );

async function pageOf(find: (lists: readonly (readonly string[])[]) => number): Promise<number> {
  const lists = await page.evaluate(() =>
    [...document.querySelectorAll('.slides > section')].map(({ id }) =>
      [...document.querySelectorAll(`.origins[data-slide="${id}"] li`)].map((one) => one.textContent ?? ''),
    ),
  );
  const at = find(lists);
  return at < 0 ? lacks('with such numbers') : at + 1;
}

/** What the panel shows of the slide under it. */
const look = () =>
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

describe('the panel on the stage', () => {
  test('tells of every number on every slide, in letters that a hall can read, and closes without paging', async () => {
    const total = await page.evaluate(() => window.deckStage?.total ?? 0);
    for (let number = 1; number <= total; number++) {
      await goTo(page, number);
      await press(page, 'q');
      const seen = await look();
      expect([number, seen.onSlide.filter((id) => !seen.listed.includes(id))]).toEqual([number, []]);
      expect([number, seen.entries]).toEqual([number, seen.listed.length]);
      expect(seen.scale).toBeCloseTo(1, 2);
      expect([number, seen.smallest >= 28, seen.overflow <= 0]).toEqual([number, true, true]);
      // Terms of a derived number need not stand on the slide; every number that does has its tag.
      expect([number, seen.tags.length >= seen.onPicture.length]).toEqual([number, true]);
      expect(number === 1 || seen.listed.length === 0 || seen.tags.length > 0).toBe(true);
      expect(new Set(seen.tags).size).toBe(seen.tags.length);
      await press(page, 'PageDown');
      expect([number, await isOpen(), await pageNow()]).toEqual([number, 0, String(number)]);
    }
  });

  test.each(['PageDown', 'ArrowRight', ' ', 'PageUp', 'Escape', 'q'])('%j only closes it', async (key) => {
    const number = await fullest();
    await goTo(page, number);
    await press(page, 'q');
    expect(await isOpen()).toBe(1);
    await press(page, key);
    expect([await isOpen(), await pageNow()]).toEqual([0, String(number)]);
  });

  test('a number is chosen by its digit or with Tab', async () => {
    await goTo(page, await workedOut());
    await press(page, 'q');
    expect((await look()).chosen).toEqual(['1']);
    const derived = await page.evaluate(() =>
      [...document.querySelectorAll('.numbers li')].findIndex((li) => li.textContent?.includes('计算得出')),
    );
    expect(derived).toBeGreaterThanOrEqual(0);
    await press(page, String(derived + 1));
    const chosen = await page.evaluate(() => document.querySelector('.numbers li.chosen')?.textContent);
    expect(chosen).toMatch(/计算得出.*＝/);
    await press(page, 'Escape');
    await press(page, 'q');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect((await look()).chosen).toEqual(['2']);
    const second = await page.evaluate(() => {
      const slide = document.querySelector('section.present')?.id;
      const origins = document.querySelectorAll(`.origins[data-slide="${slide}"] li`);
      return origins[1]?.querySelector('.v')?.textContent ?? 'no second number';
    });
    expect((await look()).slip).toContain(second);
    await press(page, 'Escape');
  });

  test('every choice of a full slide fits its slip', async () => {
    await goTo(page, await fullest());
    await press(page, 'q');
    const { entries } = await look();
    for (let i = 0; i < entries; i++) {
      await page.keyboard.press('Tab');
      const { overflow, chosen } = await look();
      expect([chosen, overflow <= 0]).toEqual([[String(i + 1)], true]);
    }
    await press(page, 'Escape');
  });

  test('complains of nothing', () => {
    expect(browser.complaints).toEqual([]);
  });
});

test('in the read view the same stands below each slide', async () => {
  await page.goto(`${pathToFileURL(DECK).href}?view=read`);
  await page.waitForFunction(() => {
    const below = [...document.querySelectorAll<HTMLElement>('.origins')];
    return (
      document.querySelectorAll('.slides > section').length > 2 &&
      below.length > 0 &&
      below.every((element) => element.offsetHeight > 0)
    );
  });
});
