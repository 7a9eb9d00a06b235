import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeckBrowser, openDeckBrowser } from './open-deck.ts';

let browser: DeckBrowser;

beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

describe('a stage whose window is hidden', () => {
  it('is kept on time by a worker, which goes when it is seen again', async () => {
    const page = await browser.open({ query: '&motion=off' });
    const hide = (hidden: boolean) =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { value, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    const workers = () => page.workers().length;
    expect(workers()).toBe(0);
    await hide(true);
    await expect.poll(workers).toBe(1);
    await hide(false);
    await expect.poll(workers).toBe(0);
  });
});
