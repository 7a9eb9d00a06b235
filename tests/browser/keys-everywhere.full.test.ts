import { afterAll, beforeAll, describe } from 'vitest';
import { type DeckBrowser, openDeckBrowser } from './open-deck.ts';
import { askReloads } from './reloads.ts';

let browser: DeckBrowser;

beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

describe("a clicker's F5 and Esc", () => {
  askReloads(() => browser, {
    start: ['Control+p'],
    stage: ['?', 'g'],
    speaker: ['Escape', '?', 'Control+p'],
    rehearse: ['Escape', '?', 'Control+p'],
    prompter: ['?', 'Control+p'],
  });
});
