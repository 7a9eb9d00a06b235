import { pathToFileURL } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import { type OpenBrowser, withPage } from '../../src/cli/browser/index.ts';

export const FULL_HD = { width: 1920, height: 1080 };

/** A page in a context of its own, with a session to measure it by. */
export interface Bench {
  readonly page: Page;
  readonly session: CDPSession;
}

/** Opens an empty page whose processor is slowed down `slow` times, for the time of `use`. */
export function withBench<Result>(
  browser: OpenBrowser,
  slow: number,
  use: (bench: Bench) => Promise<Result>,
): Promise<Result> {
  return withPage(browser, FULL_HD, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
    return use({ page, session });
  });
}

/** The address of a built file as a stage. */
export function stageOf(file: string, query = ''): string {
  return `${pathToFileURL(file).href}?view=stage${query}`;
}

/** Opens a built file as a stage and waits until it is ready. */
export async function openStage(page: Page, file: string, query = ''): Promise<void> {
  await page.goto(stageOf(file, query));
  await page.waitForSelector('html[data-ready="stage"]', { timeout: 120_000 });
}

/** Counts the processor time that a page's main thread has worked; must be asked for before the page is opened. */
export async function countWork({ session }: Bench): Promise<() => Promise<number>> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
    if (seconds === undefined) throw new Error('The browser does not tell how long it has worked');
    return seconds * 1000;
  };
}
