import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { FLOOR, total, tryMutants } from './command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLE = 36;
/**
 * How many of the sample may be alive. Of code whose tests notice nine in ten a sample of 36 has 3.6 on the average,
 * and by chance alone more or fewer: two standard deviations more are no sign that the tests have become worse.
 */
const MAY_LIVE = Math.floor(SAMPLE * (1 - FLOOR) + 2 * Math.sqrt(SAMPLE * FLOOR * (1 - FLOOR)));

/** The same few of every run; `npm run mutants -- --sample 120` tries more. */
it('nine small faults in ten are noticed by the unit tests', { timeout: 900_000 }, async () => {
  const rooms = ['facts', 'deck', 'script', 'rehearsal', 'charts', 'document'];
  const scores = await tryMutants(ROOT, { rooms, sample: SAMPLE });
  const { tried, alive } = total(scores);
  const names = scores.flatMap((one) => one.alive);
  console.log([`${tried - alive} of ${tried} mutants noticed`, ...names].join('\n'));
  expect(tried).toBe(SAMPLE);
  expect(alive, `no test notices:\n${names.join('\n')}\n`).toBeLessThanOrEqual(MAY_LIVE);
});
