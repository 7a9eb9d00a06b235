import { pathToFileURL } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import { type OpenBrowser, withPage } from '../browser/index.ts';
import { trySecondTab, tryWithoutGraphics, tryZoom } from './accidents.ts';
import { type Outcome, tryHours, tryKeys, tryPasses, tryResizes } from './trials.ts';

/** How much of everything. */
export interface SoakPlan {
  readonly keys: number;
  readonly passes: number;
  /** Passes before the first that is measured. */
  readonly warmUp: number;
  readonly resizes: number;
  readonly hours: number;
}

/** One trial with its name. */
export interface Trial extends Outcome {
  readonly name: string;
}

const SIZE = { width: 1920, height: 1080 } as const;
const ZOOMS = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200] as const;

/** Every trial on a fresh page of the built file; exceptions and console errors count as faults. */
export async function soak(browser: OpenBrowser, file: string, plan: SoakPlan): Promise<readonly Trial[]> {
  const trials: Readonly<Record<string, (page: Page, session: CDPSession) => Promise<Outcome>>> = {
    keys: (page) => tryKeys(page, plan.keys),
    passes: (page, session) => tryPasses(page, session, plan.passes, plan.warmUp),
    resizes: (page) => tryResizes(page, plan.resizes),
    hours: (page, session) => tryHours(page, session, plan.hours),
    graphics: tryWithoutGraphics,
    'second tab': trySecondTab,
    zoom: (page) => tryZoom(page, ZOOMS),
  };
  const found: Trial[] = [];
  for (const [name, run] of Object.entries(trials)) {
    found.push({
      name,
      ...(await withPage(browser, SIZE, async (page) => {
        const complaints = listen(page);
        await page.goto(`${pathToFileURL(file).href}?view=stage&motion=off`);
        await page.waitForSelector('html[data-ready="stage"]');
        await page.evaluate(() => window.deckStage?.goTo(9, 1));
        const { figures, faults } = await run(page, await page.context().newCDPSession(page));
        return { figures, faults: [...faults, ...complaints] };
      })),
    });
  }
  return found;
}

function listen(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  return complaints;
}
