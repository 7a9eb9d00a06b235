import { expect, it } from 'vitest';
import { type DeckBrowser, press } from './open-deck.ts';

/** The test of the page sorter in a window of so many px. */
export function askOfWindow([width, height]: readonly [number, number], browser: () => DeckBrowser): void {
  it(`shows every slide at once in its end state, by parts, at ${width} × ${height}`, async () => {
    const page = await browser().open({ query: '&motion=off', size: { width, height } });
    await press(page, 'o');
    await page.waitForFunction(
      () =>
        document.querySelectorAll('.sorter .small-slide > .slide').length ===
        document.querySelectorAll('.slides > section').length,
    );
    const found = await page.evaluate(() => {
      const cells = [...document.querySelectorAll('.sorter button[data-page]')];
      const boxes = cells.map((cell) => cell.getBoundingClientRect());
      const hidden = [...document.querySelectorAll('.sorter .fragment:not(.fade-out)')].filter(
        (one) => getComputedStyle(one).opacity === '0',
      );
      return {
        beyond: boxes.filter(({ right, bottom }) => right > innerWidth || bottom > innerHeight).length,
        least: Math.min(...boxes.map((box) => box.width)),
        hidden: hidden.length,
        // The parts that the slides of each run are of.
        mixed: [...document.querySelectorAll('.sorter .panel-body > .part')].filter(
          (run) =>
            new Set(
              [...run.querySelectorAll<HTMLElement>('.small-slide > .slide')].map((one) => one.dataset.part),
            ).size !== 1,
        ).length,
      };
    });
    expect(found).toMatchObject({ beyond: 0, hidden: 0, mixed: 0 });
    expect(found.least).toBeGreaterThan(70);
  });
}
