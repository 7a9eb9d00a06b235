import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DeckBrowser, LAST_PAGE, openDeckBrowser } from './open-deck.ts';
import { openStills, type Stills } from './stills.ts';

let browser: DeckBrowser;
let stills: Stills;
beforeAll(async () => {
  browser = await openDeckBrowser();
  stills = await openStills(browser);
});
afterAll(() => browser?.close());

it.each(Array.from({ length: LAST_PAGE }, (_, i) => i + 1))(
  'page %i is the same at rest as without motion',
  async (number) => {
    await stills.compare(number);
    expect(browser.complaints).toEqual([]);
  },
);
