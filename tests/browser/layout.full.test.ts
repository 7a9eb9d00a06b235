import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenBrowser } from '../../src/cli/browser/index.ts';
import { COMPOSITIONS, checkLayout, looks } from '../../src/cli/layout/check.ts';
import { findEarlyStarts } from '../../src/cli/layout/starts.ts';
import { formatProblems } from '../../src/facts/index.ts';
import { JOINED, joinedLook } from './joined-walls.ts';
import { DECK, type DeckBrowser, openDeckBrowser, pageWith, sharedBrowser } from './open-deck.ts';

let browser: DeckBrowser;
let shared: OpenBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
  shared = await sharedBrowser();
});
afterAll(async () => {
  await browser?.close();
  await shared?.close();
});

describe('the layout of every slide', () => {
  it.each(COMPOSITIONS)(
    'is right on a $stage wall of $size.width px, in every theme',
    { timeout: 120_000 },
    async ({ size }) => {
      const wanted = looks().filter((look) => look.size.width === size.width);
      expect(formatProblems(await checkLayout(shared, DECK, wanted))).toBe('');
    },
  );

  it.each(looks().filter(({ theme }) => theme === 'light'))(
    'is right with larger text on a $stage wall of $size.width px',
    { timeout: 120_000 },
    async (look) => {
      expect(formatProblems(await checkLayout(shared, DECK, [{ ...look, query: '&scale=lg' }]))).toBe('');
    },
  );

  it.each(JOINED)(
    'leaves the joints of a wall of $width × $height px at $seam free',
    { timeout: 120_000 },
    async (wall) => {
      expect(formatProblems(await checkLayout(shared, DECK, [joinedLook(wall)]))).toBe('');
    },
  );
});

describe('the check of the layout', () => {
  it('sees that a figure begins while a page still lies over it', async () => {
    const page = await browser.open();
    const number = await pageWith(page, ':has(.curtain):has(.bd canvas.chart)');
    const early = () => findEarlyStarts(page, number);
    // One that does not go; how long it takes to, the figure waits for.
    const hold = (style: string) =>
      page.evaluate(
        ([at, value]) => {
          const curtain = document.querySelector<HTMLElement>(`.slides > [data-page="${at}"] .curtain`);
          if (curtain) curtain.style.cssText = value;
        },
        [number, style] as const,
      );
    await hold('transition: none !important; transform: none !important; visibility: visible !important');
    expect(await early()).not.toEqual([]);
    await hold('');
    expect(await early()).toEqual([]);
  });
});
