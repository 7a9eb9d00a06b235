import type { BrowserContext, Page } from 'playwright-core';
import { replayRun } from '../../src/rehearsal/index.ts';
import { memoryStore } from '../../src/show/index.ts';
import { runLog } from '../../src/show/store/run-log.ts';
import { chanceFrom } from './chance.ts';
import type { Outcome, Subject } from './trial.ts';

/** The desk and the wall beside it, of the browser's own making. */
export const TWO_SCREENS = ['--screen-info={0,0 1366x768}{1366,0 1920x1080}'];
const DESK = { left: 0, top: 0, width: 1100, height: 700 };
const WALL = { left: 1366, top: 0, width: 1500, height: 900 };
const SEED = 20_210_107;
/** Of a session. */
const ACTS = 8;
/** The veil falls within a frame; a machine under load has this long (ms). */
const VEILED_WITHIN = 3000;
/** Whoever was lost is found again within this time (ms). */
const FOUND_WITHIN = 15_000;
/** The run is written every second; what may not be written yet (ms). */
const NOT_WRITTEN = 3000;
const SAMPLE_MS = 100;

type Notes = 'speaker' | 'prompter';
/** One session: a stage on the wall, windows with notes, and what has gone wrong. */
interface Hall {
  readonly context: BrowserContext;
  readonly address: string;
  stage: Page;
  readonly notes: Map<Notes, Page>;
  readonly faults: string[];
  /** Whether notes were looked for on the wall while it had a window for them. */
  looks: number;
}

/** Sessions of real windows on two screens, in which what happens is drawn by chance; each fault names its session. */
export async function tryWindows({ page }: Subject, count: number): Promise<Outcome> {
  const chance = chanceFrom(SEED);
  const address = page.url().replace(/\?.*/, '');
  const browser = page.context().browser();
  const totals = { looks: 0, ms: 0, lost: 0 };
  const faults: string[] = [];
  for (let number = 1; number <= count; number++) {
    const context = await browser?.newContext({ viewport: null });
    if (context === undefined) return { figures: '没有浏览器', faults: ['没有浏览器，没有试成'] };
    const story: string[] = [];
    const hall = await openHall(context, address);
    try {
      const { ms, lost } = await playSession(hall, chance, story);
      totals.ms += ms;
      totals.lost += lost;
    } catch (error) {
      hall.faults.push(String(error));
    }
    totals.looks += hall.looks;
    faults.push(...hall.faults.map((fault) => `第${number}场（${story.join('、')}）：${fault}`));
    await context.close();
  }
  const seconds = (ms: number) => Math.round(ms / 1000);
  return {
    figures: `${count}场，看了${totals.looks}次大屏上有没有讲稿，共${seconds(totals.ms)}秒，没问就少的${seconds(totals.lost)}秒`,
    faults,
  };
}

async function openHall(context: BrowserContext, address: string): Promise<Hall> {
  const stage = await openOn(context, `${address}?view=stage&motion=off`, WALL);
  return { context, address, stage, notes: new Map(), faults: [], looks: 0 };
}

async function playSession(
  hall: Hall,
  chance: () => number,
  story: string[],
): Promise<{ readonly ms: number; readonly lost: number }> {
  await openNotes(hall, 'speaker', DESK);
  await press(hall.stage, 'PageDown');
  const began = Date.now();
  const acts = Object.entries(ACTS_BY_NAME);
  for (let i = 0; i < ACTS; i++) {
    const [name, act] = acts[Math.floor(chance() * acts.length)] ?? acts[0] ?? [];
    if (act === undefined) continue;
    story.push(name ?? '');
    await act(hall, chance);
    await lookAtWall(hall);
  }
  await findEachOther(hall);
  return countSeconds(hall, began);
}

/** What may happen in a hall, in the words of the report. */
const ACTS_BY_NAME: Readonly<Record<string, (hall: Hall, chance: () => number) => Promise<void>>> = {
  放映翻页: ({ stage }) => press(stage, 'PageDown'),
  报告人翻页: async ({ notes }) => pressIn(notes.get('speaker'), 'PageDown'),
  黑屏: ({ stage }) => press(stage, 'b'),
  放映重载: ({ stage }) => reload(stage),
  报告人重载: async ({ notes }) => {
    const speaker = notes.get('speaker');
    if (speaker !== undefined) await reload(speaker);
  },
  关报告人再开: async (hall) => {
    await hall.notes.get('speaker')?.close();
    await openNotes(hall, 'speaker', DESK);
  },
  关放映再开: async (hall) => {
    await hall.stage.close();
    hall.stage = await openOn(hall.context, `${hall.address}?view=stage&motion=off`, WALL);
  },
  又开放映再关: async (hall) => {
    const other = await openOn(hall.context, `${hall.address}?view=stage&motion=off`, WALL);
    await press(other, 'PageDown');
    await other.close();
  },
  讲稿移到大屏: async ({ notes }, chance) => {
    const all = [...notes.values()];
    const moved = all[Math.floor(chance() * all.length)];
    if (moved !== undefined)
      await place(moved, { ...WALL, left: WALL.left + Math.floor(chance() * 300) - 200 });
  },
  讲稿移回: async ({ notes }) => {
    for (const one of notes.values()) await place(one, DESK);
  },
  大屏上开提词: (hall) => openNotes(hall, 'prompter', WALL),
  F11: async ({ stage }) => {
    await place(stage, { windowState: 'fullscreen' });
    await stage.waitForTimeout(SAMPLE_MS);
    await place(stage, { windowState: 'normal' });
    await place(stage, WALL);
  },
  放映停住: ({ stage }) =>
    stage.evaluate(() => {
      for (const end = performance.now() + 2500; performance.now() < end; );
    }),
  '按S、不打开': async ({ stage }) => {
    await press(stage, 's');
    await stage.waitForTimeout(SAMPLE_MS);
    await press(stage, 'Escape');
  },
};

async function openOn(context: BrowserContext, address: string, bounds: Bounds): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await place(page, bounds);
  return page;
}

async function openNotes(hall: Hall, view: Notes, bounds: Bounds): Promise<void> {
  await hall.notes.get(view)?.close();
  hall.notes.set(view, await openOn(hall.context, `${hall.address}?view=${view}&with=stage`, bounds));
}

type Bounds = Partial<typeof DESK> & { readonly windowState?: 'normal' | 'fullscreen' };

async function place(page: Page, bounds: Bounds): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', { windowId, bounds });
  await session.detach();
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
}

async function press(page: Page, key: string): Promise<void> {
  // Two presses within 150 ms are the double fire of a clicker.
  await page.waitForTimeout(160);
  await page.keyboard.press(key);
}

async function pressIn(page: Page | undefined, key: string): Promise<void> {
  if (page !== undefined) await press(page, key);
}

/** Any part of a window with notes that reaches the wall is veiled. */
async function lookAtWall(hall: Hall): Promise<void> {
  for (const [view, page] of hall.notes) {
    const isOnWall = await page.evaluate((edge) => screenX + outerWidth > edge, WALL.left);
    if (!isOnWall) continue;
    hall.looks += 1;
    const isVeiled = () => page.evaluate(() => 'veiled' in document.documentElement.dataset);
    if (!(await comesTrue(page, isVeiled, VEILED_WITHIN))) hall.faults.push(`${view}的讲稿在大屏上`);
  }
}

/** In the end the speaker pages the stage, and nobody is stuck. */
async function findEachOther({ stage, notes, faults }: Hall): Promise<void> {
  const speaker = notes.get('speaker');
  if (speaker === undefined) return;
  const present = () =>
    stage.evaluate(() => document.querySelector<HTMLElement>('.slides > .present')?.dataset.page);
  await press(stage, 'Home');
  await press(stage, 'Home');
  const connected = () =>
    speaker.evaluate(
      () => document.querySelector<HTMLElement>('.console')?.dataset.connection === 'connected',
    );
  if (!(await comesTrue(speaker, connected, FOUND_WITHIN))) faults.push('报告人窗口没有连上');
  await press(speaker, 'End');
  if (!(await comesTrue(stage, async () => (await present()) !== '1', FOUND_WITHIN)))
    faults.push('报告人翻不动放映');
}

async function comesTrue(page: Page, isTrue: () => Promise<boolean>, within: number): Promise<boolean> {
  for (const end = Date.now() + within; Date.now() < end; ) {
    if (await isTrue()) return true;
    await page.waitForTimeout(SAMPLE_MS);
  }
  return isTrue();
}

/** Each second since the first press is spoken, paused or asked about. */
async function countSeconds({ stage, faults }: Hall, began: number): Promise<{ ms: number; lost: number }> {
  await stage.waitForTimeout(NOT_WRITTEN / 2);
  const texts = await stage.evaluate(() =>
    Object.entries(localStorage).filter(([key]) => /:(now|beat):stage:/.test(key)),
  );
  const passed = Date.now() - began;
  const store = memoryStore();
  for (const [key, text] of texts) store.write(key.replace(/^.*:(?=(?:now|beat):)/, ''), text);
  const { stored } = runLog(store, 'stage').read();
  const written = stored === undefined ? 0 : replayRun(stored.run, stored.t).lengthMs;
  const lost = Math.max(0, passed - written - NOT_WRITTEN);
  if (lost > 0) faults.push(`${Math.round(passed / 1000)}秒里少了${Math.round(lost / 1000)}秒，没有问`);
  return { ms: passed, lost };
}
