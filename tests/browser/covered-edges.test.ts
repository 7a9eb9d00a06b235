import { afterAll, beforeAll, describe } from 'vitest';
import { askOfJoints, askOfWalls } from './covered-edges.ts';
import { type DeckBrowser, openDeckBrowser } from './open-deck.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

// The others are in covered-edges.full.test.ts.
describe('a wall whose edges are covered', () => {
  askOfWalls(() => browser, [[1440, 1080, '0,0,80,100']]);
  askOfJoints(() => browser, [['&seam=0.5,0.9', 'warning', '1条']]);
});
