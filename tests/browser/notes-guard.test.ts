import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { press } from './open-deck.ts';
import { MOVABLE_CLOCKS, moveClocks } from './rehearse.ts';
import {
  AT_DESK,
  allowScreens,
  askVeil,
  isVeiled,
  left,
  open,
  openAsWindow,
  place,
  plugCable,
  pressF11,
  pullCable,
  ready,
  startTwoScreens,
  type TwoScreens,
  WALL,
  WALL_SCREEN,
} from './screens.ts';

/**
 * The browser of the packages has no windows of a system: filled by F11 its page still has the display mode `browser`,
 * and what a page asks for another screen stays where it is. The tests that need either are skipped there.
 */
const REAL = inject('browser').program.origin !== 'npm';
if (!REAL) console.warn('No installed browser: windows that fill a screen were not looked at');
const onScreens = it.skipIf(!REAL);

let screens: TwoScreens;
beforeAll(async () => {
  screens = await startTwoScreens();
});
afterAll(() => screens?.close());

/** A context with windows of its own for all tests of a group. */
function ownContext(): () => BrowserContext {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await screens.newContext();
  });
  afterAll(() => context?.close());
  return () => context;
}

describe('with a stage on the second of two screens', () => {
  const own = ownContext();
  let stage: Page;
  beforeAll(async () => {
    stage = await open(own(), '?view=stage&motion=off');
    await place(stage, WALL);
  });

  it('it leaves none behind that is nowhere any more, however quickly the window is moved', async () => {
    await stage.evaluate(() => {
      for (let i = 0; i < 20; i++) window.dispatchEvent(new Event('resize'));
    });
    for (let i = 0; i < 12; i++) await place(stage, { ...WALL, left: WALL.left + i * 20 });
    const stages = () =>
      stage.evaluate(async () => (await navigator.locks.query()).held?.map(({ name = '' }) => name) ?? []);
    const here = String(WALL.left + 220);
    await expect.poll(async () => (await stages()).filter((name) => name.includes(here)).length).toBe(1);
    expect((await stages()).filter((name) => name.startsWith('deck-stage:'))).toHaveLength(1);
  });

  onScreens('every key to notes is asked about when the wall is full by F11, and opens nothing', async () => {
    await pressF11(stage);
    const before = own().pages().length;
    for (const key of ['s', 'r', 't']) {
      await press(stage, key);
      await stage.waitForSelector('dialog.ask[open]');
      expect(own().pages()).toHaveLength(before);
      await press(stage, 'PageDown');
      await expect.poll(() => stage.locator('dialog').count()).toBe(0);
    }
  });

  // Other windows with notes in notes-guard.full.test.ts.
  onScreens(
    'notes are veiled on the wall, while they reach over to it, and while it is gone, and only then',
    async () => {
      const speaker = await openAsWindow(own(), '?view=speaker');
      await askVeil(speaker);
      await place(speaker, { ...AT_DESK, left: 600 });
      await expect.poll(() => isVeiled(speaker)).toBe(true);
      await place(speaker, AT_DESK);
      await expect.poll(() => isVeiled(speaker)).toBe(false);
      await pullCable(speaker);
      await expect.poll(() => isVeiled(speaker)).toBe(true);
      await plugCable(speaker);
      await place(stage, { windowState: 'normal' });
      await place(stage, WALL);
      await expect.poll(() => isVeiled(speaker)).toBe(false);
    },
  );
});

describe('where pages may know the screens', () => {
  const own = ownContext();
  beforeAll(() => allowScreens(own()));

  it('S opens on the other screen unasked', async () => {
    const stage = await open(own(), '?view=stage&motion=off');
    await place(stage, WALL);
    const [speaker] = await Promise.all([own().waitForEvent('page'), stage.keyboard.press('s')]);
    await ready(speaker);
    expect(await left(speaker)).toBeLessThan(WALL.left);
    await expect.poll(() => isVeiled(speaker)).toBe(false);
    for (const page of [speaker, stage]) await page.close();
  });

  onScreens(
    'the start page puts the show on the wall and the notes on the other, and one key swaps them',
    async () => {
      await own().addInitScript(noteFullScreen);
      const page = await open(own(), '?motion=off');
      // A browser without a head goes to full screen where it is: the window is put where it was asked to go.
      await place(page, WALL);
      const size = `${WALL_SCREEN.width}×${WALL_SCREEN.height}`;
      await page.locator('.screens button[aria-pressed="true"]', { hasText: size }).waitFor();
      const opening = own().waitForEvent('page');
      await page.keyboard.press('F5');
      const speaker = await opening;
      await ready(speaker);
      expect(await askedFor(page)).toBe(WALL.left);
      expect(await left(speaker)).toBeLessThan(WALL.left);
      await expect.poll(() => isVeiled(speaker)).toBe(false);
      await page.keyboard.press('y');
      await expect.poll(() => askedFor(page)).toBe(0);
      // Full screen still under way would put the window back where it was: it is put there until it stays.
      const madeRoom = async () => {
        await place(page, AT_DESK);
        // A page that nobody looks at learns late where its window is.
        await page.bringToFront();
        return (await left(page)) === AT_DESK.left ? left(speaker) : 0;
      };
      await expect.poll(madeRoom, { timeout: 8000, interval: 500 }).toBeGreaterThanOrEqual(WALL.left);
      await expect.poll(() => isVeiled(speaker), { timeout: 8000 }).toBe(false);
    },
  );
});

declare global {
  interface Window {
    askedFor?: number | undefined;
  }
}

/** Runs in the page: notes the screen that full screen is asked for. */
function noteFullScreen(): void {
  const real = Element.prototype.requestFullscreen;
  Element.prototype.requestFullscreen = function (options) {
    const { screen } = (options ?? {}) as { readonly screen?: { readonly availLeft: number } };
    window.askedFor = screen?.availLeft;
    return real.call(this, options);
  };
}

const askedFor = (page: Page) => page.evaluate(() => window.askedFor);

describe('notes on one of two screens', () => {
  const own = ownContext();

  it('are asked about where no stage tells which screen is the wall, and stay when a stage is closed', async () => {
    await own().addInitScript(MOVABLE_CLOCKS);
    const alone = await open(own(), '?view=speaker');
    await expect.poll(() => isVeiled(alone)).toBe(true);
    await alone.close();
    const stage = await open(own(), '?view=stage&motion=off');
    await place(stage, WALL);
    const speaker = await openAsWindow(own(), '?view=speaker');
    await place(speaker, AT_DESK);
    await expect.poll(() => isVeiled(speaker)).toBe(false);
    await speaker.evaluate(() => {
      const { dataset } = document.documentElement;
      new MutationObserver(() => {
        if ('veiled' in dataset) document.title = 'veiled in between';
      }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-veiled'] });
    });
    await stage.reload();
    await stage.close();
    // Longer than a stage may be silent.
    await moveClocks(speaker, 6, 6);
    await expect.poll(() => speaker.locator('.notice.bad').count(), { timeout: 8000 }).toBe(1);
    expect(await speaker.title()).not.toBe('veiled in between');
  });
});

/** The last of all: the wall is gone for the whole browser. */
describe('with one screen', () => {
  const own = ownContext();
  let stage: Page;
  beforeAll(async () => {
    stage = await open(own(), '?view=stage&motion=off');
    await pullCable(stage);
  });

  const pressS = () => Promise.all([own().waitForEvent('page'), press(stage, 's')]);

  onScreens(
    'S opens at the desk as ever, is veiled when the show fills the screen, and shown after an answer',
    async () => {
      const [speaker] = await pressS();
      await ready(speaker);
      await expect.poll(() => isVeiled(speaker)).toBe(false);
      await pressF11(stage);
      await expect.poll(() => isVeiled(speaker)).toBe(true);
      await speaker.getByRole('button', { name: '显示讲稿' }).click();
      await expect.poll(() => isVeiled(speaker)).toBe(false);
      await speaker.close();
    },
  );

  onScreens('the answer in the stage holds for the window that it opens, and for no other', async () => {
    await pressF11(stage);
    await press(stage, 's');
    const [speaker] = await Promise.all([
      own().waitForEvent('page'),
      stage.locator('dialog.ask .yes').click(),
    ]);
    await ready(speaker);
    await expect.poll(() => isVeiled(speaker)).toBe(false);
    await speaker.reload();
    await ready(speaker);
    await expect.poll(() => isVeiled(speaker)).toBe(true);
  });
});
