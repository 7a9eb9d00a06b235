import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stills } from '../../src/cli/animation/film.ts';
import { newClockedPage } from './clocked-page.ts';
import { type DeckBrowser, goTo, openDeckBrowser, pageWith, SMALL } from './open-deck.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

/** As the camera of a film sees it. */
async function picture(page: Page): Promise<string> {
  const camera = await page.context().newCDPSession(page);
  const { data } = await camera.send('Page.captureScreenshot', { format: 'webp', quality: 50 });
  return data;
}

/** Runs in the page: tells of everything that a script has paused and that ends all the same. */
function tellOfEnded(): void {
  const { pause } = Animation.prototype;
  Animation.prototype.pause = function () {
    this.addEventListener('finish', () => {
      document.documentElement.dataset.ended = 'held';
    });
    pause.call(this);
  };
}

describe('the film of a slide', () => {
  it('holds what is hidden while something flies from its place: else it would be seen twice', async () => {
    const shown = await browser.open({ size: SMALL, query: '&motion=off' });
    const number = await pageWith(shown, ':has(> :is(.name-page, .sheets-page) [data-fly])');
    const { page, open, close } = await newClockedPage();
    try {
      await page.setViewportSize(SMALL);
      await page.addInitScript(tellOfEnded);
      await open('?view=stage');
      await stills(page, number);
      expect(await page.evaluate(() => document.documentElement.dataset.ended)).toBeUndefined();
    } finally {
      await close();
    }
  });

  // What moves, and what flies or fades over the slide in a tree of its own.
  it.each([':has(.turn)', '.l-fields:has(.column.fragment)', '.l-tally:has(.right.fragment)'])(
    '%s begins and ends with what stands there at rest',
    async (kind) => {
      const rest = await browser.open({ size: SMALL, query: '&motion=off' });
      const number = await pageWith(rest, kind);
      const { page, open, close } = await newClockedPage();
      try {
        await page.setViewportSize(SMALL);
        await open('?view=stage');
        const film = await stills(page, number);
        const seen = [film[0], film.at(-1)].map((still) => Buffer.from(still?.webp ?? []).toString('base64'));
        await goTo(rest, number, 0);
        const first = await picture(rest);
        await goTo(rest, number, 'end');
        expect(seen[0] === first, 'first').toBe(true);
        expect(seen[1] === (await picture(rest)), 'last').toBe(true);
      } finally {
        await close();
      }
    },
  );
});
