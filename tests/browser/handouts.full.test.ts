import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readProject } from '../../src/bundle/load.ts';
import { readPictures } from '../../src/cli/docx.ts';
import { makeTextFaces, type TextFace } from '../../src/cli/pdf/text-face.ts';
import { type FieldData, figuresOf } from '../../src/deck/index.ts';
import { type HandoutId, PRINT_IDS } from '../../src/document/paper/layouts.ts';
import { readBack } from '../cli/pdf/read.ts';
import { aloneInVain, pagesNotFilled } from './handout-looks.ts';
import { findingsIn, lostToReaders, makePdf } from './handout-pdf.ts';
import { askOfEach, askThreeFrom, OTHERS, openEach, pageIn } from './handout-screens.ts';
import { DECK, type DeckBrowser, openDeckBrowser } from './open-deck.ts';
import { readWithPdfjs } from './pdfjs.ts';
import { readWithPoppler } from './poppler.ts';
import { marksIn } from './printed-marks.ts';
import { ROOT } from './root.ts';

let browser: DeckBrowser;
let faces: readonly TextFace[];
const pages = new Map<HandoutId, Page>();
beforeAll(async () => {
  browser = await openDeckBrowser();
  faces = await makeTextFaces(ROOT, DECK);
  // The notes pages are what the slides of the others are held against.
  await openEach(browser, ['notes', ...OTHERS], pages);
});
afterAll(() => browser?.close());

askOfEach(
  OTHERS,
  (id) => pageIn(pages, id),
  () => browser,
);

askThreeFrom(3, () => browser);

test('four slides a page have lines to write on down to the foot of every page', async () => {
  const linesApart = 29;
  expect(await pageIn(pages, '4up').evaluate(pagesNotFilled, 2 * linesApart)).toEqual([]);
});

test.each(['4up', '6up'])(
  '%s: a slide is alone in its row only where the next has no room there',
  async (id) => {
    const page = await browser.open({ view: 'handout', query: `&layout=${id}` });
    expect(await page.evaluate(aloneInVain)).toEqual([]);
  },
);

describe.each(PRINT_IDS)('%s as PDF', (id) => {
  test('passes its self-check, twice with the same bytes', { timeout: 180_000 }, async () => {
    const [one, two] = [await makePdf(browser, faces, id), await makePdf(browser, faces, id)];
    expect(await findingsIn(one)).toEqual([]);
    expect(await lostToReaders(one)).toEqual([]);
    expect(Buffer.compare(Buffer.from(one.pdf), Buffer.from(two.pdf))).toBe(0);
  });
});

test('the report has as many marks as the facts say, each drawn by itself', {
  timeout: 180_000,
}, async () => {
  const { deck } = await readProject(ROOT);
  const page = await browser.open({ view: 'handout', query: '&layout=report' });
  const countOn = (chart: string | null): number =>
    (JSON.parse(chart ?? '') as FieldData).marks.reduce((sum, { value }) => sum + value, 0);
  // The ellipses of open ends do not count.
  const fields = (deck?.slides ?? []).flatMap(({ slide }) =>
    slide.report ? figuresOf(slide).filter((figure) => figure.kind === 'field') : [],
  );
  const people = await page.locator('.ink.people .marks > canvas').all();
  const counts = [
    ...fields.map(({ whole }) => Number(whole.fact.quantity.value)),
    ...(await Promise.all(people.map(async (one) => countOn(await one.getAttribute('data-chart'))))),
  ];
  const drawn = await marksIn((await makePdf(browser, faces, 'report')).pdf);
  const byCount = (a: number, b: number) => a - b;
  expect(drawn.map(({ count }) => count).sort(byCount)).toEqual(counts.sort(byCount));
  expect(drawn.filter(({ bytes }) => bytes > 100_000)).toEqual([]);
});

test.each(PRINT_IDS)(
  '%s printed by the browser itself has the faces of the deck and no other',
  { timeout: 60_000 },
  async (id) => {
    const { pdf } = await makePdf(browser, [], id);
    const { fonts, text } = await readBack(pdf);
    expect(fonts.filter((kind) => kind !== 'CIDFontType2' && kind !== 'TrueType')).toEqual([]);
    expect(text.match(/[\u2e80-\u2fdf]/g) ?? []).toEqual([]);
  },
);

/** What goes wrong on the pages of a print after they were laid out (false where the deck has nothing of the kind), and what is said of it. */
const SPOILT: readonly (readonly [string, HandoutId, () => unknown, RegExp])[] = [
  ['a sentence', 'notes', () => document.querySelector('.speech > p')?.remove(), /有 \d+ 句没有印出来/],
  [
    'a qualifier',
    'notes',
    () => {
      const mark = [...document.querySelectorAll('.speech em')].find((one) => one.textContent === '多');
      mark?.remove();
    },
    /多/,
  ],
  [
    'the figures of a page',
    'notes',
    () => document.querySelector('.fact-tables')?.remove(),
    /没有印出来|找不到/,
  ],
  [
    'a name of a list that the drawing has as well',
    '3up',
    () => {
      const isDrawn = (name: Element) => {
        const slide = name.closest('.spot')?.querySelector('.slide');
        const says = (one?: Element | null) => one?.textContent?.includes(name.textContent ?? '') === true;
        return says(slide) && !says(slide?.querySelector('.hd'));
      };
      const shown = [...document.querySelectorAll('.spot .thing')].find(isDrawn);
      shown?.remove();
      return shown !== undefined;
    },
    /没有印出来/,
  ],
  [
    'two figures that changed places',
    'notes',
    () => {
      const [first, second] = document.querySelectorAll('.fact-tables tbody tr th');
      if (first && second) {
        const kept = [...first.childNodes];
        first.replaceChildren(...second.childNodes);
        second.replaceChildren(...kept);
      }
    },
    /没有印出来/,
  ],
  [
    'two honours that changed holders',
    'notes',
    () => {
      const list = document.querySelector('.key-figures.run');
      const held = [...(list?.querySelectorAll('dd') ?? [])].flatMap((one) =>
        [...one.childNodes].filter(({ textContent }) => /^\d+$|（/.test(textContent ?? '')),
      );
      const [first, second] = held;
      if (first && second) {
        const words = first.textContent;
        first.textContent = second.textContent;
        second.textContent = words;
      }
      return second !== undefined;
    },
    /没有印出来|找不到/,
  ],
  [
    'two holders that changed places in the table of honours',
    'report',
    () => {
      const rows = [...document.querySelectorAll('.sheet table.breakable tbody tr')];
      const cells = rows.flatMap((row) => [...row.children].slice(-1));
      const [first] = cells;
      const second = cells.find((one) => one.textContent !== first?.textContent);
      if (first && second) {
        const kept = [...first.childNodes];
        first.replaceChildren(...second.childNodes);
        second.replaceChildren(...kept);
      }
    },
    /没有印出来/,
  ],
  [
    'the head of a list',
    '9up',
    () => [...document.querySelectorAll('.again h3 > span')].at(6)?.remove(),
    /看不清|找不到/,
  ],
  [
    'a box that was shifted over the edge',
    'notes',
    () => {
      const box = document.querySelector<HTMLElement>('.speech');
      // By its own width: its lines may be short.
      if (box) box.style.transform = `translateX(${box.clientWidth}px)`;
    },
    /伸到纸边外/,
  ],
];

test.for(SPOILT)('the self-check misses %s', { timeout: 60_000 }, async ([, id, spoil, told], { skip }) => {
  const made = await makePdf(browser, faces, id, spoil);
  // Another body need not have a list of honours (which takes a dozen), or a name that its drawing has as well.
  skip(!made.spoilt, 'nothing of the kind in this deck');
  const found = await findingsIn(made);
  expect(found.map((one) => (typeof one === 'string' ? one : one.what)).join('\n')).toMatch(told);
});

test('the last sign of a slide and the turn after it are found together by every reader', async () => {
  const { pdf } = await makePdf(browser, faces, 'script');
  const texts = {
    PDFium: (await readBack(pdf)).pages.map(({ words }) => words),
    'pdf.js': await readWithPdfjs(pdf),
    poppler: (await readWithPoppler(pdf)) ?? [],
  };
  const page = await browser.open({ view: 'handout', query: '&layout=script' });
  const turns = await page.locator('.turn').count();
  expect(turns).toBeGreaterThan(0);
  for (const [reader, pages] of Object.entries(texts)) {
    if (pages.length === 0) continue;
    const found = pages.join('').match(/[。！？；：…）”》]【翻页】/g) ?? [];
    expect({ reader, turns: found.length }).toEqual({ reader, turns });
  }
});

test('the report as a document takes each of its figures', async () => {
  const page = await browser.open({ view: 'handout', query: '&layout=report' });
  const pictures = [...(await readPictures(page)).values()].flat();
  const boxes = await page.locator('figure.numbered .figure-box').count();
  expect(pictures).toHaveLength(boxes);
  expect(pictures.filter(({ png, width }) => png.length < 100 || width < 100)).toEqual([]);
});

test('of some slides the report has their passages, under the headings of their parts', async (test) => {
  const passages = (page: Page) =>
    page.evaluate(() => ({
      told: [...document.querySelectorAll<HTMLElement>('.sheet p[data-slide]')].map(
        ({ dataset }) => dataset.slide ?? '',
      ),
      headings: document.querySelectorAll('.sheet h2:not(.appendix)').length,
    }));
  const open = (pages: string) => browser.open({ view: 'handout', query: `&layout=report${pages}` });
  const slides = await pageIn(pages, 'notes').evaluate(() =>
    [...document.querySelectorAll('.sheet .slide')].map(({ id }) => id),
  );
  const whole = await passages(await open(''));
  const first = whole.told.find((id) => id !== whole.told[0]);
  if (first === undefined) return test.skip('the report has no passages');
  const some = await passages(await open(`&pages=${slides.indexOf(first) + 1}`));
  expect([...new Set(some.told)]).toEqual([first]);
  expect(some.headings).toBeLessThanOrEqual(1);
  expect(whole.headings).toBeGreaterThan(1);
});
