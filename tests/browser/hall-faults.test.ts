import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  begin,
  type DeckBrowser,
  letPass,
  openAgain,
  openDeckBrowser,
  placeAfter,
  position,
  press,
  SMALL,
} from './open-deck.ts';

/** What went wrong in halls, or might, one of each kind: what comes past the keys, from other windows, from the system. */
let browser: DeckBrowser;
/** Stand open for all tests; each begins on the first page. */
let page: Page;
let rehearsal: Page;

beforeAll(async () => {
  browser = await openDeckBrowser();
  page = await browser.open({ size: SMALL, query: '&motion=off' });
  rehearsal = await browser.open({ size: SMALL, view: 'rehearse' });
});
afterAll(() => browser?.close());
beforeEach(() => begin(page));

const FIRST = { page: 1, step: 0 };
const cover = (page: Page) => page.locator('.blank').getAttribute('data-blank');
const dialogs = (page: Page) => page.locator('dialog[open]:not(.veil)').count();

async function sideButton(page: Page, button: 'back' | 'forward'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const at = { x: 500, y: 400, button, clickCount: 1 };
  for (const type of ['mousePressed', 'mouseReleased'] as const)
    await session.send('Input.dispatchMouseEvent', { type, ...at });
  await session.detach();
}

interface KeyOf {
  readonly key: string;
  readonly altKey?: boolean;
  readonly ctrlKey?: boolean;
}

/** Of these keys, pressed on the page, those that the browser is left to answer by itself. */
function leftToBrowser(page: Page, keys: readonly KeyOf[]): Promise<string[]> {
  return page.evaluate((all) => {
    const press = (one: KeyOf) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...one }));
    return all.filter(press).map(({ key }) => key);
  }, keys);
}

describe('the side buttons of a mouse', () => {
  it('never leave the show, close a panel and page nothing, page on and back', async () => {
    await sideButton(page, 'back');
    expect(await position(page)).toEqual(FIRST);
    await press(page, '?');
    await sideButton(page, 'forward');
    expect([await dialogs(page), await position(page)]).toEqual([0, FIRST]);
    await letPass(page);
    await sideButton(page, 'forward');
    expect(await position(page)).toEqual(placeAfter(1));
    await sideButton(page, 'back');
    expect(await position(page)).toEqual(FIRST);
    expect(page.url()).toContain('deck.html');
  });
});

describe('what would take the place of the show', () => {
  it.each(['stage', 'rehearse'])('is refused when it is let fall on it (%s)', async (view) => {
    const left = await (view === 'stage' ? page : rehearsal).evaluate(() =>
      ['Files', 'text/uri-list', 'text/plain'].filter((kind) => {
        const dataTransfer = new DataTransfer();
        if (kind === 'Files') dataTransfer.items.add(new File(['x'], 'x.pdf'));
        else dataTransfer.setData(kind, 'file:///x');
        const fall = (type: string) =>
          document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
        return fall('dragover') || fall('drop');
      }),
    );
    expect(left).toEqual([]);
  });

  it('is no key of the browser, in a field neither; the keys of the system stay with it', async () => {
    const leaving = [
      ...['BrowserHome', 'BrowserRefresh', 'BrowserBack'].map((key) => ({ key })),
      ...['Home', 'ArrowLeft'].map((key) => ({ key, altKey: true })),
      { key: 'F5', ctrlKey: true },
    ];
    expect(await leftToBrowser(page, leaving)).toEqual([]);
    const system = ['MediaPlayPause', 'AudioVolumeUp', 'BrightnessUp', '', 'Dead', 'NumLock'];
    expect(
      await leftToBrowser(
        page,
        system.map((key) => ({ key })),
      ),
    ).toEqual(system);
    expect(await position(page)).toEqual(FIRST);
  });
});

it('the menu key of a keyboard opens no menu on the wall, whatever has the focus', async () => {
  const opened = await page.evaluate(() =>
    [document.documentElement, document.body, document.querySelector('h1, h2')].filter((target) =>
      target?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })),
    ),
  );
  expect(opened).toEqual([]);
});

it('the prompter goes on rolling when Shift was let go of in another window', async () => {
  await press(rehearsal, 'F5');
  const [prompter] = await Promise.all([rehearsal.waitForEvent('popup'), press(rehearsal, 't')]);
  await prompter.waitForSelector('html[data-ready]', { state: 'attached' });
  await prompter.bringToFront();
  const head = () => prompter.locator('.prompter .head').textContent();
  await expect.poll(head).toContain('滚动中');
  await prompter.keyboard.down('Shift');
  await expect.poll(head).toContain('按住');
  await prompter.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect.poll(head).toContain('滚动中');
  await prompter.keyboard.up('Shift');
});

it('what is stored is cleared in the middle: place and run are written anew', async () => {
  for (let i = 0; i < 3; i++) await press(page, 'PageDown');
  await page.evaluate(() => localStorage.clear());
  await press(page, 'PageDown');
  await page.reload();
  await page.waitForSelector('html[data-ready="stage"]');
  expect(await position(page)).toEqual(placeAfter(4));
  const events = await page.evaluate(() =>
    Math.max(
      ...Object.entries(localStorage)
        .filter(([key]) => key.includes(':now:stage'))
        .map(([, text]) => text.match(/"enter"/g)?.length ?? 0),
    ),
  );
  // The first slide and four steps: the run has them all.
  expect(events).toBeGreaterThanOrEqual(5);
});

it('a second stage that comes and goes leaves the first one covered, where it stands', async () => {
  await press(page, 'PageDown');
  await press(page, 'b');
  const other = await openAgain(page, page.url(), '?view=stage');
  await press(other, 'PageDown');
  await other.close();
  expect([await cover(page), await position(page)]).toEqual(['black', placeAfter(1)]);
  await press(page, 'PageDown');
  expect([await cover(page), await position(page)]).toEqual(['none', placeAfter(1)]);
});

it('full screen that the system takes away closes the panel over it, and the slide stays', async () => {
  await press(page, 'PageDown');
  await press(page, 'F5');
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await press(page, 'g');
  await page.evaluate(() => document.exitFullscreen());
  await expect.poll(() => dialogs(page)).toBe(0);
  expect(await position(page)).toEqual(placeAfter(1));
});
