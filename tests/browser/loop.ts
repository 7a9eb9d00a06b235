import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { ClockedPage } from './clocked-page.ts';
import { placeAfter, position, press } from './open-deck.ts';

/** Longer than any page stays. */
export const ANY_PAGE = 600_000;
export const FIRST = { page: 1, step: 0 };

/** Begins the loop with the keyboard alone; with a stage open or on the start page. */
export async function beginLoop(page: Page): Promise<void> {
  await page.keyboard.press('k');
  await page.waitForSelector('dialog.loop[open]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('html[data-ready="stage"]', { state: 'attached' });
}

/** The next turn of the loop, and where it leads. */
export async function turn(page: Page): Promise<{ page: number; step: number }> {
  const before = await position(page);
  await page.clock.fastForward(ANY_PAGE);
  await expect.poll(() => position(page)).not.toEqual(before);
  return position(page);
}

/** The test of what ends the loop: keys, one after the other where several stand there, or a click. */
export function askEnds(clocked: () => ClockedPage, ways: readonly string[]): void {
  it('is ended on the first page by any key but the covers and by a click, and nothing is paged', async () => {
    const { page, open } = clocked();
    await open('?view=stage&motion=off');
    for (const way of ways) {
      await beginLoop(page);
      expect((await position(page)).page, way).toBe(1);
      await turn(page);
      if (way === 'click') await page.mouse.click(300, 250);
      else for (const key of way.split(' ')) await press(page, key);
      expect(await position(page), way).toEqual(FIRST);
      await page.clock.fastForward(ANY_PAGE);
      expect(await position(page), way).toEqual(FIRST);
      expect(await page.locator('dialog[open]').count(), way).toBe(0);
    }
    await press(page, 'PageDown');
    expect(await position(page)).toEqual(placeAfter(1));
  });
}
