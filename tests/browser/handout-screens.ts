import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { HANDOUT_IDS, type HandoutId, PRINT_IDS } from '../../src/document/paper/layouts.ts';
import {
  drawnAt,
  linesOf,
  namesTorn,
  overlapsOf,
  sentencesParted,
  signsAstray,
  wordsTorn,
} from './handout-looks.ts';
import { type DeckBrowser, PLACES } from './open-deck.ts';

/** One handout of each kind of page: handouts.test.ts asks of these, handouts.full.test.ts of the others. */
export const ONE_OF_EACH: readonly HandoutId[] = [
  'slides',
  'notes',
  '3up',
  'phone',
  'report',
  'script',
  'cover',
];
export const OTHERS = HANDOUT_IDS.filter((id) => !ONE_OF_EACH.includes(id));

/** Opens handouts, each on a page of its own. */
export async function openEach(
  browser: DeckBrowser,
  ids: readonly HandoutId[],
  pages: Map<HandoutId, Page>,
): Promise<void> {
  for (const id of ids) {
    const page = await browser.open({
      view: 'handout',
      query: `&layout=${id}`,
      size: { width: 1300, height: 900 },
    });
    pages.set(id, page);
  }
}

/** The page of a handout that was opened. */
export function pageIn(pages: ReadonlyMap<HandoutId, Page>, id: HandoutId): Page {
  const page = pages.get(id);
  if (page === undefined) throw new Error(`${id} is not open`);
  return page;
}

const SEVERAL_ON_A_PAGE: readonly HandoutId[] = ['2up', '3up', '4up', '6up'];
const SPOKEN: readonly HandoutId[] = ['script', 'script-large'];

/** The tests of every handout on the screen; the notes pages have to be open. */
export function askOfEach(
  ids: readonly HandoutId[],
  pageOf: (id: HandoutId) => Page,
  browser: () => DeckBrowser,
): void {
  describe.each(ids)('%s in the browser', (id) => {
    test('comes up without a complaint, its pages numbered, other prints at hand', async () => {
      const page = pageOf(id);
      expect(await page.getAttribute('html', 'data-layout')).toBe(id);
      expect(browser().complaints).toEqual([]);
      const shown = await page.evaluate(() => ({
        sheets: document.querySelectorAll('.sheet').length,
        told: window.deckHandout?.pages,
        links: document.querySelectorAll('.print-bar a').length,
      }));
      expect(shown.sheets).toBeGreaterThan(0);
      expect(shown.told).toBe(shown.sheets);
      expect(shown.links).toBe(PRINT_IDS.length);
    });

    test('nothing stands outside the text of its page', async () => {
      expect(await pageOf(id).evaluate(overlapsOf)).toEqual([]);
    });

    test('no line begins with a sign that closes, none ends with one that opens', async () => {
      expect(await pageOf(id).evaluate(signsAstray)).toEqual([]);
    });

    test('every chart is drawn', async () => {
      const undrawn = await pageOf(id).evaluate(
        () => document.querySelectorAll('canvas.chart:not([data-drawn="done"])').length,
      );
      expect(undrawn).toBe(0);
    });
  });

  test.each(SEVERAL_ON_A_PAGE.filter((id) => ids.includes(id)))(
    'a slide is drawn in %s as on the notes pages',
    async (id) => {
      const [here, there] = await Promise.all([
        pageOf(id).evaluate(drawnAt),
        pageOf('notes').evaluate(drawnAt),
      ]);
      expect(here.map(({ what }) => what)).toEqual(there.map(({ what }) => what));
      const moved = here.filter(({ at }, i) => at.some((px, j) => Math.abs(px - (there[i]?.at[j] ?? 0)) > 3));
      expect(moved.map(({ what }) => what)).toEqual([]);
    },
  );

  test.each(SPOKEN.filter((id) => ids.includes(id)))('no sentence of the %s goes over a page', async (id) => {
    expect(await pageOf(id).evaluate(sentencesParted)).toEqual([]);
  });

  test.each([...SPOKEN, 'notes' as const].filter((id) => ids.includes(id)))(
    'no word of %s is torn before a number',
    async (id) => {
      expect(await pageOf(id).evaluate(wordsTorn)).toEqual([]);
    },
  );

  test.each(SPOKEN.filter((id) => ids.includes(id)))('no listed name of the %s is torn', async (id) => {
    const facts = JSON.parse(readFileSync(new URL('../../assets/facts.json', import.meta.url), 'utf8'));
    expect(await pageOf(id).evaluate(namesTorn, facts.terms as readonly string[])).toEqual([]);
  });

  test.each(SPOKEN.filter((id) => ids.includes(id)))('no page of the %s has only a few lines', async (id) => {
    const lines = await pageOf(id).evaluate(linesOf);
    // The last page may be short where the one before has nothing to give.
    expect(Math.min(...lines)).toBeGreaterThanOrEqual(7);
  });
}

/** The test of three slides to a page where the `first` slide is the first: each has to have room in each of the places. */
export function askThreeFrom(first: number, browser: () => DeckBrowser): void {
  test(`three to a page, from slide ${first} on: all have room`, async () => {
    const total = PLACES.at(-1)?.page ?? 0;
    const pages = Array.from({ length: total - first + 1 }, (_, i) => i + first).join('-');
    const page = await browser().open({
      view: 'handout',
      query: `&layout=3up&pages=${pages}`,
      size: { width: 1300, height: 900 },
    });
    expect(await page.evaluate(() => window.deckHandout?.outside ?? ['没有打印'])).toEqual([]);
    expect(await page.locator('.slide').count()).toBe(total - first + 1);
  });
}
