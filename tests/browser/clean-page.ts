import type { Page } from 'playwright-core';
import type { OpenBrowser } from '../../src/cli/browser/index.ts';

/** A page of the same origin with nothing on it. */
export const EMPTY = new URL('empty.html', import.meta.url).href;

/**
 * A page that one test after the other may have, each as if it were new: the process that shows it and the file that it
 * has read stay, which is two thirds of what a page costs.
 */
export interface CleanPage {
  readonly page: Page;
  /** Whatever it complains of goes there from now on. */
  complainTo(complaints: string[]): void;
  /** Leaves nothing of a test behind; whether the page can be had again. Otherwise it is closed. */
  cleanUp(): Promise<boolean>;
}

declare global {
  interface Window {
    /** ms by which the clock of the page's events has been put forward. */
    testClock?: number;
  }
}

/** A page with a context of its own. */
export async function newCleanPage(browser: OpenBrowser): Promise<CleanPage> {
  let complaints: string[] = [];
  const page = await browser.newPage({ width: 1920, height: 1080 });
  await page.context().addInitScript(installClock);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (request.url().startsWith('http')) complaints.push(`request: ${request.url()}`);
  });
  const undo = noteWhatStays(page);
  let hasCrashed = false;
  page.once('crash', () => {
    hasCrashed = true;
  });
  const complainTo = (to: string[]) => {
    complaints = to;
  };
  return { page, complainTo, cleanUp: () => cleanUp(page, undo, hasCrashed) };
}

/** Scripts and sessions of the tool that a test adds would stay with the page; gives what takes them away again. */
function noteWhatStays(page: Page): () => Promise<void> {
  const added: (() => Promise<void>)[] = [];
  const context = page.context();
  for (const one of [page, context]) {
    const add = one.addInitScript.bind(one);
    one.addInitScript = async (...given) => {
      const script = await add(...given);
      added.push(() => script.dispose());
      return script;
    };
  }
  const newSession = context.newCDPSession.bind(context);
  context.newCDPSession = async (...given) => {
    const session = await newSession(...given);
    // A test may have ended it itself.
    added.push(() => session.detach().catch(() => undefined));
    return session;
  };
  return async () => {
    for (const take of added.splice(0)) await take();
  };
}

async function cleanUp(page: Page, undo: () => Promise<void>, hasCrashed: boolean): Promise<boolean> {
  if (page.isClosed()) return false;
  if (hasCrashed) {
    await page.context().close();
    return false;
  }
  const others = page
    .context()
    .pages()
    .filter((one) => one !== page);
  await Promise.all(others.map((one) => one.close()));
  await undo();
  // What a page writes as it is left is cleared from another of the same origin: all files have one.
  await page.goto(EMPTY);
  await page.evaluate(clearStorage);
  return true;
}

/** Runs in the page. */
async function clearStorage(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  const kept = await indexedDB.databases();
  await Promise.all(
    kept.map(
      ({ name = '' }) =>
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = resolve;
          request.onerror = reject;
        }),
    ),
  );
}

/** Runs in every page before anything else: the clock of its events can be put forward. */
function installClock(): void {
  const own = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp')?.get;
  window.testClock = 0;
  Object.defineProperty(Event.prototype, 'timeStamp', {
    configurable: true,
    get(this: Event) {
      return (own?.call(this) ?? 0) + (window.testClock ?? 0);
    },
  });
}
