import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { position, press } from './open-deck.ts';
import { newProfile, type OwnBrowser, startBrowser } from './own-browser.ts';

/** What may happen to the stages beside one speaker's window; the number tells which of them. */
const ACTS = ['open', 'close', 'reload', 'press', 'still', 'setClock'] as const;
const session = fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.nat(3)), { minLength: 4, maxLength: 7 });

let profile: ReturnType<typeof newProfile>;
let browser: OwnBrowser;

beforeEach(async () => {
  profile = newProfile();
  browser = await startBrowser(profile.folder);
});
afterEach(async () => {
  await browser.kill();
  profile.remove();
});

async function perform(act: (typeof ACTS)[number], which: number, stages: Page[]): Promise<void> {
  const stage = stages[which % stages.length];
  if (act === 'open' && stages.length < 3) stages.push(await browser.open('stage'));
  if (stage === undefined) return;
  if (act === 'press') await press(stage, 'PageDown');
  if (act === 'reload') {
    await stage.reload();
    await stage.waitForSelector('html[data-ready]', { state: 'attached' });
  }
  if (act === 'close' && stages.length > 1) await stages.splice(stages.indexOf(stage), 1)[0]?.close();
  if (act === 'setClock') {
    await stage.evaluate(
      (by) => {
        const now = Date.now;
        Date.now = () => now() + by;
      },
      (which - 1) * 3_600_000,
    );
  }
  // The page does nothing at all for two seconds.
  if (act === 'still') {
    await stage.evaluate(() => {
      for (const end = performance.now() + 2000; performance.now() < end; );
    });
  }
}

describe('real windows in a generated order of events', () => {
  it.each(fc.sample(session, { numRuns: 10 }))(
    'come to one leader that the speaker pages: %j, …',
    async (...acts) => {
      const stages = [await browser.open('stage')];
      const speaker = await browser.open('speaker');
      await speaker.waitForSelector('.console[data-state]');
      for (const [act, which] of acts) await perform(act, which, stages);
      const [stage] = stages;
      if (stage === undefined) throw new Error('No stage is left');
      // Whoever is operated leads.
      await press(stage, 'Home');
      const connection = () => speaker.locator('.console').getAttribute('data-connection');
      await expect.poll(connection, { timeout: 12_000 }).toBe('connected');
      const shown = async () =>
        Number(/第(\d+)页/.exec((await speaker.locator('.cur .thl').first().textContent()) ?? '')?.[1]);
      await expect.poll(shown, { timeout: 8000 }).toBe((await position(stage)).page);
      const before = await position(stage);
      await press(speaker, 'End');
      await expect
        .poll(async () => (await position(stage)).page, { timeout: 8000 })
        .toBeGreaterThan(before.page);
    },
  );
});
