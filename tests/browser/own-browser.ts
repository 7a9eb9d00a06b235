import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser, QUIET, systemEffects } from '../../src/cli/browser/index.ts';
import { DECK } from './open-deck.ts';

/** A browser with a profile of its own on the disk, in a process that can be killed and started again. */
export interface OwnBrowser {
  readonly context: BrowserContext;
  /** A new page with a screen of the deck; `setup` runs in it before anything else. */
  open(view: string, setup?: string, file?: string): Promise<Page>;
  /** Ends the process as a power cut would, with no time to put anything away. */
  kill(): Promise<void>;
}

const READY = 20_000;

/** A folder for a profile; whoever makes it removes it. */
export function newProfile(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'deck-profile-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Starts the browser on a profile, or again on the one it was killed on. */
export async function startBrowser(folder: string, more: readonly string[] = []): Promise<OwnBrowser> {
  const program = await findBrowser(systemEffects());
  const portFile = join(folder, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const child = spawn(
    program.path,
    [
      ...['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-crash-restore-bubble', ...QUIET],
      ...['--remote-debugging-port=0', `--user-data-dir=${folder}`, ...program.args, ...more, 'about:blank'],
    ],
    { stdio: 'ignore', detached: true, env: { ...process.env, ...program.env } },
  );
  const port = await readPort(portFile);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The browser has no window');
  return {
    context,
    open: (view, setup, file = DECK) => openPage(context, view, setup, file),
    kill: () => killBrowser(browser, child),
  };
}

async function openPage(context: BrowserContext, view: string, setup: string | undefined, file: string) {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  if (setup !== undefined) await page.addInitScript(setup);
  await page.goto(`${pathToFileURL(file).href}?view=${view}`);
  await page.waitForSelector('html[data-ready]', { state: 'attached', timeout: READY });
  return page;
}

async function readPort(file: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : '';
    if (port) return port;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('The browser did not start');
}

async function killBrowser(browser: Browser, child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done));
  // The whole group: what it has started itself must not write on either.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await gone;
  await browser.close().catch(() => undefined);
}
