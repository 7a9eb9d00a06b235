import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { withBrowser, withPage } from '../../src/cli/browser/index.ts';

const WINDOW = { width: 1600, height: 900 };
const PICTURE = { width: 960, height: 540 };
const BEGINS = new Date(2021, 0, 26, 9, 0);
/** The page that is shown with its first step, and for how long it has been. */
const SHOWN = { page: 9, seconds: 26 };

/** A rehearsal on one screen that is right on time, as PNG. */
export function pictureOfRehearsal(file: string): Promise<Buffer> {
  return withBrowser((browser) =>
    withPage(browser, WINDOW, async (page) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.clock.install({ time: BEGINS });
      await page.goto(`${pathToFileURL(file).href}?view=rehearse`);
      await page.waitForSelector('html[data-ready]', { state: 'attached' });
      for (;;) {
        const { number, seconds } = await lookAt(page);
        if (number === SHOWN.page) break;
        const steps = await stepsOn(page, number);
        // As long as it is given, part by part of it.
        for (let step = 0; step <= steps; step++) {
          await pass(page, seconds / (steps + 1));
          await page.keyboard.press('PageDown');
        }
      }
      await pass(page, SHOWN.seconds - 6);
      await page.keyboard.press('PageDown');
      await pass(page, 6);
      const picture = await page.screenshot({ type: 'png', animations: 'disabled' });
      return sharp(picture).resize(PICTURE).png({ palette: true }).toBuffer();
    }),
  );
}

/** Which page is shown, and how many seconds it is given. */
function lookAt(page: Page): Promise<{ readonly number: number; readonly seconds: number }> {
  return page.evaluate(() => {
    const words = document.querySelector('.console')?.textContent ?? '';
    const [, minutes = 0, seconds = 0] = /本页\d\d:\d\d \/ (\d\d):(\d\d)/.exec(words) ?? [];
    const number = Number(/第(\d+)页/.exec(document.querySelector('.cur .thl')?.textContent ?? '')?.[1]);
    return { number, seconds: 60 * Number(minutes) + Number(seconds) };
  });
}

function stepsOn(page: Page, number: number): Promise<number> {
  return page.evaluate(
    (at) => Number(document.querySelector<HTMLElement>(`.slides > [data-page="${at}"]`)?.dataset.steps),
    number,
  );
}

/** Second by second: a leap would be taken for an absence. */
async function pass(page: Page, seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 1) await page.clock.fastForward(1000 * Math.min(1, left));
}
