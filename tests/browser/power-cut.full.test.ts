import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { goTo, pageWith, position, press, WITH_STEPS } from './open-deck.ts';
import { type Computer, next, startComputer } from './power-cut.ts';
import { readScreen } from './screen.ts';
import { waitUntilOnDisk } from './stored.ts';

let computer: Computer;
beforeAll(async () => {
  computer = await startComputer();
});
afterAll(() => computer?.close());

it('a power cut loses no step of the show, and at most two seconds of a rehearsal', async () => {
  const stage = await computer.browser.open('stage&motion=off');
  const number = await pageWith(stage, WITH_STEPS, 2);
  await goTo(stage, number, 0);
  await press(stage, 'PageDown');
  await press(stage, 'w');
  const at = await position(stage);
  expect(at).toEqual({ page: number, step: 1 });

  let rehearsal = await computer.browser.open('rehearse');
  await next(rehearsal, 6);
  await expect.poll(async () => (await readScreen(rehearsal)).used, { timeout: 10_000 }).toBeGreaterThan(2);
  await next(rehearsal, 1);
  // It takes longer to reach for the switch.
  await waitUntilOnDisk(rehearsal);
  const running = await readScreen(rehearsal);
  let again: Page | undefined;
  const away = await computer.cutPower(async (started) => {
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
});

it('a power cut in a pause of the rehearsal loses and wins no second', async () => {
  let rehearsal = await computer.browser.open('rehearse');
  await next(rehearsal, 6);
  await press(rehearsal, 'Escape');
  await waitUntilOnDisk(rehearsal);
  const paused = await readScreen(rehearsal);
  expect(paused.state).toBe('paused');
  await computer.cutPower(async (started) => {
    rehearsal = await started.open('rehearse');
  });
  expect(await readScreen(rehearsal)).toMatchObject({
    page: paused.page,
    step: paused.step,
    used: paused.used,
    state: 'paused',
  });
});
