import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { CliError } from '../exit.ts';

/** A cold machine needs some seconds for the first page; a page that needs more has a fault. */
const READY_MS = 30_000;

/**
 * Opens the stage of a built file with a query (`&motion=off`) and waits until it is ready; how many slides it has.
 * @throws CliError (failed) with what the page complains of where it does not come up
 */
export async function openStage(page: Page, file: string, query: string): Promise<number> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${pathToFileURL(file).href}?view=stage${query}`);
  try {
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'stage', undefined, {
      timeout: READY_MS,
    });
  } catch (error) {
    const reason = faults.length > 0 ? faults.join('；') : '没有报错，但页面一直没有准备好';
    throw new CliError('failed', `× ${file} 没有放映出来\n  ${reason}`, { cause: error });
  }
  return page.evaluate(() => window.deckStage?.total ?? 0);
}

/** Shows a page (from 1) at a step, drawn; what fades is brought to its end. `window.deckStage` is the stage's handle for tools. */
export async function showSlide(page: Page, number: number, step: number | 'end'): Promise<void> {
  await page.evaluate(
    async ([to, at]) => {
      await window.deckStage?.goTo(to, at);
      // Two frames: one that draws, one that says it was drawn.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      for (const motion of document.getAnimations()) motion.finish();
    },
    [number, step] as const,
  );
}
