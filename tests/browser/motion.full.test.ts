import { afterAll, beforeAll, describe } from 'vitest';
import { askFlight, askGround, askMarks } from './flying.ts';
import { askOfHaste, askOfItsWay, BESIDE_ITS_NEIGHBOUR } from './making-room.ts';
import { type DeckBrowser, openDeckBrowser } from './open-deck.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

// One of each of these is in motion.test.ts.
describe('what makes room beside its neighbour', () => {
  askOfItsWay(BESIDE_ITS_NEIGHBOUR, () => browser);
  askOfHaste(BESIDE_ITS_NEIGHBOUR, () => browser);
});
describe('what moves from one page to the next', () => {
  askMarks(() => browser, 'add up');
  askFlight(() => browser, ['.name-page', '.poster-page']);
  askGround(() => browser, ['.poster-page', '.sheets-page']);
});
