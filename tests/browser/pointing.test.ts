import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeckBrowser, goTo, openAgain, openDeckBrowser, position, press, SMALL } from './open-deck.ts';

let browser: DeckBrowser;
let stage: Page;
let speaker: Page;

beforeAll(async () => {
  browser = await openDeckBrowser();
  stage = await browser.open({ query: '&motion=off', size: SMALL });
  speaker = await openAgain(stage, stage.url(), '?view=speaker');
  await speaker.waitForSelector('.console[data-state]');
});
afterAll(() => browser?.close());

const small = () => speaker.locator('.cur > .thumb');
const strokes = (page: Page) => page.locator('.marks path').count();

/** A place on the small slide, in px of the speaker's window. */
async function at(x: number, y: number): Promise<readonly [number, number]> {
  const box = await small().boundingBox();
  return [(box?.x ?? 0) + x * (box?.width ?? 0), (box?.y ?? 0) + y * (box?.height ?? 0)];
}

async function draw(page: Page, places: readonly (readonly [number, number])[]): Promise<void> {
  const [first, ...rest] = places;
  if (first === undefined) return;
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const place of rest) await page.mouse.move(...place, { steps: 3 });
  await page.mouse.up();
}

describe("what the speaker's window points with", () => {
  it('is a dot where the speaker points, gone beside the small slide and on a covered one', async () => {
    await goTo(stage, 4, 'end');
    await press(speaker, 'l');
    await speaker.mouse.move(...(await at(0.5, 0.5)));
    await speaker.mouse.move(...(await at(0.25, 0.75)));
    const dot = stage.locator('.laser');
    await expect.poll(() => dot.isVisible()).toBe(true);
    const box = await dot.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(240, -1);
    expect((box?.y ?? 0) + (box?.height ?? 0) / 2).toBeCloseTo(405, -1);
    await speaker.mouse.move(2, 2);
    await expect.poll(() => dot.isVisible()).toBe(false);
    await press(speaker, 'b');
    await expect.poll(() => stage.locator('.blank').getAttribute('data-blank')).toBe('black');
    const black = await stage.screenshot();
    await speaker.mouse.move(...(await at(0.5, 0.5)));
    await press(speaker, 'm');
    expect((await stage.screenshot()).equals(black)).toBe(true);
    await press(speaker, 'b');
    await press(speaker, 'Escape');
    expect(await speaker.locator('dialog[open]').count()).toBe(0);
  });

  it('is a pen whose strokes are seen in both windows until the page turns', async () => {
    await press(speaker, 'd');
    await draw(speaker, [await at(0.2, 0.2), await at(0.4, 0.4), await at(0.6, 0.2)]);
    await draw(speaker, [await at(0.2, 0.6), await at(0.6, 0.6)]);
    // A light line below each red one.
    await expect.poll(() => strokes(stage)).toBe(4);
    expect(await strokes(speaker)).toBe(4);
    expect((await position(stage)).page).toBe(4);
    await press(speaker, 'PageDown');
    await expect.poll(() => strokes(stage)).toBe(0);
    await expect.poll(() => strokes(speaker)).toBe(0);
    await press(speaker, 'd');
  });

  it('is a magnifier: the slide twice as large around the point, gone with the page', async () => {
    await press(speaker, 'z');
    await speaker.mouse.move(...(await at(0.5, 0.5)));
    await speaker.mouse.move(...(await at(0.4, 0.4)));
    const lens = stage.locator('.slides > .lens');
    await expect.poll(() => lens.isVisible()).toBe(true);
    const scale = await stage.evaluate(() => {
      const [slide, copy] = ['section.present', '.lens > .slide'].map((one) => document.querySelector(one));
      return (copy?.getBoundingClientRect().width ?? 0) / (slide?.getBoundingClientRect().width ?? 1);
    });
    expect(scale).toBeCloseTo(2);
    await speaker.mouse.move(2, 2);
    await press(speaker, 'PageDown');
    await expect.poll(() => lens.isVisible()).toBe(false);
    await press(speaker, 'z');
  });
});

describe('a click on the stage', () => {
  it('pages only where that has been chosen, never with a pen in the hand or after a drag, and comes back from black', async () => {
    await stage.bringToFront();
    await goTo(stage, 8, 'end');
    await stage.mouse.click(450, 250);
    expect((await position(stage)).page).toBe(8);
    await press(stage, '?');
    await stage.locator('dialog.help input[type="checkbox"]').check();
    await press(stage, 'Escape');
    await press(stage, 'd');
    await draw(stage, [
      [150, 150],
      [350, 250],
    ]);
    await stage.mouse.click(450, 250);
    expect([(await position(stage)).page, (await strokes(stage)) > 0]).toEqual([8, true]);
    await press(stage, 'Escape');
    await draw(stage, [
      [150, 150],
      [350, 250],
    ]);
    expect((await position(stage)).page).toBe(8);
    await stage.mouse.click(450, 250);
    expect((await position(stage)).page).toBe(9);
    await press(stage, 'b');
    await stage.mouse.click(450, 260);
    // Within the double fire of a mouse: one press only.
    expect(await stage.locator('.blank').getAttribute('data-blank')).toBe('none');
    expect((await position(stage)).page).toBe(9);
    expect(browser.complaints).toEqual([]);
  });
});
