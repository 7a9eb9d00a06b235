import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTextFaces, type TextFace } from '../../src/cli/pdf/text-face.ts';
import { type HandoutId, PRINT_IDS } from '../../src/document/paper/layouts.ts';
import { findingsIn, lostToReaders, makePdf } from './handout-pdf.ts';
import { askOfEach, OTHERS, openEach, pageIn } from './handout-screens.ts';
import { DECK, type DeckBrowser, openDeckBrowser } from './open-deck.ts';
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

describe.each(PRINT_IDS)('%s as PDF', (id) => {
  test('passes its self-check, twice with the same bytes', { timeout: 180_000 }, async () => {
    const [one, two] = [await makePdf(browser, faces, id), await makePdf(browser, faces, id)];
    expect(await findingsIn(one)).toEqual([]);
    expect(await lostToReaders(one)).toEqual([]);
    expect(Buffer.compare(Buffer.from(one.pdf), Buffer.from(two.pdf))).toBe(0);
  });
});
