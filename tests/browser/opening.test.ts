import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdTransitions, letGo, showAt } from './held.ts';
import {
  DECK,
  type DeckBrowser,
  FULL_HD,
  openDeckBrowser,
  position,
  press,
  pressesTo,
  SMALL,
  sharedBrowser,
} from './open-deck.ts';

const steps = pressesTo(2) - 1;

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser.close());

/** The words that the hall sees: those of the page that lies on top. */
function seen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const slide = document.querySelector('.slides > .present');
    const shown = (element: Element) =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
    const leaf = [...(slide?.querySelectorAll('.leaf') ?? [])].find(shown);
    const words = [...((leaf ?? slide)?.querySelectorAll('h1, .words, .n, .copy') ?? [])].filter(shown);
    return words.map((one) => one.textContent).join(' ');
  });
}

describe.skipIf(steps === 0)('the opening', () => {
  it('has a line a click, and ends in the title', async () => {
    const page = await browser.open({ query: '&motion=off', size: SMALL });
    const lines = [await seen(page)];
    for (let i = 0; i < steps; i++) {
      await press(page, 'PageDown');
      lines.push(await seen(page));
    }
    expect(new Set(lines).size).toBe(steps);
    expect(lines.at(-1)).toBe(lines[0]);
    await press(page, 'PageDown');
    expect(await position(page)).toEqual({ page: 2, step: 0 });
  });

  it('is left by one key, from its first line as from its last', async () => {
    const page = await browser.open({ query: '&motion=off', size: SMALL });
    const title = await seen(page);
    for (const presses of [0, 1, steps - 1]) {
      await press(page, 'Home');
      for (let i = 0; i < presses; i++) await press(page, 'PageDown');
      await press(page, 'a');
      expect([await position(page), await seen(page)]).toEqual([{ page: 1, step: steps }, title]);
    }
  });

  it('gathers its last marks into the title, and whoever goes on meanwhile finds nothing of them', async () => {
    const page = await browser.open({ size: SMALL });
    for (let i = 0; i < steps - 1; i++) await press(page, 'PageDown');
    const flight = await page.evaluateHandle(watchSwarm);
    await press(page, 'PageDown');
    await expect.poll(() => flight.evaluate(({ seen }) => seen)).toBe(true);
    await press(page, 'PageDown');
    expect([await position(page), await page.locator('.swarm').count()]).toEqual([{ page: 2, step: 0 }, 0]);
  });

  it('shows no words where others are still to be seen', async () => {
    const page = await browser.open({ size: SMALL, setup: holdTransitions });
    const upon: string[] = [];
    for (let i = 0; i < steps - 1; i++) {
      await press(page, 'PageDown');
      for (const ms of [0, 30, 60, 90, 120, 160, 200, 300, 400, 700, 900]) {
        await showAt(page, ms);
        upon.push(...(await page.evaluate(wordsUponWords)).map((words) => `${i + 1}, ${ms} ms: ${words}`));
      }
      await letGo(page);
    }
    expect(upon).toEqual([]);
  });

  it('is not there to be read, nor where less motion is asked for', async () => {
    const shared = await sharedBrowser();
    const read = await shared.newPage(FULL_HD);
    await read.goto(`${pathToFileURL(DECK).href}?view=read`);
    expect(await read.locator('.opening-page').isVisible()).toBe(false);
    const still = await browser.open({ reducedMotion: true, size: SMALL });
    const title = await seen(still);
    for (let i = 0; i < steps; i++) await press(still, 'PageDown');
    expect([await still.locator('.swarm').count(), await seen(still)]).toEqual([0, title]);
    expect(browser.complaints).toEqual([]);
    await shared.close();
  });
});

/** Runs in the page: the words that stand upon others, where both can be seen. */
function wordsUponWords(): readonly string[] {
  const opacityOf = (one: Element | null): number =>
    one === null || !one.checkVisibility({ visibilityProperty: true })
      ? Number(one === null)
      : Number(getComputedStyle(one).opacity) * opacityOf(one.parentElement);
  const slide = document.querySelector('.slides > .present');
  const leaf = slide?.querySelector('.leaf') ?? null;
  const seen = [...(slide?.querySelectorAll('h1, .org, .words > span, .n, .copy') ?? [])].flatMap((one) => {
    const under = leaf?.contains(one) ? 0 : opacityOf(leaf);
    const range = document.createRange();
    range.selectNodeContents(one);
    return opacityOf(one) * (1 - under) < 0.05 ? [] : [{ one, box: range.getBoundingClientRect() }];
  });
  return seen.flatMap(({ one, box: a }, i) =>
    seen.slice(i + 1).flatMap(({ one: other, box: b }) => {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return wide > 2 && high > 2 ? [`${one.textContent} / ${other.textContent}`] : [];
    }),
  );
}

/** Runs in the page: whether anything is drawn of the swarm in any frame from now on. */
function watchSwarm(): { seen: boolean } {
  const flight = { seen: false };
  const look = () => {
    const canvas = document
      .querySelector('.present > .apart-tree')
      ?.shadowRoot?.querySelector<HTMLCanvasElement>('.swarm');
    const { width = 0, height = 0 } = canvas ?? {};
    const data = canvas?.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    flight.seen = data.some((value) => value > 0);
    if (!flight.seen) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return flight;
}
