import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type DeckBrowser, openAgain, position, SMALL } from './open-deck.ts';

/** The window of a laptop at the desk. */
export const DESK = { width: 1366, height: 768 };

export const ready = (page: Page) => page.waitForSelector('html[data-ready]', { state: 'attached' });

/** The stage and the speaker's window that its key S opens, both small; `setup` runs in them before anything else. */
export async function openBoth(
  browser: DeckBrowser,
  setup?: string,
): Promise<{ stage: Page; speaker: Page }> {
  // The context goes with the page that it began with; a test may close the stage.
  const start = await browser.open({ view: '', size: SMALL, ...(setup !== undefined && { setup }) });
  const stage = await openAgain(start, start.url(), '?view=stage&motion=off');
  await stage.setViewportSize(SMALL);
  return { stage, speaker: await openSpeaker(stage) };
}

export async function openSpeaker(stage: Page): Promise<Page> {
  const [speaker] = await Promise.all([stage.waitForEvent('popup'), stage.keyboard.press('s')]);
  await ready(speaker);
  await speaker.waitForSelector('.console[data-state]');
  return speaker;
}

export const shown = async (page: Page) => {
  const texts = await page.locator('.cur .thl').first().allTextContents();
  const [, number = '', , step = '0'] = /第(\d+)页，共\d+页(第(\d+)步)?/.exec(texts.join()) ?? [];
  return { page: Number(number), step: Number(step) };
};

/** Both windows come to show the same place. */
export const agree = (stage: Page, speaker: Page) =>
  expect
    .poll(async () => JSON.stringify([await position(stage)]) === JSON.stringify([await shown(speaker)]))
    .toBe(true);
