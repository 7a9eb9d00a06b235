import { afterAll, beforeAll, describe } from 'vitest';
import { askAt, askTaken } from './density.ts';
import { type DeckBrowser, openDeckBrowser } from './open-deck.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

// Every chart, other densities and the small slides are in sharp.full.test.ts.
describe('on a screen that is scaled', () => askAt(1.25, 'one of each kind', () => browser));

describe('a window taken to a screen of another density', () => askTaken('stage', () => browser));
