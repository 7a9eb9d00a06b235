import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DeckBrowser,
  goTo,
  LAST_PAGE,
  lacks,
  openDeckBrowser,
  press,
  SMALL,
  settle,
  watchAttribute,
} from './open-deck.ts';

let browser: DeckBrowser;
let page: Page;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

/** The pages with a chart that is drawn. */
function drawnPages(): Promise<readonly number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.slides > section:has(canvas.chart[data-drawn])')].map(
      (one) => Number(one.dataset.page),
    ),
  );
}

/** The pages that are laid out. */
function laidOut(): Promise<readonly number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.slides > section')]
      .filter((one) => getComputedStyle(one).contentVisibility === 'visible')
      .map((one) => Number(one.dataset.page)),
  );
}

/** The first page that enters with a chart that is not behind a step. */
function firstWithChart(): Promise<number> {
  return page.evaluate(() =>
    Number(
      [
        ...document.querySelectorAll<HTMLElement>('.slides > section:not(:has(.curtain)):has(canvas.chart)'),
      ].find((one) => one.querySelector('canvas.chart')?.closest('.fragment') === null)?.dataset.page,
    ),
  );
}

describe('the slide that follows', () => {
  it('is laid out and drawn while the one before stands still, out of sight, and moves when it comes up', async () => {
    page = await browser.open({ size: SMALL });
    const chart = await firstWithChart();
    await goTo(page, chart - 1);
    await expect.poll(drawnPages, { timeout: 10_000 }).toContain(chart);
    expect(await laidOut()).toEqual([chart - 1, chart]);
    const next = page.locator(`.slides > section[data-page="${chart}"]`);
    expect(
      await next.evaluate((one) => [getComputedStyle(one).opacity, one.getAttribute('aria-hidden')]),
    ).toEqual(['0.001', 'true']);

    const states = await watchAttribute(page, 'data-drawn');
    await press(page, 'PageDown');
    const canvas = next.locator('canvas.chart').first();
    await expect.poll(states).toContain('animating');
    await expect.poll(() => canvas.getAttribute('data-drawn')).toBe('done');
  });

  it('gives its charts back when it is far', async () => {
    page = await browser.open({ query: '&motion=off', size: SMALL });
    const chart = await firstWithChart();
    await goTo(page, chart);
    expect(await drawnPages()).toContain(chart);
    await goTo(page, Math.min(chart + 8, LAST_PAGE));
    expect(await drawnPages()).not.toContain(chart);
  });

  it('gives them back when the show has gone on and rests', async () => {
    page = await browser.open({ query: '&motion=off', size: SMALL });
    const chart = await firstWithChart();
    await goTo(page, chart, 'end');
    await expect.poll(drawnPages).toContain(chart);
    const shown = () => page.locator('section.present').getAttribute('data-page').then(Number);
    while ((await shown()) < chart + 2) await press(page, 'PageDown');
    await expect.poll(drawnPages, { timeout: 10_000 }).not.toContain(chart);
  });

  it('is gone back on without the charts of its later steps', async () => {
    page = await browser.open({ query: '&motion=off', size: SMALL });
    /** Of the slide with most charts in steps after the one that "next" brings: how many there are, and are drawn. */
    const later = () =>
      page.evaluate(() => {
        const slides = [...document.querySelectorAll<HTMLElement>('.slides > section')];
        const stepsOf = (slide: HTMLElement) =>
          [...slide.querySelectorAll<HTMLElement>('.fragment[data-fragment-index]:has(canvas.chart)')].filter(
            ({ dataset }) => Number(dataset.fragmentIndex) > 0,
          );
        const [slide] = slides.toSorted((a, b) => stepsOf(b).length - stepsOf(a).length);
        if (slide === undefined) throw new Error('No slide');
        const steps = stepsOf(slide);
        const drawn = steps.filter((step) => step.querySelector('[data-drawn]') !== null);
        return { page: Number(slide.dataset.page), steps: steps.length, drawn: drawn.length };
      });
    const { page: number, steps } = await later();
    if (steps === 0) return lacks('a slide with a chart in a later step');
    await goTo(page, number, 'end');
    await expect.poll(later).not.toMatchObject({ drawn: 0 });
    await goTo(page, number, 0);
    await expect.poll(later, { timeout: 10_000 }).toMatchObject({ drawn: 0 });
  });

  it('and the one before are the only ones that a press changes', async () => {
    page = await browser.open({ query: '&motion=off', size: SMALL });
    // With neighbours and others on both sides.
    const at = Math.ceil(LAST_PAGE / 2);
    await goTo(page, at, 'end');
    // In idle time what is far is let go first.
    await expect
      .poll(async () => (await drawnPages()).filter((one) => one < at - 1), { timeout: 10_000 })
      .toEqual([]);
    await expect.poll(laidOut, { timeout: 10_000 }).toEqual([at, at + 1]);
    const changed = await page.evaluateHandle(() => {
      const pages = new Set<number>();
      const note = ({ target }: MutationRecord) => {
        const slide = target instanceof HTMLElement ? target.closest<HTMLElement>('.slides > section') : null;
        if (slide !== null) pages.add(Number(slide.dataset.page));
      };
      const observer = new MutationObserver((records) => records.forEach(note));
      for (const slide of document.querySelectorAll('.slides > section'))
        observer.observe(slide, { attributes: true, subtree: true });
      return pages;
    });
    await press(page, 'PageDown');
    await expect.poll(() => changed.evaluate((pages, to) => pages.has(to), at + 1)).toBe(true);
    const others = (await changed.evaluate((pages) => [...pages])).filter(
      (one) => one < at - 1 || one > at + 2,
    );
    expect(others).toEqual([]);
    const hidden = page.locator('.slides > section[aria-hidden="true"]');
    expect(await hidden.count()).toBe((await page.locator('.slides > section').count()) - 1);
    await goTo(page, LAST_PAGE);
    expect(await page.locator('.slides > section.past').count()).toBe(LAST_PAGE - 1);
  });

  it('is tried as after its next step without anything beginning to move', async () => {
    page = await browser.open({ size: SMALL });
    /** Right before a step with a chart. */
    const place = await page.evaluate(() => {
      const [chart] = document.querySelectorAll(
        '.slides > section:not([data-page="1"]) .fragment:not(.fade-out) canvas.chart',
      );
      const of = (selector: string) => chart?.closest<HTMLElement>(selector)?.dataset;
      return chart && { page: Number(of('section')?.page), step: Number(of('.fragment')?.fragmentIndex) };
    });
    if (place === undefined) return lacks('with a chart in a step');
    const { page: number, step } = place;
    await (step === 0 ? goTo(page, number - 1) : goTo(page, number, step - 1));
    await press(page, 'PageDown');
    const begun = await page.evaluateHandle(() => {
      const seen: string[] = [];
      const note = ({ target }: Event) => {
        if (target instanceof Element && target.closest('.fragment:not(.visible)'))
          seen.push(target.className);
      };
      document.addEventListener('transitionrun', note);
      return seen;
    });
    const trials = await watchAttribute(page, 'data-trial');
    // Each is put on and taken off: of the step, of the slide without it, and of the charts that are warmed.
    await expect.poll(async () => (await trials()).length, { timeout: 10_000 }).toBeGreaterThanOrEqual(8);
    await settle(page);
    expect(await begun.jsonValue()).toEqual([]);
  });

  it('has charts of a next step that are of some size when they are warmed', async () => {
    page = await browser.open({ query: '&motion=off', size: SMALL });
    const places = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.fragment:not(.fade-out):has(canvas.chart)')].map(
        (step) => ({
          page: Number(step.closest<HTMLElement>('section')?.dataset.page),
          step: Number(step.dataset.fragmentIndex),
        }),
      ),
    );
    if (places.length === 0) return lacks('a chart in a step');
    for (const place of places) {
      await goTo(page, place.page, place.step);
      const sizes = await page.evaluate((index) => {
        const next = document.querySelectorAll<HTMLElement>(
          `section.present .fragment[data-fragment-index="${index}"]:not(.fade-out)`,
        );
        return [...next].flatMap((step) => {
          step.toggleAttribute('data-warming', true);
          const all = [...step.querySelectorAll<HTMLElement>('canvas.chart')];
          const boxes = all.map((canvas) => canvas.getBoundingClientRect());
          step.toggleAttribute('data-warming', false);
          return boxes.map(({ width, height }) => Math.min(width, height));
        });
      }, place.step);
      expect([place, Math.min(...sizes) > 0]).toEqual([place, true]);
    }
  });

  // Pictures of the charts that a step moves: in ahead.full.test.ts.

  it('is awaited with a reserve that the engine counts', async () => {
    page = await browser.open({ size: SMALL });
    const session = await page.context().newCDPSession(page);
    const held = async () => (await session.send('Runtime.getHeapUsage')).backingStorageSize / 2 ** 20;
    await goTo(page, 2);
    await expect.poll(held, { timeout: 10_000 }).toBeGreaterThan(30);
  });

  it('is laid out no more when it is far', async () => {
    page = await browser.open({ query: '&motion=off', size: SMALL });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const boxes = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'LayoutObjects')?.value ?? Number.NaN;
    };
    await goTo(page, 2);
    await expect.poll(laidOut, { timeout: 10_000 }).toEqual([2, 3]);
    const few = await boxes();
    for (let number = 3; number <= Math.min(8, LAST_PAGE); number++) await goTo(page, number);
    await goTo(page, 2);
    await expect.poll(boxes, { timeout: 10_000 }).toBeLessThan(few * 1.2);
  });
});
