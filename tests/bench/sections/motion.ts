import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { OpenBrowser } from '../../../src/cli/browser/index.ts';
import { EMPTY_CANVAS } from '../empty-canvas.ts';
import { openStage, withBench } from '../open.ts';
import { compare, formatSpread, type Line, type Measure, SLOW } from '../report.ts';
import { interleave, type Spread, spreadOf } from '../stats.ts';
import { type Motion, pressNext, watchFrames } from '../watch.ts';

/** Brings up every slide with a moving figure by "next", each once and as for the first time, and all of its steps. */
export function measureMotion(browser: OpenBrowser, file: string, slow: number): Promise<readonly Motion[]> {
  return withBench(browser, slow, ({ page }) => bringUp(page, file, () => pressNext(page)));
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
const EMPTY_PRESSES = 8;

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

/** 25 ms where the empty canvas takes 17. */
const MOST_FRAME = 1.5;
const MOST_DELAY_MS = 40;

/** How evenly figures come up; one line a slide that moves, with the worst frame of all its presses. */
export const measureFigures: Measure = async ({ browser, file, folder, runs }) => {
  const { deck, empty } = await interleave(
    {
      deck: () => measureMotion(browser, file, SLOW),
      empty: () => measureEmpty(browser, folder, SLOW),
    },
    runs,
  );
  const floor = spreadOf(empty.map((motions) => spreadOf(motions.map(({ longest }) => longest)).median));
  const slides = new Set(deck.flatMap((motions) => motions.map(({ slide }) => slide)));
  const lines = [...slides].map((slide) => {
    const presses = deck.map((motions) => motions.filter((one) => one.slide === slide));
    return compare(
      section,
      `${slide}: longest frame / of an empty canvas, ms`,
      [worst(presses), floor],
      MOST_FRAME,
    );
  });
  return { lines: [...lines, formatDelays(deck)], figures: { deck, empty } };
};

const section = `motion, CPU ${SLOW}× slower`;

/** The longest frame of each run. */
function worst(runs: readonly (readonly Motion[])[]): Spread {
  return spreadOf(runs.map((presses) => Math.max(...presses.map(({ longest }) => longest))));
}

/** How soon after a key there is a chart, of all presses that bring one up. */
function formatDelays(runs: readonly (readonly Motion[])[]): Line {
  const delays = runs.flatMap((motions) => motions.flatMap(({ firstChart }) => firstChart ?? []));
  const spread = spreadOf(delays);
  return {
    section,
    what: `key → chart, of ${delays.length} presses, ms`,
    value: formatSpread(spread),
    factor: '',
    target: `${spread.median <= MOST_DELAY_MS ? '✓' : '✗'} ≤ ${MOST_DELAY_MS}`,
  };
}
