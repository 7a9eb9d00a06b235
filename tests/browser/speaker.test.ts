import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agree, DESK, openBoth, ready, shown } from './both-windows.ts';
import {
  type DeckBrowser,
  goTo,
  oneOfEachLayout,
  openDeckBrowser,
  pageWith,
  placeAfter,
  position,
  press,
  SMALL,
  WITH_CHART,
} from './open-deck.ts';
import { MOVABLE_CLOCKS, moveClocks } from './rehearse.ts';
import { askEdges, askLines, askNotes } from './speaker.ts';

let browser: DeckBrowser;

beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

/** How many steps a page has. */
const stepsOn = (page: Page, number: number) =>
  page.evaluate(
    (at) => Number(document.querySelector<HTMLElement>(`.slides > [data-page="${at}"]`)?.dataset.steps),
    number,
  );

/** Runs in the page: the words of a slide and their edges in its own px. */
function wordsOn(selector: string): readonly (readonly [words: string, edges: readonly number[]])[] {
  const slide = document.querySelector<HTMLElement>(selector);
  if (slide === null) throw new Error(`There is no ${selector}`);
  const { left, top, width } = slide.getBoundingClientRect();
  const scale = slide.offsetWidth / width;
  const seen = { visibilityProperty: true, opacityProperty: true };
  return [...slide.querySelectorAll(':is(.bd, .field, .stops, .leaf) *')].flatMap((one) => {
    const words = one.childElementCount === 0 ? (one.textContent?.trim() ?? '') : '';
    // The small one has no tables, and beside what has given way on the stage it has room for all parts of it.
    if (words === '' || one.closest('.data, .turn') !== null || !one.checkVisibility(seen)) return [];
    const box = one.getBoundingClientRect();
    const edges = [box.left - left, box.top - top, box.right - left, box.bottom - top];
    return [[words, edges.map((edge) => edge * scale)] as const];
  });
}

/** Both windows stand open for all these: each test begins on the first page. */
describe("the speaker's window beside the stage", () => {
  let stage: Page;
  let speaker: Page;
  beforeAll(async () => {
    ({ stage, speaker } = await openBoth(browser, MOVABLE_CLOCKS));
  });
  beforeEach(async () => {
    await press(speaker, 'Home');
    await expect.poll(() => position(stage)).toEqual(placeAfter(0));
    await agree(stage, speaker);
  });

  it('pages the stage, and follows what the clicker does there', async () => {
    for (let i = 0; i < 6; i += 1) await press(speaker, 'PageDown');
    await agree(stage, speaker);
    await press(stage, 'PageDown');
    await agree(stage, speaker);
    await press(speaker, '1');
    await press(speaker, '2');
    await press(speaker, 'Enter');
    await expect.poll(() => position(stage)).toEqual({ page: 12, step: 0 });
    await press(speaker, 'PageUp');
    await expect.poll(async () => (await position(stage)).page).toBe(11);
    await agree(stage, speaker);
  });

  it('says that there is no such page, and stays; so does the prompter', async () => {
    const before = await position(stage);
    await press(speaker, 'PageDown');
    await expect.poll(() => position(stage)).not.toEqual(before);
    const at = await position(stage);
    for (const key of ['9', '9', 'Enter']) await speaker.keyboard.press(key);
    await expect.poll(() => speaker.locator('.said-line').textContent()).toContain('没有第99页');
    const [prompter] = await Promise.all([speaker.waitForEvent('popup'), speaker.keyboard.press('t')]);
    await ready(prompter);
    for (const key of ['0', 'Enter']) await prompter.keyboard.press(key);
    await expect.poll(() => prompter.locator('.said-line').textContent()).toContain('没有第0页');
    expect(await position(stage)).toEqual(at);
    for (const key of ['9', 'Enter']) await prompter.keyboard.press(key);
    await expect.poll(() => position(stage)).toEqual({ page: 9, step: 0 });
    await prompter.close();
  });

  it('blacks the stage out, and the next press only brings it back', async () => {
    await press(speaker, 'PageDown');
    await press(speaker, 'b');
    await expect.poll(() => stage.locator('.blank').getAttribute('data-blank')).toBe('black');
    expect(await speaker.locator('.console').getAttribute('data-cover')).toBe('black');
    await press(speaker, 'PageDown');
    await expect.poll(() => stage.locator('.blank').getAttribute('data-blank')).toBe('none');
    expect(await position(stage)).toEqual(placeAfter(1));
  });

  it('shows the step to come on a small slide with its chart drawn, from the one deck', async () => {
    const number = await pageWith(stage, WITH_CHART);
    for (const digit of String(number)) await press(speaker, digit);
    await press(speaker, 'Enter');
    for (let i = 0; i < (await stepsOn(stage, number)); i += 1) await press(speaker, 'PageDown');
    await expect.poll(() => speaker.locator('.cur canvas.chart[data-drawn="done"]').count()).toBe(1);
    expect(await speaker.locator('iframe').count()).toBe(0);
    expect(await speaker.locator('.nx .thl').textContent()).toContain(`下一页第${number + 1}页`);
    expect(await speaker.locator('.notes-panel .now').count()).toBe(1);
  });

  it('shows each thing of a slide at its place on the stage', async () => {
    for (const number of (await oneOfEachLayout(stage)).filter((_, i) => i % 3 === 0)) {
      await goTo(stage, number);
      await agree(stage, speaker);
      const [slide, small] = [
        await stage.evaluate(wordsOn, 'section.present'),
        await speaker.evaluate(wordsOn, '.cur .slide'),
      ];
      const only = (words: typeof slide) => words.map(([text]) => text);
      expect([number, only(small)]).toEqual([number, only(slide)]);
      const elsewhere = slide.filter(([, edges], i) =>
        edges.some((edge, side) => Math.abs(edge - (small[i]?.[1][side] ?? 0)) > 4),
      );
      expect([number, elsewhere]).toEqual([number, []]);
    }
  });

  it('shows the audience no word that is sent to the stage, by any way', async () => {
    const words = '只给讲者看的话';
    await speaker.evaluate((text) => {
      const [key = ''] = Object.keys(localStorage).filter((one) => one.startsWith('deck:'));
      const name = `${key.split(':').slice(0, 3).join(':')}:stage`;
      const channel = new BroadcastChannel(name);
      const base = { mark: 'deck-session-2', from: 'stranger', notes: text, text };
      const commands = [
        { ...base, seq: 1, kind: 'notes' },
        { ...base, seq: 2, kind: 'command', to: 'all', command: { do: 'show', text } },
        { ...base, seq: 3, kind: 'state', term: 1, standing: { notes: text } },
      ];
      for (const data of commands) {
        channel.postMessage(data);
        (window.opener as Window | null)?.postMessage({ name, data }, '*');
        (window.opener as Window | null)?.postMessage(data, '*');
      }
    }, words);
    // What is told in its turn comes after all of it.
    await press(speaker, 'PageDown');
    await expect.poll(() => position(stage)).toEqual(placeAfter(1));
    expect(await stage.evaluate(() => document.body.textContent)).not.toContain(words);
  });

  it("obeys a key of the hall's clicker that the test card has learned", async () => {
    await stage.keyboard.press('j');
    await stage.keyboard.press('MediaTrackNext');
    await stage.locator('.lessons button', { hasText: '当作下一步' }).click();
    // What one window has written another reads a little later.
    const stored = () => speaker.evaluate(() => Object.values(localStorage).join());
    await expect.poll(stored).toContain('MediaTrackNext');
    await press(speaker, 'MediaTrackNext');
    await expect.poll(() => position(stage)).toEqual(placeAfter(1));
    await stage.keyboard.press('Escape');
  });

  it('survives the reload of either window, with place and time', async () => {
    for (let i = 0; i < 5; i += 1) await press(speaker, 'PageDown');
    await agree(stage, speaker);
    const at = await shown(speaker);
    await stage.reload();
    await ready(stage);
    expect(await position(stage)).toEqual(at);
    await expect.poll(() => speaker.locator('.console').getAttribute('data-connection')).toBe('connected');
    await speaker.reload();
    await ready(speaker);
    await expect.poll(() => shown(speaker)).toEqual(at);
    await press(speaker, 'PageDown');
    await expect.poll(() => position(stage)).not.toEqual(at);
    expect(await speaker.locator('.console').getAttribute('data-state')).toBe('running');
  });

  it('says 已断开 and how to mend it when the stage is gone, and finds it when it is back', async () => {
    await press(speaker, 'PageDown');
    await expect.poll(() => position(stage)).toEqual(placeAfter(1));
    await stage.close({ runBeforeUnload: false });
    // Longer than a stage may be silent.
    await moveClocks(speaker, 6, 6);
    const told = speaker.locator('.notice.bad');
    await expect.poll(() => told.allTextContents(), { timeout: 9000 }).toHaveLength(1);
    expect(await told.textContent()).toContain('已断开');
    const [again] = await Promise.all([
      speaker.waitForEvent('popup'),
      speaker.getByRole('button', { name: '打开放映窗口' }).click(),
    ]);
    await ready(again);
    expect(await position(again)).toEqual(placeAfter(1));
    await expect.poll(() => speaker.locator('.console').getAttribute('data-connection')).toBe('connected');
  });
});

describe('every screen of the speaker', () => {
  // On larger screens, and for longer, in speaker.full.test.ts.
  askEdges(
    () => browser,
    [
      ['speaker', DESK],
      ['rehearse', DESK],
    ],
  );
  askNotes(() => browser, { size: DESK, steps: 12 });

  askLines(() => browser, 3);

  it('keeps the prompter rolling, and lets it be stopped, nudged and made larger', async () => {
    const rehearsal = await browser.open({ view: 'rehearse', size: SMALL });
    await press(rehearsal, 'F5');
    const [prompter] = await Promise.all([rehearsal.waitForEvent('popup'), press(rehearsal, 't')]);
    await ready(prompter);
    await prompter.bringToFront();
    await prompter.waitForSelector('.roll .now');
    const rolled = () =>
      prompter.evaluate(
        () => new DOMMatrix(getComputedStyle(document.querySelector('.roll') as Element).transform).f,
      );
    const start = await rolled();
    await expect.poll(rolled).toBeLessThan(start - 10);
    await prompter.keyboard.press(' ');
    const stopped = await rolled();
    // Pictures, not a time: a slow machine shows the same number of them.
    await prompter.evaluate(async () => {
      for (let i = 0; i < 30; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    expect(Math.abs((await rolled()) - stopped)).toBeLessThan(6);
    await prompter.keyboard.press('ArrowUp');
    await expect.poll(rolled).toBeGreaterThan(stopped + 5);
    // In a window too small for the size chosen it is smaller, and grows all the same.
    const size = () =>
      prompter.evaluate(() =>
        Number.parseFloat(getComputedStyle(document.querySelector('.text') as Element).fontSize),
      );
    const before = await size();
    await press(prompter, '+');
    expect((await size()) / before).toBeCloseTo(80 / 72, 2);
  });
});
