import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DeckBrowser, goTo, openDeckBrowser, PLACES } from './open-deck.ts';
import { chartsOf, pagesWithCharts, walk } from './walk.ts';

const expected = PLACES.map(({ page, step }) => `${page}.${step}`);
let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

it('every slide and step is shown by the keys, on the way back too, and never a word of the notes', async () => {
  const page = await browser.open({ query: '&motion=off', size: { width: 1366, height: 768 } });
  expect(expected.length).toBeGreaterThan(20);
  const on = await walk(page, 'PageDown', expected.length - 1);
  const back = await walk(page, 'PageUp', expected.length - 1);
  expect(on.places).toEqual(expected);
  expect(back.places).toEqual(expected.toReversed());
  expect([...on.notes, ...back.notes]).toEqual([]);
  expect(browser.complaints).toEqual([]);
});

it('every chart is drawn, and comes to its end state', async () => {
  const page = await browser.open();
  for (const number of await pagesWithCharts(page, 'all')) {
    await goTo(page, number);
    const drawn = await chartsOf(page);
    expect(drawn.length).toBeGreaterThan(0);
    for (const chart of drawn) {
      expect(chart, `page ${number}`).toMatchObject({ state: 'done' });
      expect(chart.ink, `page ${number}`).toBeGreaterThan(0.02);
    }
  }
});
