import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBack } from '../cli/pdf/read.ts';
import { countMasks } from './masks.ts';
import { type DeckBrowser, openDeckBrowser, SMALL } from './open-deck.ts';
import { endRun, next, rehearse } from './rehearse.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

/** As the browser prints by itself: on the paper that the view asks for. */
const pdfOf = async (page: Page) =>
  new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
const fontsOf = async (page: Page) => (await readBack(await pdfOf(page))).fonts;
/** As files and not as drawings of letters (Type 3). */
const EMBEDDED_WHOLE = ['CIDFontType2', 'TrueType'];

describe('every other view by the menu of the browser', () => {
  it.each(['read', 'speaker', 'rehearse', 'prompter', 'report', 'start'])(
    '%s has the faces of the file and no other',
    async (view) => {
      // Read as it stands it is ready as it is.
      const page = await browser.open({ view, size: SMALL, waits: view !== 'read' });
      const fonts = await fontsOf(page);
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.filter((kind) => !EMBEDDED_WHOLE.includes(kind))).toEqual([]);
    },
  );

  it('so has the report of a run', async () => {
    const page = await rehearse(browser);
    await next(page, 2);
    await endRun(page);
    const { fonts, text } = await readBack(await pdfOf(page));
    expect(fonts.filter((kind) => !EMBEDDED_WHOLE.includes(kind))).toEqual([]);
    const heading = await page.locator('.report h1').first().textContent();
    expect(text.replaceAll(/\s/g, '')).toContain(heading?.replaceAll(/\s/g, ''));
  });
});

it('a handout by the menu of the browser has the names that lie under the canvas of a chart', async () => {
  const page = await browser.open({ view: 'handout' });
  expect(
    await countMasks(await page.pdf({ preferCSSPageSize: true, printBackground: true, pageRanges: '1-8' })),
  ).toBe(0);
});
