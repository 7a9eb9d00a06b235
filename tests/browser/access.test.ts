import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THEMES } from '../../src/cli/layout/check.ts';
import { addAxe, findingsAboveSlide, findingsInSight, findingsOnSlide } from './axe.ts';
import {
  begin,
  type DeckBrowser,
  goTo,
  oneOfEachLayout,
  openDeckBrowser,
  pageWith,
  press,
  SMALL,
  settle,
  WITH_CHART,
  WITH_TABLE,
} from './open-deck.ts';

let browser: DeckBrowser;
/** What the test looks at: the stage that they share, or a page of its own. */
let page: Page;
let stage: Page;
let theme = '';
beforeAll(async () => {
  browser = await openDeckBrowser();
  await open({ query: '&motion=off' });
  stage = page;
  theme = (await page.getAttribute('html', 'data-theme')) ?? '';
});
afterAll(() => browser?.close());

/** The stage that all tests share, on its first page, as it came. */
async function onStage(): Promise<void> {
  page = stage;
  await page.evaluate((own) => document.documentElement.setAttribute('data-theme', own), theme);
  await begin(page);
}

/** The page's policy lets in no other script; the tool's own world is not the page's. */
async function open(options: NonNullable<Parameters<DeckBrowser['open']>[0]>): Promise<void> {
  const { view = 'stage', query = '' } = options;
  page = await browser.open({
    ...(view === 'stage' && { size: SMALL }),
    ...options,
    view: view === 'read' ? 'stage' : view,
    reducedMotion: true,
  });
  // The document stands by itself: no script says that it is ready.
  if (view === 'read') await page.goto(page.url().replace(/\?.*/, `?view=read${query}`));
  await addAxe(page);
}

/** Presses keys one after the other, and looks at what stands there after each. */
async function findingsAfter(keys: readonly string[]): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const key of keys) {
    await press(page, key);
    await settle(page);
    if (key !== 'Escape') findings.push(...(await findingsAboveSlide(page)).map((one) => `${key} ${one}`));
  }
  return findings;
}

describe('nothing serious is found', () => {
  // Some slides, no two of one layout, in one theme after the other, and the page around the slides once;
  // access.full.test.ts looks at every slide in every theme on walls of every shape, and at all of them together.
  it('on a slide', { timeout: 120_000 }, async () => {
    await onStage();
    const numbers = (await oneOfEachLayout(page)).filter((_, i) => i % 3 === 0);
    const findings = [...(await findingsInSight(page))];
    for (const [i, number] of numbers.entries()) {
      const look = THEMES[i % THEMES.length] ?? THEMES[0];
      await page.evaluate((to) => document.documentElement.setAttribute('data-theme', to), look);
      await goTo(page, number);
      findings.push(...(await findingsOnSlide(page)).map((finding) => `${number} ${look} ${finding}`));
    }
    expect(findings).toEqual([]);
  });

  it('unless there is something: words too faint for the hall', async () => {
    await onStage();
    await goTo(page, await pageWith(page, WITH_CHART));
    await page.evaluate(() => {
      for (const words of document.querySelectorAll<HTMLElement>('section.present *'))
        words.style.color = '#b8b0a4';
    });
    expect((await findingsOnSlide(page)).join()).toContain('color-contrast');
    await page.evaluate(() => {
      for (const words of document.querySelectorAll<HTMLElement>('section.present *')) words.style.color = '';
    });
  });

  it('in what the keys of the stage show', { timeout: 120_000 }, async () => {
    await open({ query: '&motion=off' });
    await goTo(page, await pageWith(page, WITH_TABLE, 1));
    // The other panels are in access.full.test.ts.
    expect(await findingsAfter(['?', 'Escape'])).toEqual([]);
    // The question before the captions, and they themselves.
    expect(await findingsAfter(['c', 'Tab', 'Enter'])).toEqual([]);
    expect(await page.locator('.captions').textContent()).not.toBe('');
  });

  // The other views are in access.full.test.ts.
  it('on the start page', { timeout: 60_000 }, async () => {
    await open({ view: '' });
    await page.waitForSelector('.ready[data-state]');
    await settle(page);
    expect(await findingsInSight(page)).toEqual([]);
  });

  it('in a rehearsal, its menu, its questions and its report', { timeout: 90_000 }, async () => {
    await open({ view: 'rehearse', query: '&motion=off' });
    const found = [...(await findingsAfter(['PageDown', 'F5', 'Escape', '?', 'Escape', 'Escape']))];
    await page.getByRole('button', { name: '结束' }).click();
    await page.waitForSelector('table.slides');
    expect([...found, ...(await findingsInSight(page))]).toEqual([]);
  });
});

// The report has everything that prints have: figures, tables, lists, the bar of the other prints.
describe.each([
  ['read', ''],
  ['handout', '&layout=report'],
])('the view "%s"', (view, query) => {
  beforeAll(() => open({ view, query }));

  // What the tool finds in the document is asked in access.full.test.ts.
  if (view === 'handout')
    it('has nothing serious', { timeout: 60_000 }, async () => {
      await settle(page);
      expect(await findingsInSight(page)).toEqual([]);
    });

  it('has the link past the contents as the first stop of Tab', async () => {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement: one } = document;
      const { top = -1, bottom = 0, height = 0 } = one?.getBoundingClientRect() ?? {};
      return { is: one?.className ?? '', isSeen: height > 0 && top >= 0 && bottom <= innerHeight };
    });
    expect(focused).toEqual({ is: 'skip', isSeen: true });
  });

  if (view === 'read')
    it('reads at 400 %, without scrolling sideways', async () => {
      await page.setViewportSize({ width: 320, height: 256 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
});

describe('Tab', () => {
  it('brings up nothing before the hall: the stage has nothing to walk through', async () => {
    await onStage();
    await goTo(page, await pageWith(page, WITH_TABLE, 1));
    const before = await page.screenshot();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    const stops = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
    const seen = await page.evaluate(
      (those) => [...document.querySelectorAll(those)].filter((one) => one.checkVisibility()).length,
      stops,
    );
    expect(seen).toBe(0);
    expect((await page.screenshot()).equals(before)).toBe(true);
  });
});

describe('the focus', () => {
  /** How the outline of what has the focus stands off the paper, as the guidelines measure it; 0 for none. */
  const ring = () =>
    page.evaluate(() => {
      const light = (colour: string) => {
        const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
          const value = Number(part) / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
      };
      const probe = document.createElement('i');
      probe.style.color = 'var(--paper)';
      document.body.append(probe);
      const paper = light(getComputedStyle(probe).color);
      probe.remove();
      let one = document.activeElement;
      // A page within a shadow tree has its own.
      while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one ?? document.body);
      const drawn = outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 3;
      const line = light(outlineColor);
      return drawn ? Math.max(line, paper) / Math.min(line, paper) : 0;
    });

  /** In every theme, the one after the other. */
  async function rings(): Promise<readonly (readonly [string, number])[]> {
    const measured: (readonly [string, number])[] = [];
    for (const look of THEMES) {
      await page.evaluate((to) => document.documentElement.setAttribute('data-theme', to), look);
      measured.push([look, await ring()]);
    }
    return measured;
  }
  const stands = THEMES.map((look) => [look, expect.toSatisfy((ratio) => ratio >= 3)]);

  it('stands off the paper in every theme', async () => {
    await open({ view: '' });
    await page.keyboard.press('Tab');
    expect(await rings()).toEqual(stands);
    await page.keyboard.press('j');
    await page.keyboard.press('Tab');
    expect(await rings()).toEqual(stands);
    await onStage();
    for (const key of ['c', 'g']) {
      await press(page, key);
      expect(await rings()).toEqual(stands);
      await press(page, 'Escape');
      await expect.poll(() => page.locator('dialog').count()).toBe(0);
    }
  });

  it('and what is chosen are told apart in the colours of the system', async () => {
    await onStage();
    await page.emulateMedia({ forcedColors: 'active' });
    await goTo(page, await pageWith(page, WITH_TABLE, 1));
    const ground = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).backgroundColor);
    await press(page, 'g');
    expect(await ground('.jump [aria-selected="true"]')).not.toBe(
      await ground('.jump [aria-selected="false"]'),
    );
    await press(page, 'Escape');
    await press(page, 'c');
    const yes = await page.locator('.ask .yes').evaluate((one) => {
      const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(one);
      return { same: color === backgroundColor, forcedColorAdjust };
    });
    // With a plate of the ground under it the word would be lost.
    expect(yes).toEqual({ same: false, forcedColorAdjust: 'none' });
    await press(page, 'Escape');
    const values = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return ['--o1', '--o2', '--o3', '--c2', '--c2-stripe'].map((name) => style.getPropertyValue(name));
    });
    const [ranks, hatch] = [values.slice(0, 3), values.slice(3)];
    expect([new Set(ranks).size, new Set(hatch).size]).toEqual([3, 2]);
    expect(hatch).not.toContain('GrayText');
    await page.emulateMedia({ forcedColors: null });
  });
});
