import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeckBrowser, goTo, lacks, openDeckBrowser } from './open-deck.ts';

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
