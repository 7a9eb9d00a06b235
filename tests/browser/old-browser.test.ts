import { execFile } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inlineEntry } from '../../src/bundle/inline-entry.ts';
import type { OpenBrowser } from '../../src/cli/browser/index.ts';
import { DECK, FULL_HD, sharedBrowser } from './open-deck.ts';

/** Paths of old Chromiums, apart by colons, if there are any: the npm package chrome-aws-lambda carries one (1.8.0: 71). */
const OLD = process.env.DECK_CHROMIUM_OLD?.split(':') ?? [];

let browser: OpenBrowser;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser?.close());

describe('in a browser that is too old', () => {
  it.each(['', 'speaker'])('the whole document can be read, and says what to do (%s)', async (view) => {
    const page = await browser.newPage(FULL_HD);
    await page.addInitScript(() => {
      CSS.supports = () => false;
      Object.defineProperty(document, 'adoptedStyleSheets', { get: () => Object.freeze([]), set() {} });
    });
    await page.goto(`${pathToFileURL(DECK).href}?view=${view}`);
    const words = page.locator('[role="alert"]');
    await words.waitFor();
    expect(await words.textContent()).toContain('极速模式');
    expect(await page.locator('.slides > section').count()).toBeGreaterThan(20);
    expect(await page.locator('.slides > noscript').count()).toBe(0);
    expect(await page.locator('.slides > section h2').last().isVisible()).toBe(true);
    // It may be the one before the hall.
    const notes = page.locator('.notes').last();
    expect(await notes.isVisible()).toBe(false);
    await words.locator('button').click();
    expect(await notes.isVisible()).toBe(true);
    await page.close();
  });

  it('it is told in a syntax that the oldest of them reads', async () => {
    const code = await inlineEntry(fileURLToPath(new URL('../../src/old.ts', import.meta.url)));
    const newer =
      /=>|\b(?:const|let|class|async|of)\b|[`]|\?\.|\?\?|\.\.\.|\b(?:append|replaceWith|closest|forEach|classList|dataset)\b/;
    expect(newer.exec(code.replace(/"[^"]*"|\/\*.*?\*\/|\/\/.*/gs, ''))?.[0]).toBeUndefined();
  });

  it.skipIf(OLD.length === 0)('as in these', async () => {
    for (const path of OLD) {
      const args = [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--single-process',
        '--no-zygote',
        '--dump-dom',
      ];
      const { stdout } = await promisify(execFile)(path, [...args, pathToFileURL(DECK).href], {
        maxBuffer: 1e8,
      });
      expect(stdout).toMatch(/<html[^>]* class="old"/);
      expect(stdout).toMatch(/role="alert"/);
      expect(stdout.match(/<section class="slide/g)?.length).toBeGreaterThan(20);
    }
  });
});
