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

// Every page in stills.full.test.ts; a chart that makes room is held to its end in motion.test.ts.
it.each([
  ['a divider with marks that alight', ':has(.curtain [data-marks]):has(.bd [data-marks])'],
  ['marks that add up', ':not(:has(.curtain)):has(.bd [data-gather])'],
])('with %s the slide is the same at rest as without motion', async (_, kind) => {
  await stills.compare(await pageWith(await browser.open({ query: '&motion=off' }), kind));
  expect(browser.complaints).toEqual([]);
});
