import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What of axe-core this test reads. */
interface Axe {
  run(
    root: string,
    options: object,
  ): Promise<{ violations: { id: string; impact: string | null; nodes: { target: string[] }[] }[] }>;
}

/** What axe-core finds serious or critical within `root` as it stands. */
export function seriousFindings(page: Page, root = 'html'): Promise<readonly string[]> {
  return page.evaluate(async (within) => {
    for (const motion of document.getAnimations()) motion.finish();
    const { axe } = window as unknown as { axe: Axe };
    // Of the rules that are on by themselves none asks for the style sheets, which are a third of the work.
    const { violations } = await axe.run(within, {
      resultTypes: ['violations'],
      iframes: false,
      preload: { assets: ['media'] },
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
  }, root);
}

/**
 * The same of what is to be seen: slides that are not are out of the page meanwhile, for the tool looks through all that
 * is there, and they are nineteen parts in twenty of it.
 */
export function findingsInSight(page: Page, root = 'html'): Promise<readonly string[]> {
  return findingsWithout(page, root, 'unseen');
}

/** The same of what lies above the slide, or beside it: none is in the page meanwhile. */
export const findingsAboveSlide = (page: Page) => findingsWithout(page, 'html', 'all');

async function findingsWithout(
  page: Page,
  root: string,
  which: 'unseen' | 'all',
): Promise<readonly string[]> {
  const all = await page.evaluateHandle(() => [...document.querySelectorAll('.slides > *')]);
  await all.evaluate((slides, taken) => {
    const isStage = document.documentElement.dataset.ready === 'stage';
    for (const slide of slides)
      if (taken === 'all' || (isStage ? !slide.classList.contains('present') : !slide.checkVisibility()))
        slide.remove();
  }, which);
  const findings = await seriousFindings(page, root);
  await all.evaluate((slides) => document.querySelector('.slides')?.replaceChildren(...slides));
  return findings;
}

/** The same of the slide that is shown. */
export const findingsOnSlide = (page: Page) => findingsInSight(page, 'section.present');

/** Puts axe-core into the page, whose policy lets in no other script: the tool's own world is not the page's. */
export async function addAxe(page: Page): Promise<void> {
  await page.evaluate(AXE);
}
