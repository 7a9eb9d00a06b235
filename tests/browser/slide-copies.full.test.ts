import { afterAll, beforeAll, describe } from 'vitest';
import { type DeckBrowser, openDeckBrowser } from './open-deck.ts';
import { askPaper } from './slide-copies.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

describe('a small slide', () => askPaper(() => browser, ['2up', '3up', '4up', '6up']));
