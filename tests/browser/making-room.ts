import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type DeckBrowser, goTo, pageWith, press, SMALL } from './open-deck.ts';
import { atRest, differences, picture } from './slide-picture.ts';

declare global {
  interface Window {
    testMotions?: { what: string; properties: readonly string[] }[];
  }
}

/** Runs in the page: every motion that a script gives to an element is noted; what is held as it is is no motion. */
function noteMotions(): void {
  const noted: NonNullable<Window['testMotions']> = [];
  window.testMotions = noted;
  const { animate } = Element.prototype;
  Element.prototype.animate = function (frames, options) {
    const given = [frames ?? []].flat().flatMap((frame) => Object.entries(frame));
    const moving = given.filter(([, values]) => !Array.isArray(values) || new Set<unknown>(values).size > 1);
    const properties = moving.map(([name]) => name);
    noted.push({ what: `${this.tagName} ${this.className}`, properties });
    return animate.call(this, frames, options);
  };
}

/** Rules come up by their colour. */
const RULE = /^border\w+Color$/;

const motions = (page: Page) => page.evaluate(() => window.testMotions?.splice(0) ?? []);

/** A slide on which something makes room, and the picture that moves in its place. */
interface Room {
  readonly kind: string;
  readonly ghost: string;
}

export const BESIDE_ITS_NEIGHBOUR: Room = {
  kind: ':not(:has(.curtain)):has(.panels > .panel ~ .panel > .fragment)',
  ghost: 'DIV ghost',
};
export const WITH_ITS_CHART: Room = {
  kind: ':not(:has(.curtain)):has(.lay > .fig:not(.fragment) canvas.chart:not(.fragment *)):has(.lay > :is(.fig.side, .pts, .strip).fragment)',
  ghost: 'CANVAS ghost',
};

/** Tests that it goes to its place, by nothing but what costs no layout. */
export function askOfItsWay({ kind, ghost }: Room, browser: () => DeckBrowser): void {
  it('goes to its place by transform alone, rules come up there, every time it comes up, and leaves nothing behind', async () => {
    const page = await browser().open({ size: SMALL, setup: noteMotions });
    const number = await pageWith(page, kind);
    await goTo(page, number, 1);
    await atRest(page);
    const end = await picture(page);
    for (let time = 0; time < 2; time++) {
      await goTo(page, number, 0);
      await atRest(page);
      expect(differences(await picture(page), end)).not.toEqual([]);
      await motions(page);
      await press(page, 'PageDown');
      const made = await motions(page);
      expect(made.map(({ what }) => what)).toContain(ghost);
      const moved = new Set(made.flatMap(({ properties }) => properties).filter((one) => !RULE.test(one)));
      expect([...moved].sort()).toEqual(['opacity', 'transform']);
      await atRest(page);
      expect(differences(await picture(page), end)).toEqual([]);
    }
  });
}

/** Tests that it is in its place for who does not wait for it. */
export function askOfHaste({ kind }: Room, browser: () => DeckBrowser): void {
  it('is itself again for who goes on while its picture stands in its place, and on paper', async () => {
    const page = await browser().open({ size: SMALL });
    const number = await pageWith(page, kind);
    await goTo(page, number, 1);
    await atRest(page);
    const end = await picture(page);
    const hidden = page.locator('.present .bd canvas.chart:not(.fragment:not(.visible) *):not(:visible)');
    for (const then of ['beforeprint', 'PageUp']) {
      await goTo(page, number, 0);
      await atRest(page);
      await press(page, 'PageDown');
      if (then === 'beforeprint') {
        await page.evaluate((type) => window.dispatchEvent(new Event(type)), then);
        expect(await hidden.count()).toBe(0);
        await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      } else {
        await press(page, then);
        expect(await hidden.count()).toBe(0);
        await press(page, 'PageDown');
      }
      await atRest(page);
      expect(differences(await picture(page), end)).toEqual([]);
      expect(await hidden.count()).toBe(0);
    }
  });

  it('is there at once where less motion is asked for, and for who comes back', async () => {
    const page = await browser().open({ size: SMALL, setup: noteMotions, reducedMotion: true });
    const number = await pageWith(page, kind);
    await goTo(page, number, 0);
    await motions(page);
    await press(page, 'PageDown');
    const end = await picture(page);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await goTo(page, number + 1, 0);
    // A page of a new part moves on itself.
    await motions(page);
    await press(page, 'PageUp');
    await press(page, 'PageUp');
    await goTo(page, number, 1);
    expect(differences(await picture(page), end)).toEqual([]);
    expect(await motions(page)).toEqual([]);
    expect(browser().complaints).toEqual([]);
  });
}
