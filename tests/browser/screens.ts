import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { DECK } from './open-deck.ts';
import { newProfile, type OwnBrowser, startBrowser } from './own-browser.ts';

/** A window on the second of two screens, the wall, without filling it. */
export const WALL = { left: 1000, top: 0, width: 900, height: 600 };
/** The size of the wall's screen. */
export const WALL_SCREEN = { width: 1280, height: 720 };
/** A window at the desk. */
export const AT_DESK = { ...WALL, left: 40 };

/** A browser with real windows, whose places and sizes no test tool feigns, on two screens of its own making. */
export interface TwoScreens {
  newContext(): Promise<BrowserContext>;
  close(): Promise<void>;
}

export async function startTwoScreens(): Promise<TwoScreens> {
  const profile = newProfile();
  const { width, height } = WALL_SCREEN;
  const own: OwnBrowser = await startBrowser(profile.folder, [
    `--screen-info={0,0 1000x640}{${WALL.left},0 ${width}x${height}}`,
  ]);
  return {
    newContext: async () => {
      const made = await own.context.browser()?.newContext({ viewport: null });
      if (made === undefined) throw new Error('The browser is gone');
      return made;
    },
    close: async () => {
      await own.kill();
      profile.remove();
    },
  };
}

export const ready = (page: Page) => page.waitForSelector('html[data-ready]', { state: 'attached' });

export async function open(context: BrowserContext, query: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${pathToFileURL(DECK).href}${query}`);
  await ready(page);
  return page;
}

/** A window of its own, not a tab in that of the stage. */
export async function openAsWindow(context: BrowserContext, query: string): Promise<Page> {
  const helper = await context.newPage();
  await helper.goto(pathToFileURL(DECK).href.replace(/deck\.html$/, ''));
  const address = `${pathToFileURL(DECK).href}${query}`;
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    helper.evaluate((to) => void window.open(to, '_blank', 'popup,noopener,width=800,height=600'), address),
  ]);
  await ready(page);
  await helper.close();
  return page;
}

type Bounds = Partial<typeof WALL> & { windowState?: 'normal' | 'fullscreen' };

export async function place(page: Page, bounds: Bounds): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { windowId } = await cdp.send('Browser.getWindowForTarget');
  await cdp.send('Browser.setWindowBounds', { windowId, bounds });
  await cdp.detach();
}

/** Full screen by F11: the page has not asked for it and knows it by the display mode only. */
export async function pressF11(page: Page): Promise<void> {
  await place(page, { windowState: 'fullscreen' });
  await page.waitForFunction(() => matchMedia('(display-mode: fullscreen)').matches);
}

/** The projector's cable is pulled: everything comes together on the one screen that is left. */
export async function pullCable(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { screenInfos } = await cdp.send('Emulation.getScreenInfos');
  const wall = screenInfos.find(({ left }) => left === WALL.left);
  await cdp.send('Emulation.removeScreen', { screenId: wall?.id ?? '' });
  await cdp.detach();
}

/** It is put in again. */
export async function plugCable(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.addScreen', { left: WALL.left, top: WALL.top, ...WALL_SCREEN });
  await cdp.detach();
}

/** Pages of this context may know the screens. */
export async function allowScreens(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const { browserContextId } = (await session.send('Target.getTargetInfo')).targetInfo;
  const cdp = await context.browser()?.newBrowserCDPSession();
  await cdp?.send('Browser.grantPermissions', {
    permissions: ['windowManagement'],
    ...(browserContextId !== undefined && { browserContextId }),
  });
  await page.close();
}

export const isVeiled = (page: Page) => page.evaluate(() => 'veiled' in document.documentElement.dataset);
export const left = (page: Page) => page.evaluate(() => screenX);

/** What stands in the middle of the window is the veil, and all else is transparent. */
const seen = (page: Page) =>
  page.evaluate(() => ({
    top: document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('.veil') !== null,
    opacity: getComputedStyle(document.body).opacity,
  }));

/** A window with notes is veiled on the wall, loaded again there too, and nowhere else. */
export async function askVeil(notes: Page): Promise<void> {
  await place(notes, AT_DESK);
  await expect.poll(() => isVeiled(notes)).toBe(false);
  await place(notes, WALL);
  await expect.poll(() => isVeiled(notes)).toBe(true);
  await expect.poll(() => seen(notes)).toEqual({ top: true, opacity: '0' });
  await notes.reload();
  await ready(notes);
  await expect.poll(() => seen(notes)).toEqual({ top: true, opacity: '0' });
  await place(notes, AT_DESK);
  await expect.poll(() => isVeiled(notes)).toBe(false);
}
