import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDom } from '../../dom.ts';
import { Desk, LAPTOP, type SeatedWindow, WALL } from './desk.ts';

/** The half of the laptop's screen; nothing that it fills. */
const HALF = { ...LAPTOP, width: 700, height: 500 };
const ON_WALL = { ...WALL, width: 900, height: 600 };

beforeEach(() => {
  openDom();
  vi.useFakeTimers();
  vi.resetModules();
});
afterEach(() => {
  vi.useRealTimers();
  // Whoever comes next in this process would find its windows open.
  vi.resetModules();
});

/** The code as a window of its own has loaded it. */
async function load() {
  vi.resetModules();
  const [here, veil] = await Promise.all([
    import('../../../src/show/screens/here.ts'),
    import('../../../src/show/screens/veil.ts'),
  ]);
  return { ...here, ...veil };
}

async function stageAt(desk: Desk, at: typeof WALL, fullScreen = false): Promise<SeatedWindow> {
  const stage = desk.open(at);
  stage.fullScreen = fullScreen;
  (await load()).announceStage(stage.window);
  await settled();
  return stage;
}

async function notesAt(desk: Desk, at: typeof WALL, search = ''): Promise<SeatedWindow> {
  const notes = desk.open(at, search);
  (await load()).guardNotes(notes.window);
  expect(isVeiled()).toBe(true);
  await settled();
  return notes;
}

/** All have looked where the others are. */
const settled = () => vi.advanceTimersByTimeAsync(1000);
const isVeiled = () => 'veiled' in document.documentElement.dataset;
const dialog = () => document.querySelector<HTMLDialogElement>('dialog.veil[open]');
const button = (label: string) =>
  [...(dialog()?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.includes(label));

describe('a window with notes', () => {
  it('is veiled from the first paint on, and shown where there is one screen and no stage', async () => {
    await notesAt(new Desk(LAPTOP), HALF);
    expect([isVeiled(), dialog()]).toEqual([false, null]);
  });

  it('beside a stage in a window at the desk is shown; veiled when the stage fills the screen', async () => {
    const desk = new Desk(LAPTOP);
    const stage = await stageAt(desk, HALF);
    await notesAt(desk, HALF);
    expect(isVeiled()).toBe(false);
    stage.fullScreen = true;
    await settled();
    expect([isVeiled(), dialog() !== null]).toEqual([true, true]);
    stage.fullScreen = false;
    await settled();
    expect([isVeiled(), dialog()]).toEqual([false, null]);
  });

  it('is shown after an answer, for this situation alone', async () => {
    const desk = new Desk(LAPTOP);
    await stageAt(desk, LAPTOP, true);
    await notesAt(desk, HALF);
    button('显示讲稿')?.click();
    await settled();
    expect(isVeiled()).toBe(false);
    await stageAt(desk, HALF, true);
    expect(isVeiled()).toBe(true);
  });

  it('is veiled in the very frame in which it is moved to the wall', async () => {
    const desk = new Desk(LAPTOP, WALL);
    await stageAt(desk, ON_WALL);
    const notes = await notesAt(desk, HALF);
    expect(isVeiled()).toBe(false);
    notes.move(ON_WALL);
    notes.frame();
    expect(isVeiled()).toBe(true);
    notes.move(HALF);
    notes.frame();
    await settled();
    expect(isVeiled()).toBe(false);
  });

  it('stays as it is when the stage is closed, and is asked about where none was', async () => {
    const desk = new Desk(LAPTOP, WALL);
    await notesAt(desk, HALF);
    expect(isVeiled()).toBe(true);
    const stage = await stageAt(desk, ON_WALL);
    expect(isVeiled()).toBe(false);
    vi.spyOn(desk.locks, 'query').mockResolvedValue({ held: [] });
    stage.closed = true;
    await settled();
    expect(isVeiled()).toBe(false);
  });

  it('is asked about where the browser cannot say which windows there are', async () => {
    const desk = new Desk(LAPTOP);
    vi.spyOn(desk.locks, 'query').mockRejectedValue(new Error('no'));
    await notesAt(desk, HALF);
    expect(isVeiled()).toBe(true);
  });

  it('goes to the free screen by itself where it may know the screens', async () => {
    const desk = new Desk(LAPTOP, WALL);
    desk.permission = 'granted';
    await stageAt(desk, WALL, true);
    const notes = await notesAt(desk, ON_WALL);
    await settled();
    const { screenX, outerWidth } = notes.window;
    expect([screenX, outerWidth, isVeiled()]).toEqual([LAPTOP.left, LAPTOP.width, false]);
  });

  it('is moved there after a press where the browser asks, and says so where there is none', async () => {
    const desk = new Desk(LAPTOP, WALL);
    await stageAt(desk, WALL, true);
    const notes = await notesAt(desk, ON_WALL);
    expect(isVeiled()).toBe(true);
    desk.permission = 'denied';
    button('另一块屏')?.click();
    await settled();
    expect(dialog()?.querySelector('[role="status"]')?.textContent).toContain('没有找到空着的屏');
    desk.permission = 'prompt';
    button('另一块屏')?.click();
    await settled();
    expect([notes.window.screenX, isVeiled()]).toEqual([LAPTOP.left, false]);
  });

  it('can be closed instead, and Esc does not take the veil away', async () => {
    const desk = new Desk(LAPTOP);
    await stageAt(desk, LAPTOP, true);
    const notes = await notesAt(desk, HALF);
    const cancel = new Event('cancel', { cancelable: true });
    dialog()?.dispatchEvent(cancel);
    expect(cancel.defaultPrevented).toBe(true);
    button('关闭这个窗口')?.click();
    expect(notes.closed).toBe(true);
  });

  it('is shown at once after an answer in the window that opened it', async () => {
    const desk = new Desk(LAPTOP);
    const stage = await stageAt(desk, LAPTOP, true);
    const word = (await load()).giveConsent(stage.window);
    await notesAt(desk, HALF, `?yes=${word}`);
    expect(isVeiled()).toBe(false);
    // Good for once: the address of the window alone opens nothing.
    expect(localStorage.length).toBe(0);
  });

  it('is not shown for a word that nobody gave here, or that was given for another window', async () => {
    const desk = new Desk(LAPTOP);
    const stage = await stageAt(desk, LAPTOP, true);
    (await load()).giveConsent(stage.window);
    await notesAt(desk, HALF, '?yes=a-word-of-somebody-else');
    expect(isVeiled()).toBe(true);
  });
});

describe('a stage', () => {
  it('is listed at one place only, however it moves', async () => {
    const desk = new Desk(LAPTOP, WALL);
    const stage = await stageAt(desk, ON_WALL);
    for (const left of [1400, 1500, 1600]) {
      stage.move({ ...ON_WALL, left });
      stage.window.dispatchEvent(new Event('resize'));
    }
    await settled();
    const { held } = await desk.locks.query();
    expect(held.map(({ name }) => JSON.parse(name.slice(name.indexOf('{'))).window.left)).toEqual([1600]);
  });

  it('covers the wall by the display mode, and by its size where the browser has no modes', async () => {
    const { seatOf } = await load();
    const desk = new Desk(LAPTOP);
    const window_ = desk.open(HALF);
    expect(seatOf(window_.window)).toMatchObject({ covers: false, several: false, screen: LAPTOP });
    window_.fullScreen = true;
    expect(seatOf(window_.window).covers).toBe(true);
    const old = desk.open(LAPTOP);
    Object.assign(old.window, { matchMedia: () => ({ matches: false }) });
    expect(seatOf(old.window).covers).toBe(true);
  });

  it('goes to the screen that its window is not on when the other is chosen', async () => {
    const { chooseOtherWall, chosenWall } = await load();
    const desk = new Desk(LAPTOP, WALL);
    expect(await chooseOtherWall(desk.open(HALF).window)).toBe(true);
    expect(chosenWall()).toMatchObject(WALL);
    expect(await chooseOtherWall(new Desk(LAPTOP).open(HALF).window)).toBe(false);
  });
});
