import { expect, it } from 'vitest';
import { soak, TRIAL_IDS, TRIALS } from '../soak/index.ts';
import { DECK } from './open-deck.ts';

/** `npm run soak` does the same with ten thousand keys, fifty passes and eight hours; a few passes say little of the heap. */
const SHORT = { keys: 300, passes: 1, resizes: 20, hours: 1, sessions: 3 };

it.each(TRIAL_IDS)('the built file bears what a hall may do to it: %s', async (id) => {
  const { figures, faults } = await soak(DECK, id, SHORT);
  console.log(`${TRIALS[id].name}：${figures}`);
  expect(faults).toEqual([]);
});
