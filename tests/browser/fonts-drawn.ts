import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { goTo } from './open-deck.ts';

/** Asks of slides that Chromium draws all their words with faces of the file. */
export async function askOfFaces(page: Page, numbers: readonly number[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  for (const number of numbers) {
    const hasCover = await page.evaluate(
      (at) => document.querySelector(`.slides > [data-page="${at}"] :is(.curtain, .leaf)`) !== null,
      number,
    );
    // What lies over a slide at its entry is gone at its end; the rest is laid out all the time.
    for (const step of hasCover ? ([0, 'end'] as const) : (['end'] as const)) {
      await goTo(page, number, step);
      expect(await strangers(session, page), `page ${number}, ${step}`).toEqual([]);
    }
  }
}

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
