import { expect, it } from 'vitest';
import { withBrowser } from '../../src/cli/browser/index.ts';
import { soak } from '../../src/cli/soak/index.ts';
import { DECK } from './open-deck.ts';

/** `npm run soak` does the same with ten thousand keys, fifty passes and eight hours. */
const SHORT = { keys: 300, passes: 3, warmUp: 5, resizes: 20, hours: 1 };

it('the built file bears what a hall may do to it', async () => {
  const trials = await withBrowser((browser) => soak(browser, DECK, SHORT));
  for (const { name, figures } of trials) console.log(`${name}: ${figures}`);
  expect(trials.filter(({ faults }) => faults.length > 0)).toEqual([]);
  expect(trials).toHaveLength(7);
}, 300_000);
