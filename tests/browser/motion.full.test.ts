import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFlight, askGround, askMarks, standAtFirst, stepsTo } from './flying.ts';
import { askOfHaste, askOfItsWay, BESIDE_ITS_NEIGHBOUR } from './making-room.ts';
import { type DeckBrowser, goTo, openDeckBrowser, pageWith, press, SMALL } from './open-deck.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

// One of each of these is in motion.test.ts.
describe('what makes room beside its neighbour', () => {
  askOfItsWay(BESIDE_ITS_NEIGHBOUR, () => browser);
  askOfHaste(BESIDE_ITS_NEIGHBOUR, () => browser);
});
describe('what moves from one page to the next', () => {
  askMarks(() => browser, 'add up');
  askFlight(() => browser, ['.name-page', '.poster-page']);
  askGround(() => browser, ['.poster-page', '.sheets-page']);
});

it('rows of one page come one after the other', async () => {
  const page = await browser.open({ size: SMALL, setup: standAtFirst });
  const number = await pageWith(page, ':has(> .board-page li + li + li)');
  await goTo(page, number - 1);
  await press(page, 'PageDown');
  const delays = await page.evaluate(() =>
    [...document.querySelectorAll('.present > .board-page li')].slice(0, 3).flatMap((row) => {
      const [coming] = row.getAnimations();
      return coming?.effect?.getTiming().delay ?? [];
    }),
  );
  expect(delays).toEqual([0, 100, 200]);
});

it.each([
  [
    'that the slide begins with',
    '.fields > .fig:not(.fragment)',
    '.fields > .fig:not(.fragment) + .fig:not(.fragment)',
    0,
  ],
  ['in columns', '.fields .fig:not(.fragment)', '.column + .column > .fig:not(.fragment)', 0],
  [
    'that come with one step',
    '.fields .fig[data-fragment-index="0"]',
    '.fig[data-fragment-index="0"] + .fig[data-fragment-index="0"]',
    1,
  ],
])('fields %s fill one after the other', async (_name, fields, later, step) => {
  const page = await browser.open({ size: SMALL });
  const number = await pageWith(page, `.l-fields:not(:has(.curtain)):has(${later} canvas)`);
  await goTo(page, number, 0);
  await goTo(page, number, step);
  const late = await page.evaluate(
    (which) =>
      [...document.querySelectorAll(`.present ${which} canvas`)].map((canvas) =>
        Number(getComputedStyle(canvas).getPropertyValue('--late')),
      ),
    fields,
  );
  expect(late.length).toBeGreaterThan(1);
  expect(late).toEqual([0, 400, 800].slice(0, late.length));
});

it('words that give way to others fade where they stood', async () => {
  const page = await browser.open({ size: SMALL, setup: standAtFirst });
  const number = await pageWith(page, ':has(.front-page.fragment):has(.few .count > .cap)');
  await goTo(page, number, (await stepsTo(page, number, '.front-page')) - 1);
  const words = page.locator('.present .count > .cap').first();
  const before = await words.boundingBox();
  await press(page, 'PageDown');
  const at = async (ms: number) => {
    await words.evaluate((one, time) => {
      for (const motion of one.getAnimations()) motion.currentTime = time;
    }, ms);
    const { x = 0, y = 0 } = (await words.boundingBox()) ?? {};
    return {
      place: [x, y].map(Math.round),
      seen: await words.evaluate((one) => Number(getComputedStyle(one).opacity)),
    };
  };
  const [first, between, last] = [await at(10), await at(150), await at(400)];
  expect(first.place).toEqual([before?.x ?? 0, before?.y ?? 0].map(Math.round));
  expect(last.place).not.toEqual(first.place);
  expect(first.seen).toBeCloseTo(0.9, 1);
  expect(between.seen).toBe(0);
  expect(last.seen).toBeCloseTo(0.5, 1);
});
