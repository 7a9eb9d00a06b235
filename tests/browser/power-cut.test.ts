import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { goTo, pageWith, position, press, WITH_STEPS } from './open-deck.ts';
import { newProfile, type OwnBrowser, startBrowser } from './own-browser.ts';
import { readScreen } from './screen.ts';

const profile = newProfile();
let browser: OwnBrowser | undefined;
afterAll(async () => {
  await browser?.kill();
  profile.remove();
});

async function next(page: Page, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) await press(page, 'PageDown');
}

/** Kills the browser in the middle of all it does, starts it again on the same profile, and says how many seconds that took. */
async function cutPower(open: (started: OwnBrowser) => Promise<void>): Promise<number> {
  const killedAt = Date.now();
  await browser?.kill();
  browser = await startBrowser(profile.folder);
  await open(browser);
  return (Date.now() - killedAt) / 1000;
}

/** One computer all the way through: starting its browser is what takes time. */
it('a power cut loses no step of the show, and at most two seconds of a rehearsal', async () => {
  browser = await startBrowser(profile.folder);
  const stage = await browser.open('stage&motion=off');
  const number = await pageWith(stage, WITH_STEPS, 2);
  await goTo(stage, number, 0);
  await press(stage, 'PageDown');
  await press(stage, 'w');
  const at = await position(stage);
  expect(at).toEqual({ page: number, step: 1 });

  let rehearsal = await browser.open('rehearse');
  await next(rehearsal, 6);
  await expect.poll(async () => (await readScreen(rehearsal)).used, { timeout: 10_000 }).toBeGreaterThan(2);
  await next(rehearsal, 1);
  // No longer than it takes to reach for the switch.
  await rehearsal.waitForTimeout(300);
  const running = await readScreen(rehearsal);
  let again: Page | undefined;
  const away = await cutPower(async (started) => {
    rehearsal = await started.open('rehearse');
    again = await started.open('start');
  });
  const after = await readScreen(rehearsal);
  expect(after).toMatchObject({ page: running.page, step: running.step, state: 'running' });
  expect(after.notices.join()).toContain(`已恢复到第${running.page}页`);
  // Back within ten seconds the absence counts as speaking; longer, it is asked about and left out.
  expect(after.used).toBeGreaterThanOrEqual(running.used - 2);
  expect(after.used).toBeLessThanOrEqual(running.used + away + 2);
  // The show is back by a double click: covered, on the step of the last press.
  expect(await again?.locator('html').getAttribute('data-ready')).toBe('stage');
  expect(again && (await position(again))).toEqual(at);
  expect(await again?.locator('.blank').getAttribute('data-blank')).toBe('hold');

  await press(rehearsal, 'Escape');
  await rehearsal.waitForTimeout(300);
  const paused = await readScreen(rehearsal);
  await cutPower(async (started) => {
    rehearsal = await started.open('rehearse');
  });
  // No second of a pause is lost or won.
  expect(await readScreen(rehearsal)).toMatchObject({
    page: paused.page,
    step: paused.step,
    used: paused.used,
    state: 'paused',
  });
});
