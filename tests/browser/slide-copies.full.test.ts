import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HandoutId } from '../../src/document/paper/layouts.ts';
import { type DeckBrowser, goTo, LAST_PAGE, openAgain, openDeckBrowser, press } from './open-deck.ts';
import { differences, type SlideWords, wordsOf } from './slide-words.ts';

const SIZE = { width: 1366, height: 768 };

let browser: DeckBrowser;
let stage: Page;
/** Every slide as the stage shows it: before its first step, and after its last. */
let before: SlideWords = {};
let after: SlideWords = {};

beforeAll(async () => {
  browser = await openDeckBrowser();
  stage = await browser.open({ query: '&motion=off', size: SIZE });
  for (const page of pages()) {
    await goTo(stage, page, 0);
    before = { ...before, ...(await wordsOf(stage, '.slides > section.present')) };
    await goTo(stage, page);
    after = { ...after, ...(await wordsOf(stage, '.slides > section.present')) };
  }
});
afterAll(() => browser?.close());

const pages = () => Array.from({ length: LAST_PAGE }, (_, i) => i + 1);
/** For what shows one slide at a time: a rule that reaches in does so in all of them, or in those of a layout. */
const some = () => pages().filter((page) => page % 4 === 3);

/** Opens the sorter and reads all that it shows. */
async function sorterOf(page: Page): Promise<SlideWords> {
  await press(page, 'o');
  const copies = '.sorter .small-slide > .slide';
  await expect.poll(() => page.locator(copies).count()).toBe(LAST_PAGE);
  const words = await wordsOf(page, copies);
  await press(page, 'Escape');
  return words;
}

async function speakerOf(): Promise<Page> {
  const speaker = await openAgain(stage, stage.url(), '?view=speaker');
  await speaker.setViewportSize(SIZE);
  await speaker.waitForSelector('.console[data-state]');
  return speaker;
}

/** What is around a small slide must not reach into it: its words are set as on the stage, and stand where they do there. */
describe('a small slide is the slide of the stage', () => {
  it('in the sorter, over the stage and in the window of the speaker', async () => {
    const speaker = await speakerOf();
    for (const page of [stage, speaker]) {
      const copies = await sorterOf(page);
      expect(Object.keys(copies)).toHaveLength(LAST_PAGE);
      expect(differences(after, copies)).toEqual([]);
    }
    await speaker.close();
  });

  it('beside the sources of its numbers', async () => {
    let shown = 0;
    for (const page of some()) {
      await goTo(stage, page);
      await press(stage, 'q');
      const copies = await wordsOf(stage, '.source-panel .picture > .slide');
      shown += Object.keys(copies).length;
      expect(differences(after, copies)).toEqual([]);
      await press(stage, 'Escape');
    }
    expect(shown).toBeGreaterThan(0);
  });

  it('in the window of the speaker, as it is and as the next press shows it', async () => {
    const speaker = await speakerOf();
    for (const page of some()) {
      await goTo(stage, page);
      await speaker.waitForSelector(`.cur > .thumb .slide[data-page="${page}"]`);
      const look = async () => [
        ...differences(after, await wordsOf(speaker, '.cur > .thumb .slide')),
        ...differences(before, await wordsOf(speaker, '.nx .thumb .slide')),
      ];
      // The window hears of the last step after it has heard of the page.
      await expect.poll(look).toEqual([]);
    }
    await speaker.close();
  });

  it.each([
    ['on the start page', '', '.start .thumb > .slide', () => after],
    ['where one rehearses', 'rehearse', '.cur > .thumb .slide', () => before],
  ] as const)('%s', async (_, view, copies, own) => {
    const page = await browser.open({ view, size: SIZE });
    await page.waitForSelector(copies);
    expect(differences(own(), await wordsOf(page, copies))).toEqual([]);
  });

  it('on the hold screen', async () => {
    await goTo(stage, 1, 0);
    await press(stage, 'w');
    const copies = await wordsOf(stage, '.blank > .slide');
    await press(stage, 'w');
    expect(Object.keys(copies)).toEqual(['1']);
    expect(differences(before, copies)).toEqual([]);
  });

  it('on paper in sizes smaller than that of the notes pages: paper has a style of its own', async () => {
    const slidesOf = async (layout: HandoutId): Promise<SlideWords> => {
      const page = await browser.open({ view: 'handout', query: `&layout=${layout}`, size: SIZE });
      return wordsOf(page, '.slide-box > .slide');
    };
    const largest = await slidesOf('notes');
    expect(Object.keys(largest)).toHaveLength(LAST_PAGE);
    for (const layout of ['2up', '3up', '4up', '6up', '9up'] as const)
      expect(differences(largest, await slidesOf(layout))).toEqual([]);
  });
});
