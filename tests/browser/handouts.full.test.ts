import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTextFaces, type TextFace } from '../../src/cli/pdf/text-face.ts';
import { PRINT_IDS } from '../../src/document/paper/layouts.ts';
import { findingsIn, lostToReaders, makePdf } from './handout-pdf.ts';
import { DECK, type DeckBrowser, openDeckBrowser } from './open-deck.ts';
import { ROOT } from './root.ts';

let browser: DeckBrowser;
let faces: readonly TextFace[];
beforeAll(async () => {
  browser = await openDeckBrowser();
  faces = await makeTextFaces(ROOT, DECK);
});
afterAll(() => browser?.close());

describe.each(PRINT_IDS)('%s as PDF', (id) => {
  test('passes its self-check, twice with the same bytes', { timeout: 180_000 }, async () => {
    const [one, two] = [await makePdf(browser, faces, id), await makePdf(browser, faces, id)];
    expect(await findingsIn(one)).toEqual([]);
    expect(await lostToReaders(one)).toEqual([]);
    expect(Buffer.compare(Buffer.from(one.pdf), Buffer.from(two.pdf))).toBe(0);
  });
});
