import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deck as source } from '../../slides/index.ts';
import { placeSlides } from '../../src/deck/index.ts';
import { encodeSlot } from '../../src/rehearsal/index.ts';
import { formatPlace } from '../../src/show/store/place.ts';
import { prefixOf } from '../../src/show/store/prefix.ts';
import { formatRemap, REMAP_KEY } from '../../src/ui/keys/remap.ts';
import { type DeckBrowser, LAST_PAGE, openDeckBrowser, placeAfter, position, press } from './open-deck.ts';

const deck = placeSlides(source);

/** Runs in the page before anything else: the stage is not made until it is let, as on a slow machine. */
const HOLD = `{
  const ask = window.requestIdleCallback.bind(window);
  const held = [];
  let isHeld = true;
  window.requestIdleCallback = (call, how) => (isHeld ? held.push(call) : ask(call, how));
  window.letGo = () => {
    isHeld = false;
    for (const call of held.splice(0)) call({ timeRemaining: () => 50, didTimeout: false });
  };
}`;

declare global {
  interface Window {
    letGo?: () => void;
  }
}

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

/** The first slides of a stage that is not there yet, on a computer that has `stored` something. */
async function openHeld(stored: Readonly<Record<string, string>> = {}): Promise<Page> {
  const own = Object.entries(stored).map(([key, text]) => [prefixOf(deck.title) + key, text] as const);
  const store = own.map(([key, text]) => `localStorage[${JSON.stringify(key)}] ??= ${JSON.stringify(text)};`);
  const page = await browser.open({ query: '&motion=off', setup: HOLD + store.join('\n'), waits: false });
  await page.waitForFunction(() => window.deckEarly !== undefined);
  return page;
}

/** Presses keys as a hand does, at a pace that is no double fire. */
async function pressEarly(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await press(page, key);
}

/** Lets the stage be made; where it stands then. */
async function makeReady(page: Page): Promise<{ page: number; step: number }> {
  await page.evaluate(() => window.letGo?.());
  await page.waitForSelector('html[data-ready="stage"]');
  return position(page);
}

/** How the run came to its slides. */
async function waysOf(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => Object.values(localStorage).map(String));
  const longest = texts.filter((text) => text.includes('"events"')).sort((a, b) => b.length - a.length)[0];
  return [...(longest ?? '').matchAll(/"by":"(\w+)"/g)].map(([, by = '']) => by);
}

describe('a key that is pressed before the stage is there', () => {
  it('pages at once, and the run hears of it', async () => {
    const page = await openHeld();
    await pressEarly(page, 'PageDown');
    expect(await position(page)).toEqual(placeAfter(1));
    expect(await page.locator('.slides > section').count()).toBe(2);
    expect(await makeReady(page)).toEqual(placeAfter(1));
    expect(await waysOf(page)).toEqual(['jump', 'next']);
  });

  it('is answered in its turn, whatever it is', async () => {
    const page = await openHeld();
    await pressEarly(page, 'PageDown', ...String(LAST_PAGE), 'Enter', 'b');
    expect(await makeReady(page)).toEqual({ page: LAST_PAGE, step: 0 });
    expect(await page.locator('.blank').getAttribute('data-blank')).toBe('black');
  });

  it('counts once where a clicker fires twice, also over the moment the stage takes over', async () => {
    const page = await openHeld();
    // Both in one breath, however slow the machine is.
    await page.evaluate(() => {
      for (let i = 0; i < 2; i++)
        document.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }),
        );
    });
    expect(await makeReady(page)).toEqual(placeAfter(1));
  });

  it("is one of this hall's clicker", async () => {
    const page = await openHeld({ [REMAP_KEY]: formatRemap({ MediaTrackNext: 'PageDown' }) });
    await pressEarly(page, 'MediaTrackNext');
    expect(await position(page)).toEqual(placeAfter(1));
    expect(await makeReady(page)).toEqual(placeAfter(1));
  });

  it('goes on from the place that a show broke off at', async () => {
    const at = deck.slides[5];
    const place = { slide: at?.id ?? '', step: 0, blank: 'none', showing: true, at: Date.now() } as const;
    const page = await openHeld({ place: encodeSlot({ sequence: 1, text: formatPlace(place) }) });
    await pressEarly(page, 'PageDown');
    expect((await position(page)).page).toBe(1);
    expect(await makeReady(page)).toEqual(at?.steps ? { page: 6, step: 1 } : { page: 7, step: 0 });
  });
});
