import type { JSHandle, Page } from 'playwright-core';
import { showSlide } from '../browser/index.ts';

/** What a look at the moving slide has found out: the figures that began, and of those the ones that nobody could see. */
interface Starts {
  readonly begun: readonly string[];
  readonly early: readonly string[];
}

/** A figure, and the step that it began with. */
export interface EarlyStart {
  readonly words: string;
  readonly step: number;
}

/** As long as a page takes to go and a figure to begin, several times over; one that never begins is no early one. */
const LONGEST_MS = 3_000;

/** Two presses nearer to each other are taken for one (ui/keys). */
const APART_MS = 200;

/**
 * The figures that begin to move while a page (a divider, a leaf) or a cover still lies over them: the hall sees the end
 * of their motion only. The page that is `number`th is gone through as at a show, from the end of the one before it, to
 * which `show` brings the stage: what is gone to by a tool does not move.
 */
export async function findEarlyStarts(page: Page, number: number): Promise<readonly EarlyStart[]> {
  const lifts = number > 1 ? await stepsThatLift(page, number) : [];
  const early: EarlyStart[] = [];
  if (lifts.length === 0) return early;
  await showSlide(page, number - 1, 'end');
  await press(page);
  for (let step = 0; step <= Math.max(...lifts); step++) {
    const starts = await page.evaluateHandle(watchStarts);
    await press(page);
    if (lifts.includes(step)) await waitForStart(page, starts);
    const words = await starts.evaluate((seen: Starts) => seen.early);
    early.push(...words.map((each) => ({ words: each, step: step + 1 })));
    await starts.dispose();
  }
  return early;
}

async function press(page: Page): Promise<void> {
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(APART_MS);
}

/** The steps of a page from which "next" takes a page away that lay over a figure. */
function stepsThatLift(page: Page, number: number): Promise<readonly number[]> {
  return page.evaluate((at) => {
    const slide = document.querySelector(`.slides > [data-page="${at}"]`);
    const pages = [...(slide?.querySelectorAll<HTMLElement>('.curtain.fragment, .leaf.fragment') ?? [])];
    const over = pages.filter((one) =>
      [...(slide?.querySelectorAll('canvas.chart') ?? [])].some((canvas) => !one.contains(canvas)),
    );
    return [...new Set(over.map(({ dataset }) => Number(dataset.fragmentIndex)))].sort((a, b) => a - b);
  }, number);
}

async function waitForStart(page: Page, starts: JSHandle<Starts>): Promise<void> {
  const begun = page.waitForFunction((seen) => seen.begun.length > 0, starts, { timeout: LONGEST_MS });
  // A step may take a page away that had another one under it.
  await begun.catch(() => undefined);
}

/** Runs in the page: notes each figure of the slide that begins to move from now on. */
function watchStarts(): Starts {
  const slide = document.querySelector('.slides > section.present');
  const begun: string[] = [];
  const early: string[] = [];
  const liesOver = (over: Element, canvas: Element): boolean => {
    if (over.contains(canvas) || !over.checkVisibility({ visibilityProperty: true })) return false;
    const [a, b] = [over.getBoundingClientRect(), canvas.getBoundingClientRect()];
    const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
    // What has all but gone hides nothing any more.
    return !apart && Number(getComputedStyle(over).opacity) > 0.2;
  };
  const note = (canvas: HTMLCanvasElement) => {
    if (canvas.dataset.drawn !== 'animating') return;
    const name = canvas.ariaLabel ?? '';
    const covers = [
      ...(slide?.querySelectorAll('.curtain, .leaf') ?? []),
      ...document.querySelectorAll('.blank'),
    ];
    begun.push(name);
    if (covers.some((over) => liesOver(over, canvas))) early.push(name);
  };
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) if (target instanceof HTMLCanvasElement) note(target);
  });
  if (slide !== null) observer.observe(slide, { subtree: true, attributeFilter: ['data-drawn'] });
  return { begun, early };
}
