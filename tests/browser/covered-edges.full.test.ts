import { afterAll, beforeAll, describe } from 'vitest';
import { askOfJoints, askOfWalls } from './covered-edges.ts';
import { type DeckBrowser, openDeckBrowser } from './open-deck.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

describe('a wall whose edges are covered', () => {
  askOfWalls(
    () => browser,
    [
      [1920, 1080, '0,0,80,0'],
      [1920, 1080, '0,200'],
      [3840, 1080, '60,120'],
    ],
  );
  askOfJoints(
    () => browser,
    [
      ['&seam=0.5', 'good', '不压缝'],
      ['', 'good', '未设置'],
      ['&seam=x', 'bad', 'seam=x'],
    ],
  );
});
