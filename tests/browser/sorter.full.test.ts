import { afterAll, beforeAll, describe } from 'vitest';
import { type DeckBrowser, openDeckBrowser } from './open-deck.ts';
import { askOfWindow } from './sorter.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

describe('the page sorter', () => {
  askOfWindow([1920, 1080], () => browser);
  askOfWindow([1024, 768], () => browser);
});
