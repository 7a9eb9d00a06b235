import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFlight, askGround, askMarks, standAtFirst, stepsTo } from './flying.ts';
import { holdTransitions, letGo, showAt } from './held.ts';
import { askOfHaste, askOfItsWay, WITH_ITS_CHART } from './making-room.ts';
import {
  type DeckBrowser,
  goTo,
  lacks,
  openDeckBrowser,
  pageWith,
  press,
  SMALL,
  settle,
  watchAttribute,
} from './open-deck.ts';
import { atRest, differences, picture } from './slide-picture.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

declare global {
  interface Window {
    testCame?: Element[];
    testFlight?: { swarms: HTMLCanvasElement[]; hidden: string[] };
  }
}

// Beside its neighbour: motion.full.test.ts.
describe('what makes room with its chart', () => {
  askOfItsWay(WITH_ITS_CHART, () => browser);
  askOfHaste(WITH_ITS_CHART, () => browser);
});

/** The first page whose curtain has marks that stand for the same on the slide below. */
async function alighting(page: Page): Promise<number> {
  const number = await page.evaluate(() => {
    const slide = [...document.querySelectorAll<HTMLElement>('.slides > section')].find((one) => {
      const fact = one.querySelector<HTMLElement>('.curtain [data-marks]')?.dataset.marks;
      const twin = one.querySelector(`.bd [data-marks="${fact}"]`);
      return twin?.closest('.fragment') === null;
    });
    return slide?.dataset.page;
  });
  return number === undefined ? lacks('with marks that alight') : Number(number);
}

/** Runs in the page: notes what marks fly on, and whose marks are hidden as they set out; the flight may be over before anybody asks. */
function noteFlight(): void {
  const swarms: HTMLCanvasElement[] = [];
  const hidden: string[] = [];
  window.testFlight = { swarms, hidden };
  const { putImageData } = CanvasRenderingContext2D.prototype;
  // biome-ignore lint/suspicious/noExplicitAny: of the two ways to call it one is taken here
  CanvasRenderingContext2D.prototype.putImageData = function (...given: any) {
    if (this.canvas.className === 'swarm' && !swarms.includes(this.canvas)) swarms.push(this.canvas);
    return putImageData.apply(this, given);
  };
  new MutationObserver((records) => {
    for (const { target } of records)
      if (target instanceof Element && target.hasAttribute('data-alighting'))
        hidden.push(target.closest('.curtain') === null ? 'below' : 'on the page');
  }).observe(document, { subtree: true, attributeFilter: ['data-alighting'] });
}

describe('marks that stand for the same before and after', () => {
  it('fly from the page that is taken away to the slide below, which is then as it would be without', async () => {
    const still = await browser.open({ size: SMALL, reducedMotion: true });
    const number = await alighting(still);
    await goTo(still, number, 0);
    const flown = await watchAttribute(still, 'data-alighting');
    await press(still, 'PageDown');
    const end = await picture(still);
    expect([await flown(), await still.locator('.swarm').count()]).toEqual([[], 0]);

    const page = await browser.open({ size: SMALL, setup: noteFlight });
    await goTo(page, number, 0);
    await press(page, 'PageDown');
    await atRest(page);
    const { swarms, hidden } = (await page.evaluate(() => window.testFlight)) ?? {};
    // Those on the page and those below are both hidden meanwhile.
    expect([swarms?.length, hidden?.toSorted()]).toEqual([1, ['below', 'on the page']]);
    expect(differences(await picture(page), end)).toEqual([]);
    expect(await page.locator('.present .bd canvas.chart').first().isVisible()).toBe(true);
  });

  it('are where they belong as soon as somebody goes on or back', async () => {
    const page = await browser.open({ size: SMALL });
    const number = await alighting(page);
    for (const key of ['PageDown', 'PageUp']) {
      await goTo(page, number, 0);
      await press(page, 'PageDown');
      await press(page, key);
      expect(await page.locator('.swarm, [data-alighting]').count()).toBe(0);
    }
    expect(browser.complaints).toEqual([]);
  });
});

// One of each; the others in motion.full.test.ts.
askMarks(() => browser, 'alight');
askFlight(() => browser, ['.curtain']);
askGround(() => browser, ['.name-page']);

it('brings up the name that a slide begins with when the slide comes, and not when one goes back to it', async () => {
  const page = await browser.open({ size: SMALL });
  const number = await pageWith(page, ':has(> .name-page > .name:not(.fragment))');
  /** What becomes of the words of the name. */
  const coming = () =>
    page.evaluate(() => {
      const words = document.querySelectorAll('.slides > .present > .name-page > .name > *');
      return [...words].map((one) => one.getAnimations().length);
    });
  await goTo(page, number - 1);
  await press(page, 'PageDown');
  expect(new Set(await coming())).toEqual(new Set([1]));
  await settle(page);
  await press(page, 'PageDown');
  await settle(page);
  await press(page, 'PageUp');
  expect(new Set(await coming())).toEqual(new Set([0]));
});

/** Where the horizontal rules are that are seen on the slide, in px from above. */
function rulesSeen(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const isSeen = (one: Element) =>
      one.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
    const seen = [...document.querySelectorAll('.present .bd *')].filter(isSeen).flatMap((one) => {
      const { borderTopWidth, borderTopColor, borderBottomWidth, borderBottomColor } = getComputedStyle(one);
      const { top, bottom } = one.getBoundingClientRect();
      const isRule = (width: string, colour: string) =>
        Number.parseFloat(width) > 0 && !/, 0\)$/.test(colour);
      return [
        ...(isRule(borderTopWidth, borderTopColor) ? [top] : []),
        ...(isRule(borderBottomWidth, borderBottomColor) ? [bottom] : []),
      ];
    });
    return [...new Set(seen.map(Math.round))].sort((a, b) => a - b);
  });
}

it('no rule is at its new place before what it rules is', async () => {
  const page = await browser.open({ size: { width: 720, height: 540 }, setup: standAtFirst });
  const number = await pageWith(
    page,
    ':not(:has(.curtain)):has(.panels :is(.ledger, .abreast)):has(.panel > .fragment)',
  );
  await goTo(page, number, 1);
  const end = await rulesSeen(page);
  await goTo(page, number, 0);
  const first = await rulesSeen(page);
  expect(end.filter((at) => !first.includes(at))).not.toEqual([]);
  await press(page, 'PageDown');
  expect((await rulesSeen(page)).filter((at) => !first.includes(at))).toEqual([]);
});

it('marks fill below the name that has become a band, one level after the other', async () => {
  const page = await browser.open({ size: SMALL, setup: holdTransitions });
  const number = await pageWith(page, ':has(> .name-page):has(.levels .fragment .um)');
  await goTo(page, number, (await stepsTo(page, number, '.name-page')) - 1);
  await letGo(page);
  await press(page, 'PageDown');
  /** Of each level, how much of its marks is seen. */
  const filled = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.present .levels .fragment:has(.um)')].map((level) => {
        const marks = level.querySelector('.um') ?? level;
        const [, hidden = 0] = /^inset\(\S+ ([\d.]+)%/.exec(getComputedStyle(marks).clipPath) ?? [];
        return 1 - Number(hidden) / 100;
      }),
    );
  const filledAt = async (ms: number) => {
    await showAt(page, ms);
    return filled();
  };
  expect(new Set(await filledAt(450))).toEqual(new Set([0]));
  const [first, ...others] = await filledAt(709);
  expect(first).toBeGreaterThan(0.9);
  expect(new Set(others)).toEqual(new Set([0]));
  await letGo(page);
  expect(new Set(await filled())).toEqual(new Set([1]));
  await press(page, 'PageDown');
  await press(page, 'PageUp');
  expect(new Set(await filled())).toEqual(new Set([1]));
});

it('what flew from one page flies from the next as well', async () => {
  const page = await browser.open({ size: SMALL, setup: standAtFirst });
  const number = await pageWith(page, ':has(> .leaf [data-fly]):has(> .fragment > .leaf [data-fly])');
  await goTo(page, number, 0);
  const flying: number[] = [];
  for (let time = 0; time < 2; time++) {
    await press(page, 'PageDown');
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    flying.push(await page.locator('.present .flying').count());
  }
  expect(flying).toEqual([1, 1]);
});

/** Runs in the page: what comes up by an animation of the style sheet is noted. */
function noteComing(): void {
  const came: Element[] = [];
  window.testCame = came;
  document.addEventListener('animationstart', ({ target }) => {
    if (target instanceof Element) came.push(target);
  });
}

it('rows of a page that is there already do not come again with the first step after going back', async () => {
  const page = await browser.open({ size: SMALL, setup: noteComing });
  const number = await pageWith(page, ':has(> .fragment[data-fragment-index="1"] > .board-page li)');
  /** Of which step the rows are that have come since the last look: the first of each come at once. */
  const cameWith = async (key: string) => {
    await press(page, key);
    await expect.poll(() => page.evaluate(() => window.testCame?.length)).toBeGreaterThan(0);
    return page.evaluate(() => {
      const pages = window.testCame?.splice(0).map((row) => row.closest('.board-page')?.parentElement);
      return [...new Set(pages?.map((one) => one?.dataset.fragmentIndex))];
    });
  };
  await goTo(page, number, 1);
  expect(await cameWith('PageDown')).toEqual(['1']);
  await settle(page);
  await page.evaluate(() => window.testCame?.splice(0));
  await press(page, 'PageUp');
  expect(await cameWith('PageDown')).toEqual(['1']);
});

it('marks of a divider fill when it comes, whatever lies below it', async () => {
  const page = await browser.open({ size: SMALL });
  const number = await page.evaluate(() => {
    const dividers = [...document.querySelectorAll<HTMLElement>('.slides > section:has(.curtain canvas)')];
    return (dividers.find((one) => one.querySelector('.leaf') !== null) ?? dividers[0])?.dataset.page;
  });
  await goTo(page, Number(number ?? lacks('with a divider that has marks')) - 1);
  const states = await watchAttribute(page, 'data-drawn');
  await press(page, 'PageDown');
  expect(await states()).toContain('animating');
});

/** Words that stand upon the digits of their own number where both are seen. Its box is higher than these. */
function crossings(page: Page, slide: number): Promise<readonly string[]> {
  return page.evaluate((at) => {
    const numbers = [...document.querySelectorAll(`[data-page="${at}"] .bd .n`)];
    const seen = (one: Element) =>
      one.checkVisibility({ visibilityProperty: true }) && Number(getComputedStyle(one).opacity) > 0.2;
    const wordsIn = (one: Element) => {
      const words = document.createRange();
      words.selectNodeContents(one);
      return words.getBoundingClientRect();
    };
    const digitsIn = (one: Element) => {
      const { left, right, top, bottom, height } = wordsIn(one);
      return { left, right, top: top + 0.3 * height, bottom: bottom - 0.2 * height };
    };
    return numbers.flatMap((number) =>
      [number.previousElementSibling, number.nextElementSibling].flatMap((words) => {
        if (!words?.matches('.cap') || !seen(words) || !seen(number)) return [];
        const [a, b] = [wordsIn(words), digitsIn(number)];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        return across > 4 && high > 0.3 * a.height ? [words.textContent ?? ''] : [];
      }),
    );
  }, slide);
}

it('no words stand upon their number on their way round it', async () => {
  const page = await browser.open({ size: SMALL, setup: standAtFirst });
  const beside = ':is(:has(.fields > .column.fragment), :has(.panels .panel ~ .panel > .fragment))';
  const number = await pageWith(page, `:not(:has(.curtain)):has(.count)${beside}`);
  await goTo(page, number, 0);
  await press(page, 'PageDown');
  const moving = await page.evaluateHandle(() =>
    document.getAnimations().filter(({ effect }) => effect !== null),
  );
  const found = new Set<string>();
  for (const ms of [0, 40, 80, 120, 160, 200, 260, 320, 420]) {
    await moving.evaluate((all, at) => {
      for (const motion of all) motion.currentTime = at;
    }, ms);
    for (const words of await crossings(page, number)) found.add(words);
  }
  expect([...found]).toEqual([]);
});
