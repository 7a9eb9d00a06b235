import { afterAll, beforeAll, describe } from 'vitest';
import { type DeckBrowser, openDeckBrowser } from './open-deck.ts';
import { askOfWindows } from './small-windows.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

// A laptop's window at 150 and 125 %, an old projector, a tablet upright, a telephone.
describe('in small, scaled and upright windows', () =>
  askOfWindows(
    [
      [911, 390],
      [1093, 490],
      [1093, 614],
      [800, 600],
      [768, 1024],
      [390, 844],
    ],
    () => browser,
  ));
