import type { Page } from 'playwright-core';
import sharp from 'sharp';
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

/** Where focus is asked for: a view, and the keys that open something in it. */
const STOPS: readonly (readonly [view: string, ...keys: string[]])[] = [
  ['', 'Control+p'],
  ['', 'j'],
  [''],
  ['stage', '?'],
  ['stage', 'g'],
  ['stage', 'o'],
  ['stage', 'c'],
  ['rehearse'],
  ['rehearse', 'PageDown', 'Escape'],
  ['prompter'],
  ['report'],
  ['compare'],
  ['handout'],
];

describe('in the colours of the system', () => {
  it.each(STOPS)(
    'all that has the focus is told from the rest, "%s" %s',
    { timeout: 120_000 },
    async (view, ...keys) => {
      const page = await browser.open({
        view,
        query: view === 'stage' || view === 'rehearse' ? '&motion=off' : '',
        size: { width: 1440, height: 810 },
        reducedMotion: true,
      });
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      if (view === '') await page.waitForSelector('.ready[data-state]');
      if (view === 'stage') await goTo(page, await pageWith(page, WITH_TABLE, 1));
      for (const key of keys) await press(page, key);
      await settle(page);
      const { stops, faint } = await walkStops(page);
      expect(faint).toEqual([]);
      expect(stops).toBeGreaterThan(0);
    },
  );
});

const MOST_STOPS = 60;

/** Goes through the page by Tab: how many stops there are, and which of them look nearly the same without the focus. */
async function walkStops(page: Page): Promise<{ stops: number; faint: readonly string[] }> {
  const faint: string[] = [];
  const met = new Set<string>();
  for (let presses = 0; presses < MOST_STOPS; presses++) {
    const stop = await focusedStop(page);
    if (stop !== undefined && met.has(stop.name)) break;
    if (stop === undefined && met.size > 0) break;
    const clip = stop && {
      x: Math.max(0, stop.x - 8),
      y: Math.max(0, stop.y - 8),
      width: stop.width + 16,
      height: stop.height + 16,
    };
    const ringed = clip && (await page.screenshot({ clip }));
    // Tab would leave the page after its only stop, and come back to it where another window has been closed meanwhile.
    if (clip !== undefined) await page.evaluate(blurFocused);
    await settle(page);
    const without = clip && (await page.screenshot({ clip }));
    // Goes on from where the focus was.
    await page.keyboard.press('Tab');
    await settle(page);
    if (stop === undefined || ringed === undefined || without === undefined) continue;
    met.add(stop.name);
    // Two of three pixels at least of a line of 2 px all around; another's line at one side is less.
    const least = (2 / 3) * 2 * 2 * (stop.width + stop.height);
    if ((await standingOut(ringed, without)) < least) faint.push(stop.name);
  }
  return { stops: met.size, faint };
}

/** Runs in the page. */
function blurFocused(): void {
  let one = document.activeElement;
  while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  if (one instanceof HTMLElement) one.blur();
}

/** What has the focus, if something can be done there, for headings have it for screen readers only. */
function focusedStop(page: Page) {
  return page.evaluate(() => {
    let one = document.activeElement;
    // A page within a shadow tree has its own.
    while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    if (one === null || !one.matches('a, button, input, summary, [role="listbox"]')) return undefined;
    const { x, y, width, height } = one.getBoundingClientRect();
    const all = [...(one.getRootNode() as ParentNode & Node).querySelectorAll(one.tagName)];
    return {
      name: `${one.tagName} ${all.indexOf(one)} ${one.textContent?.trim().slice(0, 12)}`,
      x,
      y,
      width,
      height,
    };
  });
}

/** How many pixels stand off what is there otherwise by 3 to 1, as the guidelines ask. */
async function standingOut(picture: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([picture, other].map((png) => sharp(png).removeAlpha().raw().toBuffer()));
  const light = (pixels: Buffer, at: number) => {
    const [red = 0, green = 0, blue = 0] = [...pixels.subarray(at, at + 3)].map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  let found = 0;
  if (a === undefined || b === undefined) return found;
  for (let at = 0; at < a.length; at += 3) {
    const [one, two] = [light(a, at), light(b, at)];
    if (Math.max(one, two) / Math.min(one, two) >= 3) found += 1;
  }
  return found;
}
