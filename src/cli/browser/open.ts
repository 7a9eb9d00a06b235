import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { CliError } from '../exit.ts';
import { type FindEffects, findBrowser } from './find.ts';
import { unpackBrowser } from './npm.ts';
import type { BrowserProgram } from './program.ts';

/** Required and not imported: for an import Node reads all of the library twice, 0.2 s of processor time. */
const { chromium } = createRequire(import.meta.url)('playwright-core') as typeof import('playwright-core');

/** A started browser whose pages have no network. */
export interface OpenBrowser {
  readonly program: BrowserProgram;
  /** `156.0.7012.0` */
  readonly version: string;
  /** A page of its own, of this size in CSS pixels, one device pixel each; closing it frees all it held. */
  newPage(size: WindowSize): Promise<Page>;
  close(): Promise<void>;
}

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Features of the browser that are switched off. Playwright passes such a list too; the browser heeds only the last, so
 * this one repeats all of Playwright's.
 */
const OFF = [
  // Two pages of its own that an installed Chromium loads for the address bar of every window: half a second of
  // processor time, and the windows here have no address bar.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // A process that is started with every page for the next one, which takes another all the same: a tenth of what a page costs.
  'SpareRendererForSitePerProcess',
  // What asks the network.
  'AimEnabled',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PreconnectToSearch',
  // What disturbs a page that is driven.
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'PaintHolding',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];
/** Chromium tries the network at every start, pages or no pages. */
export const QUIET: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  `--disable-features=${OFF.join(',')}`,
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
];
const LOCAL = /^(?:file|data|blob|about):/;
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/deck-browser/', import.meta.url));

/**
 * Starts a browser with these command-line arguments; whoever opens it closes it (see `withBrowser`).
 * @throws CliError (noBrowser, failed)
 */
export async function openBrowser(args: readonly string[] = []): Promise<OpenBrowser> {
  const program = await findBrowser(systemEffects());
  return handleOf(program, await launch(program, args));
}

/** A browser that other processes may use as well. */
export interface BrowserServer {
  /** Where they find it (see `connectBrowser`). */
  readonly endpoint: string;
  readonly program: BrowserProgram;
  close(): Promise<void>;
}

/** Starts a browser for several processes. @throws CliError (noBrowser, failed) */
export async function serveBrowser(): Promise<BrowserServer> {
  const program = await findBrowser(systemEffects());
  const server = await chromium.launchServer(startOptions(program, []));
  return { endpoint: server.wsEndpoint(), program, close: () => server.close() };
}

/** Joins a browser that another process started; `close` closes the pages opened here and leaves the browser running. */
export async function connectBrowser({
  endpoint,
  program,
}: Pick<BrowserServer, 'endpoint' | 'program'>): Promise<OpenBrowser> {
  return handleOf(program, await chromium.connect(endpoint));
}

function handleOf(program: BrowserProgram, browser: Browser): OpenBrowser {
  return {
    program,
    version: browser.version(),
    newPage: (size) => newPage(browser, size),
    close: () => browser.close(),
  };
}

function startOptions(program: BrowserProgram, args: readonly string[]) {
  return {
    executablePath: program.path,
    args: [...QUIET, ...program.args, ...args],
    env: { ...process.env, ...program.env },
  };
}

/** Starts a browser for the time of `use` and closes it whatever happens. */
export async function withBrowser<T>(
  use: (browser: OpenBrowser) => Promise<T>,
  args?: readonly string[],
): Promise<T> {
  const browser = await openBrowser(args);
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** Opens a page for the time of `use` and closes it whatever happens. */
export async function withPage<T>(
  browser: OpenBrowser,
  size: WindowSize,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage(size);
  try {
    return await use(page);
  } finally {
    await page.context().close();
  }
}

/** The system as it is: its environment, its files, and the browser from the npm registry in the project's cache. */
export function systemEffects(): FindEffects {
  return {
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    exists: existsSync,
    unpack: () => unpackBrowser(CACHE),
  };
}

async function launch(program: BrowserProgram, args: readonly string[]): Promise<Browser> {
  try {
    return await chromium.launch(startOptions(program, args));
  } catch (error) {
    const [reason = ''] = String(error).split('\n');
    throw new CliError(
      'failed',
      `× 浏览器无法启动：${program.path}\n  ${reason}\n  改法：用 CHROME_PATH 写明另一个浏览器，或用 DECK_BROWSER=npm 改用 npm 带的浏览器`,
      { cause: error },
    );
  }
}

async function newPage(browser: Browser, viewport: WindowSize): Promise<Page> {
  const context = await browser.newContext({ viewport, offline: true });
  await context.route(
    (url) => !LOCAL.test(url.protocol),
    (route) => route.abort('internetdisconnected'),
  );
  const page = await context.newPage();
  // A browser that is closing has closed the context already.
  page.once('close', () => void context.close().catch(() => undefined));
  return page;
}
