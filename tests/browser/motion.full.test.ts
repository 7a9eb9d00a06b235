import { afterAll, beforeAll, describe } from 'vitest';
import { askOfHaste, BESIDE_ITS_NEIGHBOUR } from './making-room.ts';
import { type DeckBrowser, openDeckBrowser } from './open-deck.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

// With its chart, and its way itself: motion.test.ts.
describe('what makes room beside its neighbour', () => askOfHaste(BESIDE_ITS_NEIGHBOUR, () => browser));
