import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { holdTransitions, letGo, showAt } from './held.ts';
import { type DeckBrowser, goTo, pageWith, press, SMALL } from './open-deck.ts';

declare global {
  interface Window {
    testCrossed?: Set<string>;
  }
}

/**
 * Runs in the page: notes the words that marks in flight lie upon in any of their pictures, but for those that a page still
 * covers. Of a line its middle counts.
 */
function noteCrossed(): void {
  const crossed = new Set<string>();
  window.testCrossed = crossed;
  const { putImageData } = CanvasRenderingContext2D.prototype;
  const isMarked = ({ data, width, height }: ImageData, canvas: HTMLCanvasElement, box: DOMRect) => {
    const at = canvas.getBoundingClientRect();
    const ratio = width / at.width;
    const [left, right] = [(box.left - at.left) * ratio, (box.right - at.left) * ratio];
    const [top, bottom] = [box.top + box.height * 0.3, box.bottom - box.height * 0.3].map(
      (y) => (y - at.top) * ratio,
    );
    for (let y = Math.max(0, Math.ceil(top ?? 0)); y < Math.min(height, bottom ?? 0); y++)
      for (let x = Math.max(0, Math.ceil(left)); x < Math.min(width, right); x++)
        if (data[4 * (y * width + x) + 3]) return true;
    return false;
  };
  // biome-ignore lint/suspicious/noExplicitAny: of the two ways to call it one is taken here
  CanvasRenderingContext2D.prototype.putImageData = function (...given: any) {
    const [image] = given;
    const slide = document.querySelector('.slides > .present');
    const page = slide?.querySelector('.curtain')?.getBoundingClientRect().bottom ?? 0;
    const range = document.createRange();
    for (const words of this.canvas.className === 'swarm'
      ? (slide?.querySelectorAll('.hd :is(h1, h2, .kicker), .bd :is(.who, .sum, .cap, .before)') ?? [])
      : []) {
      range.selectNodeContents(words);
      const box = range.getBoundingClientRect();
      const isSeen = words.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (isSeen && box.bottom > page && isMarked(image, this.canvas, box))
        crossed.add(words.textContent ?? '');
    }
    return putImageData.apply(this, given);
  };
}

const IN_FLIGHT = {
  alight: ':has(.curtain [data-marks]):has(.bd [data-marks]:not(.fragment [data-marks]))',
  'add up': ':not(:has(.curtain)):has(.bd [data-gather])',
};

/** The test of the way of marks that do this. */
export function askMarks(browser: () => DeckBrowser, does: keyof typeof IN_FLIGHT): void {
  it(`marks that ${does} cross no words on their way`, async () => {
    const page = await browser().open({ size: SMALL, setup: noteCrossed });
    const number = await pageWith(page, IN_FLIGHT[does]);
    await goTo(page, number, 0);
    await press(page, 'PageDown');
    await expect.poll(() => page.locator('.present canvas.swarm').count()).toBe(1);
    await expect.poll(() => page.locator('.present canvas.swarm').count()).toBe(0);
    expect(await page.evaluate(() => [...(window.testCrossed ?? [])])).toEqual([]);
  });
}

/** Runs in the page: what a script moves stands at its beginning. */
export function standAtFirst(): void {
  const { animate } = Element.prototype;
  Element.prototype.animate = function (frames, options) {
    const motion = animate.call(this, frames, options);
    motion.pause();
    return motion;
  };
}

/** With which step the first page of a kind is taken away. */
export function stepsTo(page: Page, number: number, kind: string): Promise<number> {
  return page
    .locator(`[data-page="${number}"] ${kind}`)
    .first()
    .evaluate((one) => 1 + Number(one.closest<HTMLElement>('.fragment')?.dataset.fragmentIndex));
}

/** Where the words of what flies stand on the page that is to be taken away, or those in flight. */
function wordsOf(
  page: Page,
  selector: string,
): Promise<readonly (readonly [string, number, number, number])[]> {
  return page.evaluate((which) => {
    const words = document.createRange();
    return [...document.querySelectorAll(which)].map((one) => {
      words.selectNodeContents(one);
      const { left, top, height } = words.getBoundingClientRect();
      return [one.textContent ?? '', left, top, height] as const;
    });
  }, selector);
}

/** The test of what flies from the pages that are taken away. */
export function askFlight(browser: () => DeckBrowser, kinds: readonly string[]): void {
  it.each(kinds)(
    'what flies from a %s to the slide below begins where it stood, and stands there no more',
    async (kind) => {
      const page = await browser().open({ size: SMALL, setup: standAtFirst });
      const number = await pageWith(page, `:has(${kind} [data-fly])`);
      await goTo(page, number, (await stepsTo(page, number, kind)) - 1);
      const before = await wordsOf(page, `.present ${kind} [data-fly]`);
      await press(page, 'PageDown');
      const flying = await wordsOf(page, '.present .flying');
      expect(flying.length).toBeGreaterThan(0);
      for (const [words, ...at] of flying) {
        const [, ...from] = before.find(([other]) => other === words) ?? [];
        expect(Math.max(...at.map((value, i) => Math.abs(value - (from[i] ?? Number.NaN))))).toBeLessThan(2);
      }
      const seen = await page
        .locator(`.present ${kind}.visible [data-fly]`)
        .evaluateAll((all) => all.map((one) => one.checkVisibility({ visibilityProperty: true })));
      expect(seen).toEqual(seen.map(() => false));
      // Nor is it laid out anew for being lifted over the page: it was positioned before.
      const places = await page
        .locator('.slides [data-fly]')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).position));
      expect(places).not.toContain('static');
    },
  );
}

/** The test of the ground of such a page. */
export function askGround(browser: () => DeckBrowser, kinds: readonly string[]): void {
  it.each(kinds)(
    'what flies from a %s crosses nothing of the slide below: its ground stays until all is there',
    async (kind) => {
      const page = await browser().open({ size: SMALL, setup: holdTransitions });
      const number = await pageWith(page, `:has(${kind} [data-fly])`);
      const leaf = page.locator(`.present ${kind}`);
      await goTo(page, number, (await stepsTo(page, number, kind)) - 1);
      await letGo(page);
      await press(page, 'PageDown');
      const groundAt = async (ms: number) => {
        await showAt(page, ms);
        return leaf.evaluate((one) => getComputedStyle(one).opacity);
      };
      expect([await groundAt(120), await groundAt(250), await groundAt(470)]).toEqual(['1', '1', '0']);
      const isThere = leaf.locator('[data-fly]').first();
      expect(await isThere.evaluate((one) => getComputedStyle(one).visibility)).toBe('hidden');
    },
  );
}
