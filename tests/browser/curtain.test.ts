import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeckBrowser, goTo, lacks, openDeckBrowser, press, SMALL } from './open-deck.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

describe('a divider with marks that alight on its slide', () => {
  it('stays as it is while the slide that follows is made ready', async () => {
    const page = await browser.open();
    const number = await page.evaluate(() => {
      const slides = [...document.querySelectorAll<HTMLElement>('.slides > section')];
      const alights = (slide: HTMLElement) => {
        const fact = slide.querySelector<HTMLElement>('.curtain [data-marks]')?.dataset.marks;
        return slide.querySelector(`.bd [data-marks="${fact}"]`)?.closest('.fragment') === null;
      };
      return slides.find(alights)?.dataset.page;
    });
    if (number === undefined) return lacks('a page with marks that alight on its slide');
    await goTo(page, Number(number), 0);
    const faintest = await page.evaluateHandle(watchCurtain);
    const following = page.locator(`.slides > section[data-page="${Number(number) + 1}"]`);
    await expect.poll(() => following.getAttribute('data-ahead'), { timeout: 20_000 }).toBe('');
    await expect.poll(() => faintest.evaluate(({ swarms }) => swarms), { timeout: 20_000 }).toBe(1);
    expect(await faintest.evaluate(({ opacity }) => opacity)).toBe(1);
    expect(await page.locator('[data-warming], [data-trial]').count()).toBe(0);
  });
});

/** Runs in the page: every page that is taken away takes four times as long as it would, as on a busy machine. */
function slowExits(): void {
  document.addEventListener('transitionrun', ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.matches('.curtain')) return;
    for (const motion of target.getAnimations()) motion.playbackRate = 0.25;
  });
}

it('a figure begins when the divider over it has gone, however long that takes', async () => {
  const page = await browser.open({ size: SMALL, setup: slowExits });
  const number = await page.evaluate(() => {
    const slides = [...document.querySelectorAll<HTMLElement>('.slides > section:has(.curtain.fragment)')];
    const begins = (slide: HTMLElement) => {
      const fact = slide.querySelector<HTMLElement>('.curtain [data-marks]')?.dataset.marks;
      return (
        slide.querySelector(`.bd canvas.chart:not(.fragment *, .leaf *, [data-marks="${fact}"] *)`) !== null
      );
    };
    return slides.find(begins)?.dataset.page;
  });
  if (number === undefined) return lacks('with a figure under its divider');
  await goTo(page, Number(number), 0);
  const starts = await page.evaluateHandle(watchStart);
  await press(page, 'PageDown');
  await expect
    .poll(() => starts.evaluate((seen) => seen.edges.length), { timeout: 20_000 })
    .toBeGreaterThan(0);
  expect(await starts.evaluate(({ edges }) => edges.filter((bottom) => bottom > 1))).toEqual([]);
});

/** Runs in the page: where the lower edge of the divider is each time a figure of the slide begins to move, in px. */
function watchStart(): { edges: number[] } {
  const seen = { edges: [] as number[] };
  const slide = document.querySelector('.present');
  const curtain = slide?.querySelector('.curtain');
  new MutationObserver((changes) => {
    for (const { target } of changes)
      if (target instanceof HTMLCanvasElement && target.dataset.drawn === 'animating')
        seen.edges.push(curtain?.getBoundingClientRect().bottom ?? 0);
  }).observe(slide ?? document, { subtree: true, attributeFilter: ['data-drawn'] });
  return seen;
}

/** Runs in the page: the least opacity that its curtain has in any frame from now on, and how many swarms wait on the slide. */
function watchCurtain(): { opacity: number; swarms: number } {
  const watch = { opacity: 1, swarms: 0 };
  const look = () => {
    const curtain = document.querySelector('.present .curtain');
    if (curtain === null) return;
    watch.opacity = Math.min(watch.opacity, Number(getComputedStyle(curtain).opacity));
    watch.swarms = document.querySelector('.present > .apart-tree')?.shadowRoot?.childElementCount ?? 0;
    requestAnimationFrame(look);
  };
  look();
  return watch;
}
