import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTextFaces, type TextFace } from '../../src/cli/pdf/text-face.ts';
import { HANDOUT_IDS, type HandoutId, PRINT_IDS } from '../../src/document/paper/layouts.ts';
import {
  coloursDrawn,
  drawnAt,
  linesOf,
  overlapsOf,
  sentencesParted,
  signsAstray,
  wordsTorn,
} from './handout-looks.ts';
import { findingsIn, lostToReaders, makePdf } from './handout-pdf.ts';
import { DECK, type DeckBrowser, openDeckBrowser } from './open-deck.ts';
import { ROOT } from './root.ts';

let browser: DeckBrowser;
let faces: readonly TextFace[];
const pages = new Map<HandoutId, Page>();

beforeAll(async () => {
  browser = await openDeckBrowser();
  faces = await makeTextFaces(ROOT, DECK);
  for (const id of HANDOUT_IDS) {
    pages.set(
      id,
      await browser.open({ view: 'handout', query: `&layout=${id}`, size: { width: 1300, height: 900 } }),
    );
  }
});
afterAll(() => browser?.close());

const pageOf = (id: HandoutId): Page => {
  const page = pages.get(id);
  if (page === undefined) throw new Error(`${id} is not open`);
  return page;
};

describe.each(HANDOUT_IDS)('%s in the browser', (id) => {
  test('comes up without a complaint, its pages numbered, other prints at hand', async () => {
    const page = pageOf(id);
    expect(await page.getAttribute('html', 'data-layout')).toBe(id);
    expect(browser.complaints).toEqual([]);
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

test.each(['2up', '3up', '4up', '6up'] as const)(
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

test('the cover tells whose report it is, and leaves no gap for what the office has not filled in', async () => {
  const lines = await pageOf('cover').evaluate(() =>
    [...document.querySelectorAll('.sheet :is(p, h1)')].map((line) => line.textContent),
  );
  const meeting = await pageOf('cover').evaluate(() => window.deckHandout?.meeting);
  expect(lines[0]).toBe('会议材料　注意保存');
  expect(lines[1]).toBe(meeting?.organisation);
  expect(lines.length).toBeGreaterThanOrEqual(4);
  expect(lines.filter((line) => line?.trim() === '')).toEqual([]);
});

describe('what belongs together', () => {
  test('a slide and what is said to it stand on one page', async () => {
    const parted = await pageOf('notes').evaluate(
      () =>
        [...document.querySelectorAll('.sheet')].filter(
          (sheet) => sheet.querySelectorAll('.slide').length > 1 || !sheet.querySelector('.speech p, table'),
        ).length,
    );
    expect(parted).toBe(0);
  });

  test.each(['script', 'script-large'] as const)('no sentence of the %s goes over a page', async (id) => {
    expect(await pageOf(id).evaluate(sentencesParted)).toEqual([]);
  });

  test.each(['script', 'script-large', 'notes'] as const)(
    'no word of %s is torn before a number',
    async (id) => {
      expect(await pageOf(id).evaluate(wordsTorn)).toEqual([]);
    },
  );

  test.each(['script', 'script-large'] as const)('no page of the %s has only a few lines', async (id) => {
    const lines = await pageOf(id).evaluate(linesOf);
    // The last page may be short where the one before has nothing to give.
    expect(Math.min(...lines)).toBeGreaterThanOrEqual(7);
  });

  test('the figures of the report are drawn in one ink', async () => {
    expect(await pageOf('report').evaluate(coloursDrawn)).toEqual([]);
  });

  test('the script tells every turn of the page and every click', async () => {
    const count = (selector: string) =>
      pageOf('script').evaluate((sought) => document.querySelectorAll(sought).length, selector);
    expect(await count('.turn')).toBe((await count('.page-mark')) - 1);
    expect(await count('.cue')).toBeGreaterThan(5);
  });

  test('left pages have their binding edge on the right', async () => {
    const margins = await pageOf('3up').evaluate(() =>
      [...document.querySelectorAll('.sheet')].slice(0, 2).map((sheet) => {
        const [outer, inner] = [sheet, sheet.querySelector('.body')].map((one) =>
          one?.getBoundingClientRect(),
        );
        return Math.round((((inner?.left ?? 0) - (outer?.left ?? 0)) * 25.4) / 96);
      }),
    );
    expect(margins).toEqual([25, 16]);
  });

  test('each figure of the report has its number, its table the same', async () => {
    const numbers = await pageOf('report').evaluate(() => ({
      figures: [...document.querySelectorAll('.numbered > figcaption')].map((one) =>
        Number.parseInt(one.textContent?.slice(1) ?? '', 10),
      ),
      tables: [...document.querySelectorAll('.numbered > table > caption')].map((one) =>
        Number.parseInt(one.textContent?.slice(1) ?? '', 10),
      ),
    }));
    expect(numbers.figures).toEqual(numbers.figures.map((_, i) => i + 1));
    expect([...new Set(numbers.tables)]).toEqual(numbers.figures);
  });
});

describe('as PDF', () => {
  // The others, and each twice, are in handouts.full.test.ts.
  test('pages for a telephone pass their self-check; other readers find every figure as printed', async () => {
    const made = await makePdf(browser, faces, 'phone');
    expect(await findingsIn(made)).toEqual([]);
    expect(await lostToReaders(made)).toEqual([]);
  });

  test('the report passes it, twice with the same bytes', async () => {
    const [one, two] = [await makePdf(browser, faces, 'report'), await makePdf(browser, faces, 'report')];
    expect(await findingsIn(one)).toEqual([]);
    expect(await lostToReaders(one)).toEqual([]);
    expect(Buffer.compare(Buffer.from(one.pdf), Buffer.from(two.pdf))).toBe(0);
  });
});
