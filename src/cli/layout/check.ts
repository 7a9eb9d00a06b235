import type { Page } from 'playwright-core';
import { type OpenBrowser, openStage, showSlide, withPage } from '../browser/index.ts';
import type { Look, SlideFinding } from './finding.ts';
import { measureSlide } from './measure.ts';
import { type LayoutProblem, problemsOf } from './problems.ts';
import { findEarlyStarts } from './starts.ts';

/** The shapes of wall that a deck is looked at on, with what is asked of its words there. */
export const COMPOSITIONS = [
  { stage: '4x3', size: { width: 1440, height: 1080 }, keySize: 36, safe: 54 },
  { stage: '16x9', size: { width: 1920, height: 1080 }, keySize: 40, safe: 54 },
  { stage: 'wide', size: { width: 2560, height: 1080 }, keySize: 40, safe: 54 },
  { stage: 'wide', size: { width: 3840, height: 1080 }, keySize: 40, safe: 54 },
] as const;
export const THEMES = ['light', 'dark', 'contrast'] as const;

/** Every composition in every theme. */
export function looks(): readonly Look[] {
  return COMPOSITIONS.flatMap(({ stage, size, keySize, safe }) =>
    THEMES.map((theme) => ({
      stage,
      theme,
      size,
      floor: { size: 28, keySize, lastLine: 4, headlineLine: 4, safe, contrast: 4.5 },
    })),
  );
}

/**
 * Measures the slides of the built deck `file` in each of `wanted`, and goes through the deck as it moves; of `pages`
 * (from 1) only those. One problem for each slide and kind of fault, whatever the walls and themes that show it.
 */
export async function checkLayout(
  browser: OpenBrowser,
  file: string,
  wanted: readonly Look[] = looks(),
  pages?: readonly number[],
): Promise<readonly LayoutProblem[]> {
  const found = [...(await findInLooks(browser, file, wanted, pages))];
  const [usual] = wanted.filter(({ stage }) => stage === '16x9');
  if (usual !== undefined)
    found.push(
      ...(await withPage(browser, usual.size, (page) => checkStarts(page, file, { looks: [usual], pages }))),
    );
  return problemsOf(found);
}

/** As `checkLayout`, of the slides at rest alone: how a slide moves is nothing to paper. */
export async function measureLooks(
  browser: OpenBrowser,
  file: string,
  wanted: readonly Look[],
  pages: readonly number[],
): Promise<readonly LayoutProblem[]> {
  return problemsOf(await findInLooks(browser, file, wanted, pages));
}

async function findInLooks(
  browser: OpenBrowser,
  file: string,
  wanted: readonly Look[],
  pages?: readonly number[],
): Promise<readonly SlideFinding[]> {
  const found: SlideFinding[] = [];
  for (const looks of groupByPage(wanted)) {
    const [first] = looks;
    if (first === undefined) continue;
    found.push(...(await withPage(browser, first.size, (page) => checkLooks(page, file, { looks, pages }))));
  }
  return found;
}

/** Looks that differ in their theme alone are looked at on one page: to load and lay out the deck takes most of the time. */
function groupByPage(wanted: readonly Look[]): readonly (readonly Look[])[] {
  const groups = new Map<string, Look[]>();
  for (const look of wanted) {
    const page = JSON.stringify({ ...look, theme: '' });
    groups.set(page, [...(groups.get(page) ?? []), look]);
  }
  return [...groups.values()];
}

interface Wanted {
  readonly looks: readonly Look[];
  readonly pages: readonly number[] | undefined;
}

async function checkLooks(
  page: Page,
  file: string,
  { looks, pages }: Wanted,
): Promise<readonly SlideFinding[]> {
  const [first] = looks;
  const total = await openStage(page, file, `&motion=off&theme=${first?.theme}${first?.query ?? ''}`);
  const joints = await readJoints(page);
  const all: SlideFinding[] = [];
  for (let number = 1; number <= total; number++) {
    if (pages && !pages.includes(number)) continue;
    const { slide, layout, steps, passes } = await readNames(page, number);
    for (let step = 0; step <= steps; step++) {
      // On its way a slide has no other colours than at its ends, and beside a joint every thing the place that it has
      // there, but for what is gone in the end.
      const onItsWay = step > 0 && step < steps;
      if (onItsWay && joints.length > 0 && !passes) continue;
      await showSlide(page, number, step);
      for (const look of onItsWay ? looks.slice(0, 1) : looks) {
        await page.evaluate(
          (theme) => document.documentElement.setAttribute('data-theme', theme),
          look.theme,
        );
        const found = await measureSlide(page, { ...look.floor, joints });
        all.push(...found.map((one) => ({ ...one, page: number, step, slide, layout, look })));
      }
    }
  }
  return all;
}

/** The deck once more as it moves: motion is the same on every wall. */
async function checkStarts(
  page: Page,
  file: string,
  { looks: [look], pages }: Wanted,
): Promise<readonly SlideFinding[]> {
  const all: SlideFinding[] = [];
  if (look === undefined) return all;
  const total = await openStage(page, file, `&theme=${look.theme}`);
  for (let number = 1; number <= total; number++) {
    if (pages && !pages.includes(number)) continue;
    const early = await findEarlyStarts(page, number);
    if (early.length === 0) continue;
    const { slide, layout } = await readNames(page, number);
    const found = early.map((one) => ({ ...one, kind: 'early' as const, measure: '整页还没有走开' }));
    all.push(...found.map((one) => ({ ...one, page: number, slide, layout, look })));
  }
  return all;
}

/** What a page is called, how many steps it has, and whether one of them takes away what another has brought. */
function readNames(page: Page, number: number) {
  return page.evaluate((at) => {
    const section = document.querySelector(`.slides > [data-page="${at}"]`);
    return {
      slide: section?.id ?? '',
      layout: section?.getAttribute('data-layout') ?? '',
      steps: Number(section?.getAttribute('data-steps') ?? 0),
      passes: section?.querySelector('.passing, .leaf') != null,
    };
  }, number);
}

/** The joints of the wall as the page has taken them from its address. */
function readJoints(page: Page): Promise<readonly number[]> {
  return page.evaluate(() =>
    (document.documentElement.dataset.joints ?? '')
      .split(' ')
      .filter((joint) => joint !== '')
      .map(Number),
  );
}
