import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { INTERPRETED, withBrowser, withPage } from '../../src/cli/browser/index.ts';
import { trySecondTab, tryWithoutGraphics } from './accidents.ts';
import { tryHours } from './hours.ts';
import { tryKeys } from './keys.ts';
import { tryPasses } from './passes.ts';
import type { Outcome, Subject } from './trial.ts';
import { tryResizes, tryZoom } from './window.ts';
import { TWO_SCREENS, tryWindows } from './windows.ts';

/** How much of everything. */
export interface SoakPlan {
  readonly keys: number;
  readonly passes: number;
  readonly resizes: number;
  readonly hours: number;
  /** Sessions of several windows. */
  readonly sessions: number;
}

/** What can be done to the file, by the name that the command line uses. */
export const TRIALS = {
  keys: { name: '乱按键', run: (subject, { keys }) => tryKeys(subject, keys) },
  passes: { name: '反复放映', args: INTERPRETED, run: (subject, { passes }) => tryPasses(subject, passes) },
  resizes: { name: '改窗口', run: (subject, { resizes }) => tryResizes(subject, resizes) },
  hours: { name: '久放', args: INTERPRETED, run: (subject, { hours }) => tryHours(subject, hours) },
  graphics: { name: '关显卡进程', run: tryWithoutGraphics },
  tab: { name: '开两个窗口', run: trySecondTab },
  zoom: { name: '缩放', run: tryZoom },
  windows: {
    name: '两块屏、几个窗口',
    args: TWO_SCREENS,
    run: (subject, { sessions }) => tryWindows(subject, sessions),
  },
} as const satisfies Record<string, Trial>;

interface Trial {
  readonly name: string;
  /** Command-line arguments of the browser. */
  readonly args?: readonly string[];
  run(subject: Subject, plan: SoakPlan): Promise<Outcome>;
}

export type TrialId = keyof typeof TRIALS;

/** Every trial, in the order in which they are made. */
export const TRIAL_IDS = Object.keys(TRIALS) as readonly TrialId[];

const SIZE = { width: 1920, height: 1080 } as const;
/** Where each trial begins: a slide with a chart. */
const START = { page: 9, step: 1 } as const;

/** One trial of the built file in a browser of its own; exceptions and console errors count as faults. */
export function soak(file: string, id: TrialId, plan: SoakPlan): Promise<Outcome> {
  const { run, args }: Trial = TRIALS[id];
  const useOn = async (page: Page) => {
    const complaints = listen(page);
    await page.goto(`${pathToFileURL(file).href}?view=stage&motion=off`);
    await page.waitForSelector('html[data-ready="stage"]');
    await page.evaluate(({ page: to, step }) => window.deckStage?.goTo(to, step), START);
    const session = await page.context().newCDPSession(page);
    const { figures, faults } = await run({ page, session }, plan);
    return { figures, faults: [...faults, ...complaints] };
  };
  return withBrowser((browser) => withPage(browser, SIZE, useOn), args);
}

/** Of all pages of the window, those that are opened later too. */
function listen(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.context().on('weberror', (error) => complaints.push(`出错：${error.error().message}`));
  page.context().on('console', (message) => {
    if (message.type() === 'error') complaints.push(`控制台：${message.text()}`);
  });
  return complaints;
}
