import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { inject, onTestFinished, TestRunner } from 'vitest';
import { connectBrowser, type OpenBrowser, type WindowSize } from '../../src/cli/browser/index.ts';
import { type CleanPage, newCleanPage } from './clean-page.ts';

export const DECK = fileURLToPath(new URL('../../dist/deck.html', import.meta.url));
export const FULL_HD: WindowSize = { width: 1920, height: 1080 };
/** For what is asked of keys, states and storage and not of looks: a press costs half of what it does in full HD. */
export const SMALL: WindowSize = { width: 960, height: 540 };

/** What all test files of one process share. */
let connection: Promise<OpenBrowser> | undefined;
const idle: CleanPage[] = [];

/**
 * The one browser that all test files share (see serve.ts): starting one takes seconds. Every page has a context of its
 * own, with storage of its own, and is closed with the handle; what must kill its browser, or start it otherwise, has
 * own-browser.ts.
 */
export async function sharedBrowser(): Promise<OpenBrowser> {
  connection ??= connectBrowser(inject('browser'));
  const browser = await connection;
  const opened: Page[] = [];
  return {
    ...browser,
    newPage: async (size) => {
      const page = await browser.newPage(size);
      opened.push(page);
      return page;
    },
    close: async () => {
      await Promise.all(opened.map((page) => page.context().close()));
    },
  };
}

/** The built file in the shared browser, from `file://`, with everything it complains of. */
export interface DeckBrowser {
  /** Opens a view, the stage if none is named, and waits until it says that it is ready; an empty name is a double click. */
  open(options?: {
    view?: string;
    query?: string;
    size?: WindowSize;
    file?: string;
    reducedMotion?: boolean;
    /** Whether to wait until the view is ready. */
    waits?: boolean;
    /** Runs in this page, and in all that it opens, before anything else. */
    setup?: string | (() => void);
  }): Promise<Page>;
  /** Console errors and warnings, exceptions, policy violations and requests of all pages opened so far. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function openDeckBrowser(): Promise<DeckBrowser> {
  if (!existsSync(DECK)) throw new Error('dist/deck.html is not there: npm run build makes it');
  connection ??= connectBrowser(inject('browser'));
  const browser = await connection;
  const complaints: string[] = [];
  /** Opened before the first test, for all of them. */
  const standing: CleanPage[] = [];
  const takeBack = async (clean: CleanPage) => {
    if (await clean.cleanUp()) idle.push(clean);
  };
  return {
    complaints,
    close: async () => {
      await Promise.all(standing.map(takeBack));
    },
    open: async ({
      view = 'stage',
      query = '',
      size = FULL_HD,
      file = DECK,
      reducedMotion = false,
      waits = true,
      setup,
    } = {}) => {
      const clean = idle.pop() ?? (await newCleanPage(browser));
      clean.complainTo(complaints);
      const { page } = clean;
      if (TestRunner.getCurrentTest() === undefined) standing.push(clean);
      else onTestFinished(() => takeBack(clean));
      await page.setViewportSize(size);
      await page.emulateMedia({
        reducedMotion: reducedMotion ? 'reduce' : null,
        forcedColors: null,
        media: null,
      });
      if (setup !== undefined) await page.context().addInitScript(setup);
      await page.goto(`${pathToFileURL(file).href}${view === '' ? '' : `?view=${view}`}${query}`);
      // A view that is veiled hides the page from sight, and is ready all the same.
      if (waits) await page.waitForSelector('html[data-ready]', { state: 'attached' });
      return page;
    },
  };
}

/** A double click on the same file in the same browser; `setup` runs in the page before anything else. */
export async function openAgain(page: Page, address: string, query = '', setup?: () => void): Promise<Page> {
  const again = await page.context().newPage();
  if (setup !== undefined) await again.addInitScript(setup);
  await again.goto(address.replace(/[?#].*/, '') + query);
  await again.waitForSelector('html[data-ready]', { state: 'attached' });
  return again;
}

/** Slides of some kind, by what stands on them; every deck has them. */
export const WITH_STEPS = ':not([data-steps="0"])';
export const WITH_TABLE = ':has(.data table)';
/** Comes up with a chart: none waits for a step. */
export const WITH_CHART = ':not([data-page="1"], :has(.curtain, .fragment canvas.chart)):has(canvas.chart)';

/** The number of the first slide of a kind, or of a later one; of a deck that has none the test has nothing to ask. */
export async function pageWith(page: Page, kind: string, later = 0): Promise<number> {
  const number = await page.evaluate(
    ([selector, at]) => document.querySelectorAll<HTMLElement>(`.slides > ${selector}`)[at]?.dataset.page,
    [`section${kind}`, later] as const,
  );
  if (number === undefined) lacks(`${kind} (${later})`);
  return Number(number);
}

/**
 * Ends the test: next year's deck may be without a slide that this one has. The deck that the tests bring with them has
 * every kind (see tests/next-year/swapped.ts): there it fails.
 */
export function lacks(kind: string): never {
  if (!process.env.DECK_EVERY_KIND)
    TestRunner.getCurrentTest()?.context.skip(`the deck has no slide ${kind}`);
  throw new Error(`The deck has no slide ${kind}`);
}

/** Of the slides of each layout the number of the one with the most words, in the order of the show. */
export function oneOfEachLayout(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const fullest = new Map<string, HTMLElement>();
    const words = (slide?: HTMLElement) => slide?.textContent?.length ?? 0;
    for (const slide of document.querySelectorAll<HTMLElement>('.slides > section')) {
      const { layout = '' } = slide.dataset;
      if (words(slide) > words(fullest.get(layout))) fullest.set(layout, slide);
    }
    return [...fullest.values()].map(({ dataset }) => Number(dataset.page)).sort((a, b) => a - b);
  });
}

/** Shows a page with all its steps, or at one step. */
export function goTo(page: Page, number: number, step: number | 'end' = 'end'): Promise<void> {
  return page.evaluate(
    async ([to, at]) => {
      await window.deckStage?.goTo(to, at);
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    },
    [number, step] as const,
  );
}

/** For a stage that several tests share: back to the first page, in a window, with no panel and no cover over it. */
export async function begin(stage: Page): Promise<void> {
  await stage.evaluate(() => document.fullscreenElement && document.exitFullscreen());
  while ((await stage.locator('dialog[open]').count()) > 0) await press(stage, 'Escape');
  if ((await stage.locator('.blank').getAttribute('data-blank')) !== 'none') await press(stage, 'PageDown');
  await goTo(stage, 1, 0);
}

/** What has begun to move or to fade is at its end, and drawn. */
export function settle(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const drawn = () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined))));
    await drawn();
    for (const motion of document.getAnimations()) motion.finish();
    await drawn();
  });
}

/** The stage takes two presses within 150 ms for the double fire of a clicker. */
const NO_DOUBLE_MS = 160;

/** On the clock of the page's events time passes, so that what comes next is no double fire. */
export async function letPass(page: Page): Promise<void> {
  const isPut = await page.evaluate((by) => {
    if (window.testClock === undefined) return false;
    window.testClock += by;
    return true;
  }, NO_DOUBLE_MS);
  if (!isPut) await page.waitForTimeout(NO_DOUBLE_MS);
}

/** Presses a key as a hand does. */
export async function press(page: Page, key: string): Promise<void> {
  await letPass(page);
  await page.keyboard.press(key);
}

/**
 * Notes from now on every value that an attribute takes on any element: a motion may be over before the test can ask for
 * it. Gives what reads them.
 */
export async function watchAttribute(page: Page, name: string): Promise<() => Promise<readonly string[]>> {
  const values = await page.evaluateHandle((attribute) => {
    const seen: string[] = [];
    new MutationObserver((records) => {
      for (const { target } of records)
        if (target instanceof Element) seen.push(target.getAttribute(attribute) ?? '');
    }).observe(document, { subtree: true, attributeFilter: [attribute] });
    return seen;
  }, name);
  return () => values.jsonValue();
}

/** Every place of the built deck, in the order of the show. */
export const PLACES = [
  ...(existsSync(DECK) ? readFileSync(DECK, 'utf8') : '').matchAll(
    /data-page="(\d+)"[^>]* data-steps="(\d+)"/g,
  ),
].flatMap(([, page, steps]) =>
  Array.from({ length: Number(steps) + 1 }, (_, step) => ({ page: Number(page), step })),
);

/** The number of the deck's last page. */
export const LAST_PAGE = PLACES.at(-1)?.page ?? 0;

/** Where the show stands after so many times "next" from its beginning, whatever steps the deck's slides have. */
export function placeAfter(presses: number): { page: number; step: number } {
  return PLACES[presses] ?? { page: 0, step: 0 };
}

/** How many times "next" it takes from the beginning of the show to come to a page. */
export function pressesTo(page: number): number {
  return PLACES.findIndex((place) => place.page === page);
}

/** The page shown and how many of its steps. */
export function position(page: Page): Promise<{ page: number; step: number }> {
  return page.evaluate(() => {
    const present = document.querySelector<HTMLElement>('.slides > section.present');
    const shown = new Set(
      [...(present?.querySelectorAll<HTMLElement>('.fragment.visible') ?? [])].map(
        (one) => one.dataset.fragmentIndex,
      ),
    );
    return { page: Number(present?.dataset.page), step: shown.size };
  });
}
