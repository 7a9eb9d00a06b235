import { afterAll, beforeAll, describe } from 'vitest';
import { type DeckBrowser, openDeckBrowser } from './open-deck.ts';
import { askOfWindows } from './small-windows.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

// A telephone; a laptop's windows and others are in small-windows.full.test.ts.
describe('in small, scaled and upright windows', () => askOfWindows([[390, 844]], () => browser));
