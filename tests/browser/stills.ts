import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import { type DeckBrowser, goTo, press, SMALL, settle } from './open-deck.ts';

/** A slide's end state as it is without motion, where less is asked for, and when all motion has come to rest. */
export interface Stills {
  /** Holds that page `number` is the same in all three, pixel by pixel. */
  compare(number: number): Promise<void>;
}

export async function openStills(browser: DeckBrowser): Promise<Stills> {
  const off = await browser.open({ size: SMALL, query: '&motion=off' });
  const reduced = await browser.open({ size: SMALL, reducedMotion: true });
  const moved = await browser.open({ size: SMALL });
  return {
    compare: async (number) => {
      for (const page of [off, reduced]) await goTo(page, number);
      await settle(off);
      const end = await pixelsOf(off);
      await settle(reduced);
      expect(differing(await pixelsOf(reduced), end)).toBe(0);
      await goTo(moved, number, 0);
      const steps = await moved.evaluate(
        (at) => Number(document.querySelector<HTMLElement>(`[data-page="${at}"]`)?.dataset.steps),
        number,
      );
      for (let step = 0; step < steps; step++) await press(moved, 'PageDown');
      await expect.poll(async () => differing(await pixelsOf(moved), end)).toBe(0);
    },
  };
}

async function pixelsOf(page: Page): Promise<Buffer> {
  return sharp(await page.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** How many values of a colour are another. */
function differing(a: Buffer, b: Buffer): number {
  if (a.equals(b)) return 0;
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return a.reduce((sum, value, i) => sum + Number(value !== b[i]), 0);
}
