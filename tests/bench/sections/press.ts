import { pathToFileURL } from 'node:url';
import type { OpenBrowser } from '../../../src/cli/browser/index.ts';
import { countWork, openStage, withBench } from '../open.ts';
import { compare, type Measure } from '../report.ts';
import { interleave, spreadOf } from '../stats.ts';

/** Two presses lie so far apart at least: all that the first has set going is counted with it. */
const BETWEEN_MS = 900;
/** So many are enough to meet steps, charts, a chapter and what moves. */
const PRESSES = 24;
const LAYOUTS = 10;

/**
 * Processor time, in ms, of a press of "next" from the first slide on: its handling, the frames of what moves, and what
 * is made ready for the next one. The browser counts the time that its main thread has worked, not what has passed: other
 * programs on the machine do not change it.
 */
export function measurePress(browser: OpenBrowser, file: string): Promise<number> {
  return withBench(browser, 1, async (bench) => {
    const work = await countWork(bench);
    await openStage(bench.page, file);
    await bench.page.waitForTimeout(BETWEEN_MS * 2);
    const before = await work();
    for (let press = 0; press < PRESSES; press++) {
      await bench.page.keyboard.press('PageDown');
      await bench.page.waitForTimeout(BETWEEN_MS);
    }
    return ((await work()) - before) / PRESSES;
  });
}

/** Processor time, in ms, of laying out and painting the floor page anew, for each slide that it has the words of. */
export function measurePlainSlide(browser: OpenBrowser, floor: string): Promise<number> {
  return withBench(browser, 1, async (bench) => {
    const work = await countWork(bench);
    await bench.page.goto(pathToFileURL(floor).href);
    const slides = await bench.page.locator('section').count();
    // Once for what is only done the first time.
    await bench.page.evaluate(layOut, LAYOUTS);
    const before = await work();
    await bench.page.evaluate(layOut, LAYOUTS);
    return ((await work()) - before) / LAYOUTS / slides;
  });
}

/** Runs in the page: all words anew, in one size after another. */
async function layOut(times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    document.body.style.fontSize = `${17 + i}px`;
    void document.body.offsetHeight;
    await new Promise((done) => requestAnimationFrame(done));
  }
}

/**
 * A press took 39 times as much when this was written, and 24 times on a busy machine, which leaves out frames of what
 * moves: half as much again is too much.
 */
export const MOST_PRESS = 58;

/** What a press costs, against the layout of a slide's words. */
export const measurePresses: Measure = async ({ browser, file, floor, runs }) => {
  const figures = await interleave(
    { press: () => measurePress(browser, file), slide: () => measurePlainSlide(browser, floor) },
    runs,
  );
  const what = 'processor time of a press / of laying out the words of a plain slide, ms';
  const against = [spreadOf(figures.press), spreadOf(figures.slide)] as const;
  return { lines: [compare('press', what, against, MOST_PRESS, 1)], figures };
};
