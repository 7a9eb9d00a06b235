import type { Page } from 'playwright-core';
import type { Run } from '../../src/rehearsal/index.ts';
import { type DeckBrowser, press, SMALL } from './open-deck.ts';
import { putText, storedTexts } from './stored.ts';

/** A new rehearsal at the speaker's desk; `setup` runs in the page before anything else. */
export const rehearse = (browser: DeckBrowser, setup?: string) =>
  browser.open({
    view: 'rehearse',
    size: SMALL,
    reducedMotion: true,
    ...(setup !== undefined && { setup }),
  });

export async function next(page: Page, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) await press(page, 'PageDown');
}

/** Spoils what is stored under keys with `part` in them, in the storage and in its backup. */
export async function spoil(page: Page, part: string): Promise<void> {
  const keys = Object.keys(await storedTexts(page)).filter((key) => key.includes(part));
  for (const key of keys) await putText(page, key, 'rubbish');
}

/** Comes to another view of the same file. */
export async function reopen(page: Page, view: string): Promise<void> {
  await page.goto(page.url().replace(/\?.*/, `?view=${view}`));
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
}

/** The page's clocks can be moved on, the wall's over a reload as well; a beat follows at once. */
export const MOVABLE_CLOCKS = `{
  let wall = Number(sessionStorage.getItem('test-wall')), steady = 0;
  const [now, since] = [Date.now.bind(Date), performance.now.bind(performance)];
  Date.now = () => now() + wall;
  performance.now = () => since() + steady;
  window.moveClocks = (wallMs, steadyMs) => {
    wall += wallMs;
    steady += steadyMs;
    sessionStorage.setItem('test-wall', wall);
    document.dispatchEvent(new Event('visibilitychange'));
  };
}`;
export const moveClocks = (page: Page, wall: number, steady: number) =>
  page.evaluate(
    ([a, b]) => (window as unknown as { moveClocks(a: number, b: number): void }).moveClocks(a, b),
    [wall * 1000, steady * 1000] as const,
  );

/** Opens the menu and chooses 结束，看小结. */
export async function endRun(page: Page): Promise<void> {
  await press(page, 'Escape');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.report .figures');
}

/** The run as an older deck would have had it: one slide not there yet, one since removed, two the other way round. */
export function older(run: Run): Run {
  const [first, second, third, fourth, ...rest] = run.slides;
  if (!first || !second || !third || !fourth) throw new Error('Four slides are needed');
  const gone = { ...first, id: 'opening.gone', title: '旧页' };
  return { ...run, deckVersion: 'older', slides: [first, gone, third, second, ...rest] };
}
