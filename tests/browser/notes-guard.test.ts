import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, inject, it } from 'vitest';
import { DECK } from './open-deck.ts';
import { newProfile, type OwnBrowser, startBrowser } from './own-browser.ts';

/** Real windows, whose places and sizes no test tool feigns, on screens of the browser's own making. */
const TWO = '--screen-info={0,0 1366x768}{1366,0 1920x1080}';
const ONE = '--screen-info={1920x1080}';
const WALL = { left: 1366, top: 0, width: 1200, height: 800 };

/**
 * The browser of the packages has no windows of a system: filled by F11 its page still has the display mode `browser`,
 * and what a page asks for another screen stays where it is. The tests that need either are skipped there.
 */
const REAL = inject('browser').program.origin !== 'npm';
if (!REAL) console.warn('No installed browser: windows that fill a screen were not looked at');
const onScreens = it.skipIf(!REAL);

/** One browser for each set of screens, a context of its own with windows of its own for each test. */
const started = new Map<string, OwnBrowser>();
const profiles: ReturnType<typeof newProfile>[] = [];
let context: BrowserContext;

afterEach(() => context?.close());
afterAll(async () => {
  await Promise.all([...started.values()].map((one) => one.kill()));
  for (const profile of profiles) profile.remove();
});

async function begin(screens: string): Promise<BrowserContext> {
  let own = started.get(screens);
  if (own === undefined) {
    const profile = newProfile();
    profiles.push(profile);
    own = await startBrowser(profile.folder, [screens]);
    started.set(screens, own);
  }
  const made = await own.context.browser()?.newContext({ viewport: null });
  if (made === undefined) throw new Error('The browser is gone');
  context = made;
  return made;
}

async function open(context: BrowserContext, query: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${pathToFileURL(DECK).href}${query}`);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  return page;
}

type Bounds = Partial<typeof WALL> & { windowState?: 'normal' | 'fullscreen' };

async function place(page: Page, bounds: Bounds): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { windowId } = await cdp.send('Browser.getWindowForTarget');
  await cdp.send('Browser.setWindowBounds', { windowId, bounds });
  await cdp.detach();
}

/** Pages of this context may know the screens. */
async function allowScreens(own: BrowserContext): Promise<void> {
  const page = await own.newPage();
  const session = await own.newCDPSession(page);
  const { browserContextId } = (await session.send('Target.getTargetInfo')).targetInfo;
  const cdp = await own.browser()?.newBrowserCDPSession();
  await cdp?.send('Browser.grantPermissions', {
    permissions: ['windowManagement'],
    ...(browserContextId !== undefined && { browserContextId }),
  });
  await page.close();
}

/** Full screen by F11: the page has not asked for it and knows it by the display mode only. */
async function pressF11(page: Page): Promise<void> {
  await place(page, { windowState: 'fullscreen' });
  await page.waitForFunction(() => matchMedia('(display-mode: fullscreen)').matches);
}

const isVeiled = (page: Page) => page.evaluate(() => 'veiled' in document.documentElement.dataset);
/** What stands in the middle of the window is the veil, and all else is transparent. */
const seen = (page: Page) =>
  page.evaluate(() => ({
    top: document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('.veil') !== null,
    opacity: getComputedStyle(document.body).opacity,
  }));
const left = (page: Page) => page.evaluate(() => screenX);

describe('with two screens', () => {
  onScreens('every key to notes is asked about when the wall is full by F11, and opens nothing', async () => {
    const own = await begin(TWO);
    const stage = await open(own, '?view=stage');
    await place(stage, WALL);
    await pressF11(stage);
    const before = own.pages().length;
    for (const key of ['s', 'r', 't']) {
      await stage.keyboard.press(key);
      await stage.waitForSelector('dialog.ask[open]');
      expect(own.pages()).toHaveLength(before);
      await stage.waitForTimeout(160);
      await stage.keyboard.press('PageDown');
      await expect.poll(() => stage.locator('dialog').count()).toBe(0);
    }
  });

  it('S opens on the other screen unasked once the page may know the screens', async () => {
    const own = await begin(TWO);
    await allowScreens(own);
    const stage = await open(own, '?view=stage');
    await place(stage, WALL);
    const [speaker] = await Promise.all([own.waitForEvent('page'), stage.keyboard.press('s')]);
    await speaker.waitForSelector('html[data-ready]', { state: 'attached' });
    expect(await left(speaker)).toBeLessThan(WALL.left);
    await expect.poll(() => isVeiled(speaker)).toBe(false);
  });

  onScreens('a window with notes is veiled on the wall, however it came there, and only there', async () => {
    const own = await begin(TWO);
    const stage = await open(own, '?view=stage');
    await place(stage, WALL);
    await pressF11(stage);
    for (const query of ['?view=speaker', '?view=rehearse', '?view=handout&layout=notes']) {
      const notes = await openAsWindow(own, query);
      await place(notes, { ...WALL, left: 40 });
      await expect.poll(() => isVeiled(notes)).toBe(false);
      await place(notes, WALL);
      await expect.poll(() => isVeiled(notes)).toBe(true);
      await expect.poll(() => seen(notes)).toEqual({ top: true, opacity: '0' });
      await notes.reload();
      await notes.waitForSelector('html[data-ready]', { state: 'attached' });
      await expect.poll(() => seen(notes)).toEqual({ top: true, opacity: '0' });
      await place(notes, { ...WALL, left: 40 });
      await expect.poll(() => isVeiled(notes)).toBe(false);
      await notes.close();
    }
  });
});

describe('the screens of the start page', () => {
  onScreens('put the show on the wall and the notes on the other, and one key swaps them', async () => {
    const own = await begin(TWO);
    await allowScreens(own);
    await own.addInitScript(noteFullScreen);
    const page = await open(own, '');
    // A browser without a head goes to full screen where it is: the window is put where it was asked to go.
    await place(page, WALL);
    await page.locator('.screens button[aria-pressed="true"]', { hasText: '1920×1080' }).waitFor();
    const opening = own.waitForEvent('page');
    await page.keyboard.press('F5');
    const speaker = await opening;
    await speaker.waitForSelector('html[data-ready]', { state: 'attached' });
    expect(await askedFor(page)).toBe(WALL.left);
    expect(await left(speaker)).toBeLessThan(WALL.left);
    await expect.poll(() => isVeiled(speaker)).toBe(false);
    await page.keyboard.press('y');
    await expect.poll(() => askedFor(page)).toBe(0);
    // Full screen still under way would put the window back where it was: it is put there until it stays.
    const madeRoom = async () => {
      await place(page, { ...WALL, left: 40 });
      // A page that nobody looks at learns late where its window is.
      await page.bringToFront();
      return (await left(page)) === 40 ? left(speaker) : 0;
    };
    await expect.poll(madeRoom, { timeout: 8000, interval: 500 }).toBeGreaterThanOrEqual(WALL.left);
    await expect.poll(() => isVeiled(speaker), { timeout: 8000 }).toBe(false);
  });
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

describe('with one screen', () => {
  onScreens(
    'S opens at the desk as ever, is veiled when the show fills the screen, and shown after an answer',
    async () => {
      const own = await begin(ONE);
      const stage = await open(own, '?view=stage');
      const [speaker] = await Promise.all([own.waitForEvent('page'), stage.keyboard.press('s')]);
      await speaker.waitForSelector('html[data-ready]', { state: 'attached' });
      await expect.poll(() => isVeiled(speaker)).toBe(false);
      await pressF11(stage);
      await expect.poll(() => isVeiled(speaker)).toBe(true);
      await speaker.getByRole('button', { name: '显示讲稿' }).click();
      await expect.poll(() => isVeiled(speaker)).toBe(false);
    },
  );

  onScreens('the answer in the stage holds for the window that it opens, and for no other', async () => {
    const own = await begin(ONE);
    const stage = await open(own, '?view=stage');
    await pressF11(stage);
    await stage.keyboard.press('s');
    const [speaker] = await Promise.all([own.waitForEvent('page'), stage.locator('dialog.ask .yes').click()]);
    await speaker.waitForSelector('html[data-ready]', { state: 'attached' });
    await expect.poll(() => isVeiled(speaker)).toBe(false);
    await speaker.reload();
    await speaker.waitForSelector('html[data-ready]', { state: 'attached' });
    await expect.poll(() => isVeiled(speaker)).toBe(true);
  });
});

/** A window of its own, not a tab in that of the stage. */
async function openAsWindow(context: BrowserContext, query: string): Promise<Page> {
  const helper = await context.newPage();
  await helper.goto(pathToFileURL(DECK).href.replace(/deck\.html$/, ''));
  const address = `${pathToFileURL(DECK).href}${query}`;
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    helper.evaluate((to) => void window.open(to, '_blank', 'popup,noopener,width=800,height=600'), address),
  ]);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await helper.close();
  return page;
}

describe('notes and screens that change in the middle of a show', () => {
  onScreens('are veiled while they reach over to the wall, and while the wall is gone', async () => {
    const own = await begin(TWO);
    const stage = await open(own, '?view=stage');
    await place(stage, WALL);
    await pressF11(stage);
    const speaker = await openAsWindow(own, '?view=speaker');
    const beside = { ...WALL, left: 40, width: 800, height: 600 };
    await place(speaker, beside);
    await expect.poll(() => isVeiled(speaker)).toBe(false);
    await place(speaker, { ...beside, left: 700, width: 1000 });
    await expect.poll(() => isVeiled(speaker)).toBe(true);
    await place(speaker, beside);
    await expect.poll(() => isVeiled(speaker)).toBe(false);
    // The projector's cable is pulled: everything comes together on the one screen that is left.
    const cdp = await own.newCDPSession(speaker);
    const { screenInfos } = await cdp.send('Emulation.getScreenInfos');
    const wall = screenInfos.find(({ left }) => left === WALL.left);
    await cdp.send('Emulation.removeScreen', { screenId: wall?.id ?? '' });
    await expect.poll(() => isVeiled(speaker)).toBe(true);
    await cdp.send('Emulation.addScreen', { left: WALL.left, top: 0, width: 1920, height: 1080 });
    await place(stage, { windowState: 'normal' });
    await place(stage, WALL);
    await expect.poll(() => isVeiled(speaker)).toBe(false);
  });

  it('are asked about where no stage tells which screen is the wall, and stay when a stage is closed', async () => {
    const own = await begin(TWO);
    const alone = await open(own, '?view=speaker');
    await expect.poll(() => isVeiled(alone)).toBe(true);
    await alone.close();
    const stage = await open(own, '?view=stage');
    await place(stage, WALL);
    const speaker = await openAsWindow(own, '?view=speaker');
    await place(speaker, { ...WALL, left: 40 });
    await expect.poll(() => isVeiled(speaker)).toBe(false);
    await speaker.evaluate(() => {
      const { dataset } = document.documentElement;
      new MutationObserver(() => {
        if ('veiled' in dataset) document.title = 'veiled in between';
      }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-veiled'] });
    });
    await stage.reload();
    await stage.close();
    await expect.poll(() => speaker.locator('.notice.bad').count(), { timeout: 8000 }).toBe(1);
    expect(await speaker.title()).not.toBe('veiled in between');
  });

  it('leave no stage behind that is nowhere any more, however quickly the window is moved', async () => {
    const own = await begin(TWO);
    const stage = await open(own, '?view=stage');
    await stage.evaluate(() => {
      for (let i = 0; i < 20; i++) window.dispatchEvent(new Event('resize'));
    });
    for (let i = 0; i < 12; i++) await place(stage, { ...WALL, left: WALL.left + i * 20 });
    const stages = () =>
      stage.evaluate(async () => (await navigator.locks.query()).held?.map(({ name = '' }) => name) ?? []);
    await expect.poll(async () => (await stages()).filter((name) => name.includes('1586')).length).toBe(1);
    expect((await stages()).filter((name) => name.startsWith('deck-stage:'))).toHaveLength(1);
  });
});
