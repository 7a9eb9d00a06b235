import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeckBrowser, goTo, openDeckBrowser } from './open-deck.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

/** The fonts that Chromium really drew `selector`'s own texts with, by family; the system's are not ours. */
async function strangers(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'section.present *',
  });
  const found = await Promise.all(nodeIds.map((nodeId) => strangerAt(session, nodeId)));
  await session.detach();
  return found.filter((one) => one !== undefined);
}

async function strangerAt(session: CDPSession, nodeId: number): Promise<string | undefined> {
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  const strange = fonts.filter((font) => !font.isCustomFont);
  if (strange.length === 0) return undefined;
  const { outerHTML } = await session.send('DOM.getOuterHTML', { nodeId });
  return `${strange.map((font) => font.familyName).join(', ')}: ${outerHTML.slice(0, 160)}`;
}

describe('the faces in the file', () => {
  it('draw every character of every slide themselves', async () => {
    const page = await browser.open({ query: '&motion=off' });
    const total = await page.evaluate(() => window.deckStage?.total ?? 0);
    for (let number = 1; number <= total; number++) {
      await goTo(page, number, 0);
      expect(await strangers(page), `page ${number}, at its entry`).toEqual([]);
      await goTo(page, number);
      expect(await strangers(page), `page ${number}`).toEqual([]);
    }
  });
});
