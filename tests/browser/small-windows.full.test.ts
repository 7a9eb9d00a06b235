import { afterAll, beforeAll, describe, it } from 'vitest';
import { openBoth } from './both-windows.ts';
import { type DeckBrowser, openDeckBrowser, press } from './open-deck.ts';
import { askOfWindows, expectWhole, expectWords, type Size } from './small-windows.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

// A laptop's window at 150 and 125 %, an old projector, a tablet upright, a telephone.
const SIZES: readonly Size[] = [
  [911, 390],
  [1093, 490],
  [1093, 614],
  [800, 600],
  [768, 1024],
  [390, 844],
];

describe('in small, scaled and upright windows', () => {
  askOfWindows(SIZES, () => browser);

  it('a rehearsal keeps the longest headline in its place, or ends it with three dots', async () => {
    const page = await browser.open({ view: 'rehearse' });
    await press(page, 'F5');
    const longest = await page.evaluate(() => {
      const words = (slide: Element) => slide.querySelector('h2')?.textContent?.length ?? 0;
      const slides = [...document.querySelectorAll<HTMLElement>('.slides > section')];
      return slides.sort((a, b) => words(b) - words(a))[0]?.dataset.page ?? '';
    });
    for (const key of [...longest, 'Enter', 'PageUp']) await press(page, key);
    await expectWhole(page, SIZES);
    await press(page, 'PageDown');
    await expectWhole(page, SIZES);
  });

  it('the window of the speaker, its page sorter and its keys keep every word in their place', async () => {
    const { speaker } = await openBoth(browser);
    await press(speaker, 'PageDown');
    await expectWhole(speaker, SIZES);
    for (const key of ['o', '?']) {
      await press(speaker, key);
      await speaker.waitForSelector('dialog[open]');
      await expectWords(speaker, SIZES);
      await press(speaker, 'Escape');
    }
  });
});
