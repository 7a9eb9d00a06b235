import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTextFaces, type TextFace } from '../../src/cli/pdf/text-face.ts';
import type { FieldData } from '../../src/deck/index.ts';
import type { HandoutId } from '../../src/document/paper/layouts.ts';
import { coloursDrawn, wordsOnFrames } from './handout-looks.ts';
import { findingsIn, lostToReaders, makePdf } from './handout-pdf.ts';
import { askOfEach, askThreeFrom, ONE_OF_EACH, openEach, pageIn } from './handout-screens.ts';
import { DECK, type DeckBrowser, openDeckBrowser } from './open-deck.ts';
import { ROOT } from './root.ts';

let browser: DeckBrowser;
let faces: readonly TextFace[];
const pages = new Map<HandoutId, Page>();

beforeAll(async () => {
  browser = await openDeckBrowser();
  faces = await makeTextFaces(ROOT, DECK);
  await openEach(browser, ONE_OF_EACH, pages);
});
afterAll(() => browser?.close());

const pageOf = (id: HandoutId): Page => pageIn(pages, id);

askOfEach(ONE_OF_EACH, pageOf, () => browser);

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

askThreeFrom(2, () => browser);

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

  test('the figures of the report are drawn in one ink', async () => {
    expect(await pageOf('report').evaluate(coloursDrawn)).toEqual([]);
  });

  test('no words of a slide on paper touch a frame', async () => {
    expect(await pageOf('notes').evaluate(wordsOnFrames)).toEqual([]);
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

  test('figures and tables of the report are numbered, each of them with its caption on its page', async () => {
    const numbers = (kind: string, selector: string) =>
      pageOf('report')
        .locator(selector)
        .allTextContents()
        .then((words) => words.map((one) => (one.startsWith(kind) ? Number.parseInt(one.slice(1), 10) : 0)));
    const figures = await numbers('图', '.numbered > .figure-box + figcaption');
    const tables = await numbers('表', '.numbered > table > caption');
    expect(figures).toEqual(figures.map((_, i) => i + 1));
    expect(tables).toEqual(tables.map((_, i) => i + 1));
    expect(figures).toHaveLength(await pageOf('report').locator('.figure-box').count());
  });

  test('every crowd of the report has marks of one size, as far apart', async () => {
    const sizes = await pageOf('report').evaluate(() =>
      [...document.querySelectorAll<HTMLCanvasElement>('.marks > canvas')].map((canvas) => {
        const { height } = canvas.getBoundingClientRect();
        const { marks, columns } = JSON.parse(canvas.dataset.chart ?? '') as FieldData;
        const rows = Math.ceil(marks.reduce((sum, { value }) => sum + value, 0) / (columns ?? 1));
        return { crowd: rows > 4, rise: height / rows };
      }),
    );
    const rises = sizes.filter(({ crowd }) => crowd).map(({ rise }) => rise);
    // The last row has no gap below it.
    for (const rise of rises) expect(Math.abs((rise * 25.4) / 96 - 1)).toBeLessThan(0.1);
  });

  test('a figure that had to wait for its page stands in the middle of no paragraph', async () => {
    const torn = await pageOf('report').evaluate(() =>
      [...document.querySelectorAll('.sheet .continued')]
        .filter((rest) => rest.previousElementSibling)
        .map((rest) => rest.textContent),
    );
    expect(torn).toEqual([]);
  });
});

// The others, the report with its marks among them, and each printed twice with the same bytes, are in handouts.full.test.ts.
test('as PDF three slides a page pass their self-check, and other readers find every figure as printed', async () => {
  const made = await makePdf(browser, faces, '3up');
  expect(await findingsIn(made)).toEqual([]);
  expect(await lostToReaders(made)).toEqual([]);
});
