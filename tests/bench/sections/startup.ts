import { pathToFileURL } from 'node:url';
import type { OpenBrowser } from '../../../src/cli/browser/index.ts';
import { stageOf, withBench } from '../open.ts';
import { compare, limit, type Measure, SLOW } from '../report.ts';
import { interleave, spreadOf } from '../stats.ts';

/** How soon a page was there, in ms from the start of its loading. */
export interface Startup {
  readonly firstPaint: number;
  /** When the first frame came after a key had been answered; the key is pressed from the beginning, again and again. */
  readonly firstKey: number;
  readonly requests: number;
}

const KEY_EVERY_MS = 20;
const GIVE_UP_MS = 60_000;

/** Loads a stage once. */
export function startDeck(browser: OpenBrowser, file: string, slow: number): Promise<Startup> {
  return start(browser, stageOf(file), slow);
}

/** Loads the floor once. */
export function startFloor(browser: OpenBrowser, file: string, slow: number): Promise<Startup> {
  return start(browser, pathToFileURL(file).href, slow);
}

function start(browser: OpenBrowser, address: string, slow: number): Promise<Startup> {
  return withBench(browser, slow, async ({ page }) => {
    await page.addInitScript(watchFirstKey);
    await page.goto(address, { waitUntil: 'commit' });
    const end = Date.now() + GIVE_UP_MS;
    let firstKey: number | undefined;
    while (firstKey === undefined) {
      if (Date.now() > end) throw new Error(`No key was answered: ${address}`);
      await page.keyboard.press('PageDown');
      await page.waitForTimeout(KEY_EVERY_MS);
      firstKey = await page.evaluate(() => window.benchFirstKey);
    }
    await page.waitForLoadState('load');
    const paint = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    const requests = await page.evaluate(() => performance.getEntriesByType('resource').length);
    return { firstPaint: Number(await paint.jsonValue()), firstKey, requests };
  });
}

declare global {
  interface Window {
    benchFirstKey?: number;
  }
}

/** Runs in the page: a deck has answered when its second slide is there, a plain page when it has scrolled. */
function watchFirstKey(): void {
  const look = (now: number) => {
    const present = document.querySelector<HTMLElement>('.slides > section.present');
    if (window.scrollY > 0 || (present !== null && present.dataset.page !== '1')) window.benchFirstKey = now;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** How soon the stage is there and answers, against the floor page. */
export const measureStartup: Measure = async ({ browser, file, floor, runs }) => {
  const results = await interleave(
    {
      floor1: () => startFloor(browser, floor, 1),
      deck1: () => startDeck(browser, file, 1),
      floor4: () => startFloor(browser, floor, SLOW),
      deck4: () => startDeck(browser, file, SLOW),
    },
    runs,
  );
  const pair = (slow: 1 | 4, of: 'firstPaint' | 'firstKey') =>
    [
      spreadOf(results[`deck${slow}`].map((one) => one[of])),
      spreadOf(results[`floor${slow}`].map((one) => one[of])),
    ] as const;
  const requests = Math.max(...results.deck1.map((one) => one.requests));
  const lines = [
    compare('start, deck / floor, ms', 'first paint, CPU 1×', pair(1, 'firstPaint'), undefined),
    compare('start, deck / floor, ms', 'first paint, CPU 4× slower', pair(4, 'firstPaint'), 1.25),
    compare('start, deck / floor, ms', 'first key answered, CPU 1×', pair(1, 'firstKey'), undefined),
    compare('start, deck / floor, ms', 'first key answered, CPU 4× slower', pair(4, 'firstKey'), 1.5),
    limit('start, deck / floor, ms', 'requests', requests, 0),
  ];
  return { lines, figures: results };
};
