import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type DeckBrowser, goTo, pageWith, press, WITH_TABLE } from './open-deck.ts';

/** Width, height, and what is covered of it as the address has it. */
type CoveredWall = readonly [width: number, height: number, inset: string];
/** What the address says of joints, and what the test card makes of it. */
type ToldJoints = readonly [query: string, state: string, says: string];

/** How far the first seen `selector`, and what scrolls in it, stands outside the uncovered part of the window, in px. */
function sticksOut(page: Page, selector: string): Promise<number> {
  return page.evaluate((wanted) => {
    const element = [...document.querySelectorAll(wanted)].find((one) => one.checkVisibility());
    if (element === undefined) throw new Error(`Not to be seen: ${wanted}`);
    const [top = 0, right = 0, bottom = 0, left = 0] = document.documentElement.style
      .getPropertyValue('--inset')
      .split(' ')
      .map(Number.parseFloat);
    const box = element.getBoundingClientRect();
    return Math.round(
      Math.max(
        ...[top - box.top, left - box.left, box.right - (innerWidth - right)],
        ...[box.bottom - (innerHeight - bottom), element.scrollWidth - element.clientWidth],
      ),
    );
  }, selector);
}

/** The tests of what is left of a wall. */
export function askOfWalls(browser: () => DeckBrowser, walls: readonly CoveredWall[]): void {
  it.each(walls)('of %d × %d px by %s has everything in what is left', async (width, height, inset) => {
    const size = { width, height };
    const start = await browser().open({ view: '', query: `?inset=${inset}`, size });
    expect(await sticksOut(start, '.start')).toBeLessThanOrEqual(0);
    const page = await browser().open({ query: `&motion=off&inset=${inset}`, size });
    await goTo(page, await pageWith(page, WITH_TABLE, 2));
    expect(await sticksOut(page, 'section.present')).toBeLessThanOrEqual(0);
    for (const [key, panel] of [
      ['j', '.test-card'],
      ['?', 'dialog.help'],
      ['v', 'dialog.tables'],
      ['g', 'dialog.jump'],
      ['q', '.source-panel .numbers'],
      ['c', 'dialog.ask'],
    ] as const) {
      await press(page, key);
      expect([panel, await sticksOut(page, panel)]).toEqual([panel, expect.toSatisfy((px) => px <= 0)]);
      if (key !== 'c') await press(page, 'Escape');
    }
    await page.locator('.ask .yes').click();
    expect(await sticksOut(page, '.captions')).toBeLessThanOrEqual(0);
  });
}

/** The tests of what the test card says. */
export function askOfJoints(browser: () => DeckBrowser, joints: readonly ToldJoints[]): void {
  it.each(joints)('is told of its joints by the test card: %s', async (query, state, says) => {
    const page = await browser().open({ query: `&motion=off${query}` });
    await press(page, 'j');
    const line = page.locator('.checks li[data-state]', { hasText: '拼缝' });
    expect(await line.getAttribute('data-state')).toBe(state);
    expect(await line.textContent()).toContain(says);
  });
}
