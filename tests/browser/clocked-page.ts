import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { newCleanPage } from './clean-page.ts';
import { DECK, SMALL, sharedBrowser } from './open-deck.ts';

/** A page whose clock the tests put forward (`page.clock`); it cannot be taken out again, so nobody else has this page. */
export interface ClockedPage {
  readonly page: Page;
  /** Opens the deck with this query and waits until the screen it names is ready. */
  open(query: string): Promise<void>;
  /** Leaves nothing of a test behind. */
  cleanUp(): Promise<unknown>;
  close(): Promise<void>;
}

export async function newClockedPage(): Promise<ClockedPage> {
  const browser = await sharedBrowser();
  const { page, cleanUp } = await newCleanPage(browser);
  await page.setViewportSize(SMALL);
  await page.clock.install();
  return {
    page,
    cleanUp,
    open: (query) => openDeck(page, query),
    close: browser.close,
  };
}

/** Opens the deck in a page, with a query that names the view; without one it is the start page. */
export async function openDeck(page: Page, query: string): Promise<void> {
  const view = new URLSearchParams(query).get('view') ?? 'start';
  await page.goto(pathToFileURL(DECK).href + query);
  await page.waitForSelector(`html[data-ready="${view}"]`, { state: 'attached' });
}
