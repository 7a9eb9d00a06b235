import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ClockedPage, newClockedPage, openDeck } from './clocked-page.ts';
import { ANY_PAGE, askEnds, beginLoop, FIRST, turn } from './loop.ts';
import { lacks, placeAfter, position, press } from './open-deck.ts';

let clocked: ClockedPage;

beforeAll(async () => {
  clocked = await newClockedPage();
});
afterEach(() => clocked.cleanUp());
afterAll(() => clocked?.close());

const kept = () =>
  clocked.page.evaluate(() => Object.entries(localStorage).filter(([key]) => /:(place|run:.*)$/.test(key)));
const cover = () => clocked.page.locator('.blank').getAttribute('data-blank');
/** Events of the run under way, from the slot written last. */
const runEvents = () =>
  clocked.page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.includes(':now:stage'))
      .flatMap(([, text]) => [...text.matchAll(/"type":"(start|end)"/g)].map(([, type]) => type)),
  );

describe('the loop before the meeting', () => {
  // Of each kind one; all keys in loop.full.test.ts.
  askEnds(() => clocked, ['PageDown', 'o', 'click']);

  it('turns the pages full screen, without a run and without a place', async () => {
    const { page, open } = clocked;
    await open('');
    await beginLoop(page);
    await page.waitForFunction(() => document.fullscreenElement !== null);
    expect(await position(page)).toEqual(FIRST);
    for (const presses of [1, 2, 3, 4]) expect(await turn(page)).toEqual(placeAfter(presses));
    expect(await kept()).toEqual([]);
    expect(await runEvents()).toEqual([]);
    expect(await page.locator('.captions').isVisible()).toBe(false);
  });

  it('waits beneath black and the hold screen, goes on after a reload, covered as it was; ended, it does not come back', async () => {
    const { page, open } = clocked;
    await open('?motion=off');
    await beginLoop(page);
    const shown = await turn(page);
    await page.keyboard.press('w');
    expect(await cover()).toBe('hold');
    await page.keyboard.press('w');
    expect(await cover()).toBe('none');
    await page.keyboard.press('b');
    await page.clock.fastForward(ANY_PAGE);
    expect([await cover(), await position(page)]).toEqual(['black', shown]);
    await page.reload();
    await page.waitForSelector('html[data-ready="stage"]', { state: 'attached' });
    expect([await cover(), (await position(page)).page]).toEqual(['black', shown.page]);
    await page.keyboard.press('b');
    await turn(page);
    await page.keyboard.press('b');
    await press(page, 'PageDown');
    expect([await cover(), await position(page)]).toEqual(['none', FIRST]);
    await page.reload();
    await page.waitForSelector('html[data-ready="stage"]', { state: 'attached' });
    await page.clock.fastForward(ANY_PAGE);
    expect(await position(page)).toEqual(FIRST);
  });

  it('comes round, a part of the deck by itself, whole pages where less motion is asked for', async () => {
    const { page, open } = clocked;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open('?view=stage');
    const part = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('.slides > section')];
      const own = all.filter((one) => one.dataset.part === all[Math.floor(all.length / 2)]?.dataset.part);
      return { id: own[0]?.dataset.part ?? '', pages: own.map((one) => Number(one.dataset.page)) };
    });
    if (part.pages.length < 2) lacks('in a part of several');
    await page.evaluate(
      (loop) => {
        const names = Object.keys(localStorage);
        const name =
          names.find((one) => one.endsWith(':settings')) ??
          names.find((one) => one.endsWith(':place'))?.replace(/place$/, 'settings');
        localStorage.setItem(name ?? '', JSON.stringify({ loop }));
      },
      { part: part.id, pace: 4 },
    );
    await beginLoop(page);
    const round: number[] = [(await position(page)).page];
    for (const _ of part.pages) round.push((await turn(page)).page);
    expect(round).toEqual([...part.pages, part.pages[0]]);
    const { page: number, step } = await position(page);
    expect(step).toBe(
      await page.evaluate(
        (at) => Number(document.querySelector<HTMLElement>(`[data-page="${at}"]`)?.dataset.steps),
        number,
      ),
    );
  });

  it('is told to the speaker, whose first press ends it; a run that was under way ends before it', async () => {
    const { page, open } = clocked;
    await page.emulateMedia({ reducedMotion: null });
    await open('?view=stage&motion=off');
    await press(page, 'PageDown');
    const speaker = await page.context().newPage();
    await openDeck(speaker, '?view=speaker');
    await page.bringToFront();
    await beginLoop(page);
    await turn(page);
    await speaker.locator('.notice', { hasText: '会前循环' }).waitFor();
    await press(speaker, 'PageDown');
    await expect.poll(() => position(page)).toEqual(FIRST);
    await page.clock.fastForward(ANY_PAGE);
    expect(await position(page)).toEqual(FIRST);
    expect(await runEvents()).not.toContain('start');
    await press(speaker, 'PageDown');
    await expect.poll(() => position(page)).toEqual(placeAfter(1));
  });
});
