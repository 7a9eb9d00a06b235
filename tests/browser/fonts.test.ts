import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeckBrowser, goTo, openDeckBrowser } from './open-deck.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

/** The fonts that Chromium really drew the slide's own texts with, by family; the system's are not ours. */
async function strangers(session: CDPSession, page: Page): Promise<readonly string[]> {
  // The browser is asked element by element: only those that have words of their own.
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('section.present *'))
      one.toggleAttribute(
        'data-own-words',
        [...one.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
      );
  });
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'section.present [data-own-words]',
  });
  expect(nodeIds.length).toBeGreaterThan(0);
  const found = await Promise.all(nodeIds.map((nodeId) => strangerAt(session, nodeId)));
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
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const slides = await page.evaluate(() =>
      [...document.querySelectorAll('.slides > section')].map((one) => ({
        hasCover: one.querySelector('.curtain, .leaf') !== null,
      })),
    );
    for (const [i, { hasCover }] of slides.entries()) {
      // What lies over a slide at its entry is gone at its end; the rest is laid out all the time.
      for (const step of hasCover ? ([0, 'end'] as const) : (['end'] as const)) {
        await goTo(page, i + 1, step);
        expect(await strangers(session, page), `page ${i + 1}, ${step}`).toEqual([]);
      }
    }
  });
});
