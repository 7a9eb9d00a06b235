import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenBrowser, openBrowser } from '../../src/cli/browser/index.ts';

const FILE = fileURLToPath(new URL('../../dist/deck.html', import.meta.url));
const URL_OF = (query: string) => `${pathToFileURL(FILE).href}?view=stage${query}`;

let browser: OpenBrowser;
let page: Page;
const complaints: string[] = [];

async function open(query = '', setup?: (page: Page) => Promise<void>): Promise<Page> {
  const opened = await browser.newPage({ width: 1920, height: 1080 });
  opened.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  opened.on('pageerror', (error) => complaints.push(error.message));
  opened.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) complaints.push(`request: ${request.url()}`);
  });
  await setup?.(opened);
  await opened.goto(URL_OF(query));
  await opened.waitForSelector('html[data-ready="stage"]');
  return opened;
}

const next = (on: Page) => on.keyboard.press('PageDown', { delay: 10 });
const state = (on: Page) =>
  on.evaluate(() => ({
    page: [...document.querySelectorAll('.slides > section')].findIndex((one) => one.matches('.present')) + 1,
    steps: document.querySelectorAll('section.present .fragment.visible').length,
  }));

beforeAll(async () => {
  if (!existsSync(FILE)) throw new Error('dist/deck.html 不存在：先运行 npm run build');
  browser = await openBrowser();
  page = await open('&motion=off');
});
afterAll(async () => {
  await browser?.close();
});

describe('the built file, from a stick, without a network', () => {
  it('is one file that asks for nothing', async () => {
    expect(await page.evaluate(() => performance.getEntriesByType('resource').map((one) => one.name))).toEqual(
      [],
    );
  });

  it('shows every slide forward and back by the keys, with no complaint', async () => {
    const total = await page.evaluate(() => window.deckStage?.total ?? 0);
    expect(total).toBe(26);
    const seen: string[] = [];
    const key = async (name: string) => {
      await page.waitForTimeout(160); // the stage takes two presses within 150 ms for one
      await page.keyboard.press(name);
      const { page: at, steps } = await state(page);
      return `${at}.${steps}`;
    };
    seen.push(await key('Home'));
    for (let at = await key('PageDown'); at !== seen.at(-1); at = await key('PageDown')) seen.push(at);
    expect(seen.at(-1)?.split('.')[0]).toBe('26');
    expect(new Set(seen.map((one) => one.split('.')[0])).size).toBe(26);
    const back = [seen.at(-1)];
    for (let at = await key('PageUp'); at !== back.at(-1); at = await key('PageUp')) back.push(at);
    expect(back.reverse()).toEqual(seen);
    expect(complaints).toEqual([]);
  });
});
