import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { OpenBrowser } from '../../../src/cli/browser/index.ts';
import { EMPTY_CANVAS } from '../empty-canvas.ts';
import { FULL_HD, openStage, withBench } from '../open.ts';
import { type Motion, pressNext, watchFrames } from '../watch.ts';

/**
 * Brings up every slide with a moving figure by "next", each once and as for the first time, and all of its steps; with
 * `pixelRatio` device pixels to one of the window.
 */
export function measureMotion(
  browser: OpenBrowser,
  file: string,
  slow: number,
  pixelRatio = 1,
): Promise<readonly Motion[]> {
  return withBench(browser, slow, async ({ page, session }) => {
    const metrics = { ...FULL_HD, deviceScaleFactor: pixelRatio, mobile: false };
    await session.send('Emulation.setDeviceMetricsOverride', metrics);
    return bringUp(page, file, () => pressNext(page));
  });
}

/** Opens the stage and brings it to every press that sets something going, which `press` makes. */
export async function bringUp<Result>(
  page: Page,
  file: string,
  press: () => Promise<Result>,
): Promise<readonly Result[]> {
  await watchFrames(page);
  await openStage(page, file);
  const results: Result[] = [];
  let at = 0;
  for (const moving of await page.evaluate(findMoving)) {
    // The show begins on its first slide.
    if (moving.page > 1 && at !== moving.page - 1)
      await page.evaluate((to) => window.deckStage?.goTo(to, 'end'), moving.page - 1);
    for (let step = moving.page === 1 ? 1 : 0; step <= moving.steps; step++) results.push(await press());
    at = moving.page;
  }
  return results;
}

/** So often the empty canvas is brought up for one pass through the deck. */
const EMPTY_PRESSES = 16;

/** The same of the empty canvas, in `folder`. */
export async function measureEmpty(
  browser: OpenBrowser,
  folder: string,
  slow: number,
): Promise<readonly Motion[]> {
  const file = join(folder, 'empty-canvas.html');
  await writeFile(file, EMPTY_CANVAS);
  return withBench(browser, slow, async ({ page }) => {
    await watchFrames(page);
    await page.goto(pathToFileURL(file).href);
    const motions: Motion[] = [];
    for (let press = 0; press < EMPTY_PRESSES; press++) motions.push(await pressNext(page));
    return motions;
  });
}

/** Runs in the page: the slides with charts, or with numbers that run up. */
function findMoving(): readonly { readonly page: number; readonly steps: number }[] {
  return [...document.querySelectorAll<HTMLElement>('.slides > section')]
    .filter((one) => one.matches('.l-cards, :has(canvas.chart)'))
    .map(({ dataset }) => ({ page: Number(dataset.page), steps: Number(dataset.steps) }));
}
