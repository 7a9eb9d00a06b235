import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DeckBrowser, openDeckBrowser, pageWith } from './open-deck.ts';
import { openStills, type Stills } from './stills.ts';

let browser: DeckBrowser;
let stills: Stills;
beforeAll(async () => {
  browser = await openDeckBrowser();
  stills = await openStills(browser);
});
afterAll(() => browser?.close());

// Every page in stills.full.test.ts; a chart that makes room and marks that alight are held to their end in motion.test.ts.
it('where marks add up the slide is the same at rest as without motion', async () => {
  const kind = ':not(:has(.curtain)):has(.bd [data-gather])';
  await stills.compare(await pageWith(await browser.open({ query: '&motion=off' }), kind));
  expect(browser.complaints).toEqual([]);
});
