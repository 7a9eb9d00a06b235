import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { FLOOR, total, tryMutants } from './command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The same few of every run; `npm run mutants -- --sample 120` tries more. */
it('nine small faults in ten are noticed by the unit tests', { timeout: 900_000 }, async () => {
  const rooms = ['facts', 'deck', 'script', 'rehearsal', 'charts', 'document'];
  const scores = await tryMutants(ROOT, { rooms, sample: 18 });
  const { tried, alive } = total(scores);
  console.log(`${tried - alive} of ${tried} mutants noticed`);
  expect(scores.flatMap((one) => one.alive).length).toBeLessThanOrEqual(Math.floor(tried * (1 - FLOOR) + 1));
});
