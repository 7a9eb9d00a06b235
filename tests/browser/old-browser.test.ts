import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenBrowser } from '../../src/cli/browser/index.ts';
import { DECK, FULL_HD, sharedBrowser } from './open-deck.ts';

let browser: OpenBrowser;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser?.close());

it('in a browser that is too old the whole document can be read, and says what to do', async () => {
  const page = await browser.newPage(FULL_HD);
  await page.addInitScript(() => {
    CSS.supports = () => false;
    Object.defineProperty(document, 'adoptedStyleSheets', { get: () => Object.freeze([]), set() {} });
  });
  await page.goto(`${pathToFileURL(DECK).href}?view=stage`);
  await page.locator('[role="alert"]').first().waitFor();
  expect(await page.locator('[role="alert"]').first().textContent()).toContain('极速模式');
  const pages = await page.locator('.slides > section').count();
  expect(pages).toBeGreaterThan(20);
  expect(await page.locator('.slides > section h2').last().isVisible()).toBe(true);
});
