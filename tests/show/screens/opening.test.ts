import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDom } from '../../dom.ts';
import { Desk, LAPTOP, WALL } from './desk.ts';

const HALF = { ...LAPTOP, width: 700, height: 500 };
const ON_WALL = { ...WALL, width: 900, height: 600 };

interface Opened {
  readonly address: URL;
  readonly features: string;
  closed: boolean;
  focused: number;
  focus(): void;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
});
afterEach(() => {
  vi.useRealTimers();
  // Whoever comes next in this process would find its windows open.
  vi.resetModules();
});

/** The stage of a desk, from which windows are opened. */
async function stageOn(
  desk: Desk,
  at: typeof WALL,
  { view = 'stage', query = '', opener = null as object | null } = {},
) {
  openDom({ url: `file:///D:/deck.html${query}` });
  document.documentElement.dataset.view = view;
  const opened: Opened[] = [];
  const { window: here } = desk.open(at);
  let refuses = false;
  const open = (address: string, _: string, features: string) => {
    if (refuses) return null;
    const one: Opened = {
      address: new URL(address),
      features,
      closed: false,
      focused: 0,
      focus: () => (one.focused += 1),
    };
    opened.push(one);
    return one;
  };
  vi.stubGlobal('window', Object.assign(here, { open, opener }));
  const [windows, screens] = await Promise.all([
    import('../../../src/show/screens/windows.ts'),
    import('../../../src/show/screens/here.ts'),
  ]);
  if (view === 'stage') screens.announceStage(here);
  await vi.advanceTimersByTimeAsync(500);
  const refused = vi.fn();
  return {
    ...windows,
    ...screens,
    opened,
    refused,
    refuse: () => {
      refuses = true;
    },
    opening: { root: document.body, refused },
  };
}

const question = () => document.querySelector<HTMLDialogElement>('dialog.ask[open]');
const answer = async (label: string) => {
  [...(question()?.querySelectorAll('button') ?? [])]
    .find((one) => one.textContent?.includes(label))
    ?.click();
  await vi.advanceTimersByTimeAsync(100);
};

describe('a window with notes', () => {
  it('opens unasked beside a stage at the desk, and is come back to while it is open', async () => {
    const stage = await stageOn(new Desk(LAPTOP), HALF, { query: '?view=stage&theme=dark' });
    await stage.openNotes('speaker', {}, stage.opening);
    await stage.openNotes('speaker', {}, stage.opening);
    expect(stage.opened.map(({ address, focused }) => [address.search, focused])).toEqual([
      ['?view=speaker&theme=dark&by=stage', 1],
    ]);
    for (const one of stage.opened) one.closed = true;
    await stage.openNotes('speaker', {}, stage.opening);
    expect(stage.opened).toHaveLength(2);
  });

  it('opens on the free screen unasked where the page may know the screens', async () => {
    const desk = new Desk(LAPTOP, WALL);
    desk.permission = 'granted';
    const stage = await stageOn(desk, ON_WALL);
    await stage.openNotes('speaker', {}, stage.opening);
    expect(stage.opened.map(({ features }) => features)).toEqual([
      'popup,left=0,top=0,width=1366,height=768',
    ]);
    expect(question()).toBe(null);
  });

  it('is asked about on the wall, opens nothing after a no, and carries a word after a yes', async () => {
    const stage = await stageOn(new Desk(LAPTOP), LAPTOP);
    Object.assign(window, { matchMedia: () => ({ matches: true }) });
    await stage.openNotes('speaker', {}, stage.opening);
    expect(stage.opened).toEqual([]);
    await answer('不打开');
    expect([question(), stage.opened]).toEqual([null, []]);
    await stage.openNotes('speaker', {}, stage.opening);
    await answer('仍然打开');
    const word = stage.opened[0]?.address.searchParams.get('yes');
    expect(word).toBeTruthy();
    expect(Object.values({ ...localStorage })).toEqual([word]);
  });

  it('goes to the other screen after that answer, or says that the browser refused', async () => {
    const desk = new Desk(LAPTOP, WALL);
    const stage = await stageOn(desk, ON_WALL);
    Object.assign(window, { matchMedia: () => ({ matches: true }) });
    await stage.openNotes('rehearse', {}, stage.opening);
    await answer('放到另一块屏');
    expect(stage.opened.map(({ features }) => features)).toEqual([
      'popup,left=0,top=0,width=1366,height=768',
    ]);
    for (const one of stage.opened) one.closed = true;
    desk.permission = 'denied';
    await stage.openNotes('rehearse', {}, stage.opening);
    await answer('放到另一块屏');
    expect([stage.opened.length, stage.refused.mock.calls.length]).toEqual([1, 1]);
  });

  it('opens from one that shows notes already, where there is no stage', async () => {
    const notes = await stageOn(new Desk(LAPTOP, WALL), HALF, { view: 'rehearse' });
    await notes.openNotes('prompter', {}, notes.opening);
    expect([question(), notes.opened.length]).toEqual([null, 1]);
  });

  it('says so where the browser opens no window', async () => {
    const stage = await stageOn(new Desk(LAPTOP), HALF);
    stage.refuse();
    await stage.openNotes('speaker', {}, stage.opening);
    expect(stage.refused).toHaveBeenCalledOnce();
  });

  it('comes up beside the show by itself only where the screens are known', async () => {
    const desk = new Desk(LAPTOP, WALL);
    const stage = await stageOn(desk, HALF);
    await stage.openBeside('speaker');
    expect(stage.opened).toEqual([]);
    desk.permission = 'granted';
    // Full screen is still on its way to the wall.
    const [, wall] = (await stage.nameScreens(window)) ?? [];
    if (wall !== undefined) stage.chooseWall(wall);
    await stage.openBeside('speaker');
    expect(stage.opened).toEqual([]);
    desk.locks.query = () => Promise.resolve({ held: [] });
    await stage.openBeside('speaker');
    expect(stage.opened.map(({ features }) => features)).toEqual([
      'popup,left=0,top=0,width=1366,height=768',
    ]);
  });
});

describe('the window that opened this one', () => {
  it('is come back to instead of a second one, until it is closed', async () => {
    const opener = { closed: false, focus: vi.fn() };
    const speaker = await stageOn(new Desk(LAPTOP), HALF, { view: 'speaker', query: '?by=stage', opener });
    expect([await speaker.openStage(), speaker.opened.length, speaker.focusOpener()]).toEqual([
      true,
      0,
      true,
    ]);
    expect(opener.focus).toHaveBeenCalledTimes(2);
    opener.closed = true;
    expect([await speaker.openStage(), speaker.opened.length, speaker.focusOpener()]).toEqual([
      true,
      1,
      false,
    ]);
  });
});

it('a stage is opened on the other screen where the page may know the screens', async () => {
  const desk = new Desk(LAPTOP, WALL);
  desk.permission = 'granted';
  const speaker = await stageOn(desk, HALF, { view: 'speaker' });
  await speaker.openStage();
  expect(speaker.opened.map(({ features }) => features)).toEqual([
    'popup,left=1366,top=0,width=1920,height=1080',
  ]);
});
