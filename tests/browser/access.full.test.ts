import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPOSITIONS, THEMES } from '../../src/cli/layout/check.ts';
import { addAxe, findingsInSight, findingsOnSlide, seriousFindings } from './axe.ts';
import { type DeckBrowser, goTo, openDeckBrowser, pageWith, press, settle, WITH_TABLE } from './open-deck.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

const looks = COMPOSITIONS.filter(({ size }) => size.width !== 2560).flatMap(({ size, stage }) =>
  THEMES.map((theme) => ({ size, stage, theme })),
);

describe('nothing serious is found', () => {
  it.each(looks)(
    'on any slide, $stage $size.width, $theme',
    { timeout: 180_000 },
    async ({ size, theme }) => {
      const page = await browser.open({ query: `&motion=off&theme=${theme}`, size, reducedMotion: true });
      await addAxe(page);
      const total = await page.evaluate(() => window.deckStage?.total ?? 0);
      const findings = [...(await seriousFindings(page))];
      for (let number = 1; number <= total; number++) {
        await goTo(page, number);
        const found = await findingsOnSlide(page);
        findings.push(...found.map((finding) => `${number} ${finding}`));
      }
      expect(findings).toEqual([]);
    },
  );

  it.each(THEMES)('in what the keys of the stage show, %s', { timeout: 120_000 }, async (theme) => {
    const page = await browser.open({ query: `&motion=off&theme=${theme}`, reducedMotion: true });
    await addAxe(page);
    await goTo(page, await pageWith(page, WITH_TABLE, 1));
    for (const key of ['?', 'v', 'g', 'j', 'o', 'q']) {
      await press(page, key);
      await settle(page);
      expect([key, await findingsInSight(page)]).toEqual([key, []]);
      await press(page, 'Escape');
    }
  });

  it.each(['', 'speaker', 'prompter', 'report'])('in the view "%s"', { timeout: 60_000 }, async (view) => {
    const page = await browser.open({ view, query: view === '' ? '' : '&motion=off', reducedMotion: true });
    await addAxe(page);
    if (view === '') await page.waitForSelector('.ready[data-state]');
    await settle(page);
    expect(await findingsInSight(page)).toEqual([]);
  });

  it('in the slides as they are printed', { timeout: 120_000 }, async () => {
    const page = await browser.open({ view: 'handout', query: '&layout=slides', reducedMotion: true });
    await addAxe(page);
    expect(await findingsInSight(page)).toEqual([]);
  });

  it('in the document, at 400 % as well', { timeout: 120_000 }, async () => {
    const page = await browser.open({ reducedMotion: true });
    await page.goto(page.url().replace(/\?.*/, '?view=read'));
    await addAxe(page);
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await seriousFindings(page)).toEqual([]);
  });
});
