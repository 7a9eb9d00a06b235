import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OpenBrowser } from '../../../src/cli/browser/index.ts';
import { makeLimit } from '../limit.ts';
import { countWork, openStage, stageOf, withBench } from '../open.ts';
import { compare, limit, type Measure, SLOW } from '../report.ts';
import { interleave, spreadOf } from '../stats.ts';

/** How soon a page was there, in ms from the start of its loading. */
export interface Startup {
  readonly firstPaint: number;
  /** When the first frame came after a key had been answered; the key is pressed from the beginning, again and again. */
  readonly firstKey: number;
  /** Processor time, in ms, that the page's main thread had worked by then. */
  readonly work: number;
  readonly requests: number;
}

const KEY_EVERY_MS = 20;
const GIVE_UP_MS = 60_000;

/** Loads a stage once. */
export function startDeck(browser: OpenBrowser, file: string, slow: number): Promise<Startup> {
  return start(browser, stageOf(file), slow);
}

/** Loads a plain page once. */
export function startPlain(browser: OpenBrowser, file: string, slow: number): Promise<Startup> {
  return start(browser, pathToFileURL(file).href, slow);
}

function start(browser: OpenBrowser, address: string, slow: number): Promise<Startup> {
  return withBench(browser, slow, async (bench) => {
    const { page } = bench;
    const workNow = await countWork(bench);
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
    const work = await workNow();
    await page.waitForLoadState('load');
    const paint = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    const requests = await page.evaluate(() => performance.getEntriesByType('resource').length);
    return { firstPaint: Number(await paint.jsonValue()), firstKey, work, requests };
  });
}

declare global {
  interface Window {
    benchFirstKey?: number;
  }
}

/** Runs in the page: a deck has answered when its second slide or a step is there, a plain page when it has scrolled. */
function watchFirstKey(): void {
  const look = (now: number) => {
    const present = document.querySelector<HTMLElement>('.slides > section.present');
    const paged =
      present !== null && (present.dataset.page !== '1' || present.querySelector('.visible') !== null);
    if (window.scrollY > 0 || paged) window.benchFirstKey = now;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Long enough for what a stage makes ready once it is there. */
const AFTER_START_MS = 2000;

/** Processor time, in ms, of a stage's whole start: until it is ready, and what it makes ready for the first press. */
export function startWork(browser: OpenBrowser, file: string): Promise<number> {
  return withBench(browser, 1, async (bench) => {
    const work = await countWork(bench);
    await openStage(bench.page, file);
    await bench.page.waitForTimeout(AFTER_START_MS);
    return work();
  });
}

/** The same of a plain page. */
export function plainStartWork(browser: OpenBrowser, file: string): Promise<number> {
  return withBench(browser, 1, async (bench) => {
    const work = await countWork(bench);
    await bench.page.goto(pathToFileURL(file).href);
    await bench.page.waitForTimeout(AFTER_START_MS);
    return work();
  });
}

/** The start tag of <html> on a stage: what the script in <head> says of the window stands in it. */
function rootOf(browser: OpenBrowser, file: string): Promise<string> {
  return withBench(browser, 1, async ({ page }) => {
    await openStage(page, file);
    const tag = await page.evaluate(
      () => (document.documentElement.cloneNode(false) as HTMLElement).outerHTML,
    );
    return tag.replace(/<\/html>$/, '');
  });
}

const MOST = 1.5;
const SECTION = 'start, deck / limit page, ms';

/** Writes the limit page of a built file into `folder`; its path. */
export async function writeLimit(browser: OpenBrowser, file: string, folder: string): Promise<string> {
  const path = join(folder, 'limit.html');
  await writeFile(path, makeLimit(await readFile(file, 'utf8'), await rootOf(browser, file)));
  return path;
}

/** The whole start took 3.9 times the processor time of the limit page's when this was written. */
export const MOST_START_WORK = 5.5;

/** How soon the stage is there and answers, against the limit page. */
export const measureStartup: Measure = async ({ browser, file, folder, runs }) => {
  const limitPage = await writeLimit(browser, file, folder);
  const results = await interleave(
    {
      limit1: () => startPlain(browser, limitPage, 1),
      deck1: () => startDeck(browser, file, 1),
      limit4: () => startPlain(browser, limitPage, SLOW),
      deck4: () => startDeck(browser, file, SLOW),
    },
    runs,
  );
  const line = (what: string, slow: 1 | 4, of: 'firstPaint' | 'firstKey') =>
    compare(
      SECTION,
      `${what}, CPU ${slow === 1 ? '1×' : `${slow}× slower`}`,
      [
        spreadOf(results[`deck${slow}`].map((one) => one[of])),
        spreadOf(results[`limit${slow}`].map((one) => one[of])),
      ],
      MOST,
    );
  const lines = [
    line('first paint', 1, 'firstPaint'),
    line('first paint', 4, 'firstPaint'),
    line('first key answered', 1, 'firstKey'),
    line('first key answered', 4, 'firstKey'),
    limit(SECTION, 'requests', Math.max(...results.deck1.map((one) => one.requests)), 0),
  ];
  return { lines, figures: results };
};
