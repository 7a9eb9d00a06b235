import { afterAll, beforeAll, describe } from 'vitest';
import { askAt, askTaken } from './density.ts';
import { type DeckBrowser, openDeckBrowser } from './open-deck.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

describe('on a screen that is scaled', () => {
  for (const density of [1.25, 1.5, 2]) askAt(density, 'all', () => browser);
});

describe('a window taken to a screen of another density', () => askTaken('rehearse', () => browser));
