import { compare, limit } from '../report.ts';
import { type Measure, SLOW } from '../section.ts';
import { startDeck, startFloor } from '../startup.ts';
import { interleave, spreadOf } from '../stats.ts';

/** How soon the stage is there and answers, against the floor page. */
export const measureStartup: Measure = async ({ browser, file, floor, runs }) => {
  const results = await interleave(
    {
      floor1: () => startFloor(browser, floor, 1),
      deck1: () => startDeck(browser, file, 1),
      floor4: () => startFloor(browser, floor, SLOW),
      deck4: () => startDeck(browser, file, SLOW),
    },
    runs,
  );
  const pair = (slow: 1 | 4, of: 'firstPaint' | 'firstKey') =>
    [
      spreadOf(results[`deck${slow}`].map((one) => one[of])),
      spreadOf(results[`floor${slow}`].map((one) => one[of])),
    ] as const;
  const requests = Math.max(...results.deck1.map((one) => one.requests));
  const lines = [
    compare('start, deck / floor, ms', 'first paint, CPU 1×', pair(1, 'firstPaint'), undefined),
    compare('start, deck / floor, ms', 'first paint, CPU 4× slower', pair(4, 'firstPaint'), 1.25),
    compare('start, deck / floor, ms', 'first key answered, CPU 1×', pair(1, 'firstKey'), undefined),
    compare('start, deck / floor, ms', 'first key answered, CPU 4× slower', pair(4, 'firstKey'), 1.5),
    limit('start, deck / floor, ms', 'requests', requests, 0),
  ];
  return { lines, figures: results };
};
