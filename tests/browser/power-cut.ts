import type { Page } from 'playwright-core';
import { press } from './open-deck.ts';
import { newProfile, type OwnBrowser, startBrowser } from './own-browser.ts';

/** A computer whose power can be cut. */
export interface Computer {
  readonly browser: OwnBrowser;
  /** Kills the browser in the middle of all it does, starts it again on the same profile, and says how many seconds that took. */
  cutPower(open: (started: OwnBrowser) => Promise<void>): Promise<number>;
  close(): Promise<void>;
}

export async function startComputer(): Promise<Computer> {
  const profile = newProfile();
  let browser = await startBrowser(profile.folder);
  return {
    get browser() {
      return browser;
    },
    cutPower: async (open) => {
      const killedAt = Date.now();
      await browser.kill();
      browser = await startBrowser(profile.folder);
      await open(browser);
      return (Date.now() - killedAt) / 1000;
    },
    close: async () => {
      await browser.kill();
      profile.remove();
    },
  };
}

export async function next(page: Page, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) await press(page, 'PageDown');
}
