import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeckBrowser, goTo, openDeckBrowser, press } from './open-deck.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const THEMES = ['light', 'dark', 'contrast'] as const;

/** What of axe-core this test reads. */
interface Axe {
  run(
    root: Document,
    options: object,
  ): Promise<{
    violations: {
      id: string;
      impact: string | null;
      nodes: { target: string[]; failureSummary?: string }[];
    }[];
  }>;
}

/** What axe-core finds serious or critical in the page as it stands. */
async function seriousFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { resultTypes: ['violations'], iframes: false });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
  });
}

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

/** The page's policy lets in no other script; the tool's own world is not the page's. */
async function open(query: string): Promise<Page> {
  const page = await browser.open({ query, reducedMotion: true });
  await page.evaluate(AXE);
  return page;
}

describe('access', () => {
  it.each(THEMES)('finds nothing serious on any slide, %s', { timeout: 120_000 }, async (theme) => {
    const page = await open(`&motion=off&theme=${theme}`);
    const total = await page.evaluate(() => window.deckStage?.total ?? 0);
    const findings: string[] = [];
    for (let number = 1; number <= total; number++) {
      await goTo(page, number);
      findings.push(...(await seriousFindings(page)).map((finding) => `${number} ${finding}`));
    }
    expect(findings).toEqual([]);
    await page.close();
  });

  it.each(['?', 'v', 'g', 'j', 'o'])(
    'finds nothing serious in what the key %s shows',
    { timeout: 30_000 },
    async (key) => {
      const page = await open('&motion=off');
      await goTo(page, 6);
      await press(page, key);
      await page.waitForTimeout(400);
      expect(await seriousFindings(page)).toEqual([]);
      await page.close();
    },
  );

  it.each(['read', 'speaker', 'rehearse', 'prompter', 'report', 'handout'])(
    'finds nothing serious in the view %s',
    { timeout: 60_000 },
    async (view) => {
      const page = await browser.open({ query: '&motion=off', reducedMotion: true });
      await page.goto(page.url().replace('view=stage', `view=${view}`));
      await page.waitForTimeout(1500);
      await page.evaluate(AXE);
      expect(await seriousFindings(page)).toEqual([]);
      await page.close();
    },
  );
});
