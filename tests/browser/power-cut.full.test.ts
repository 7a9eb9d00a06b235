import { afterAll, beforeAll, expect, it } from 'vitest';
import { press } from './open-deck.ts';
import { type Computer, next, startComputer } from './power-cut.ts';
import { readScreen } from './screen.ts';
import { waitUntilOnDisk } from './stored.ts';

let computer: Computer;
beforeAll(async () => {
  computer = await startComputer();
});
afterAll(() => computer?.close());

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
