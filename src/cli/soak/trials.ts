import type { CDPSession, Page } from 'playwright-core';
import { BINDINGS } from '../../keys/index.ts';
import { chanceFrom } from './chance.ts';
import { lookAtStage, uncover } from './state.ts';

/** What a trial found: figures in words, and what is wrong. */
export interface Outcome {
  readonly figures: string;
  readonly faults: readonly string[];
}

/** Keys that open windows of their own are tried one by one elsewhere; here they would only slow the rest. */
const OPENS_WINDOW = ['speaker', 'rehearse', 'prompter'];
const OTHERS = ['Tab', 'z', 'Delete', 'F2', 'Shift+Tab', 'ArrowDown', '1', '2', '7', '0'];
const SEED = 20_201_122;
const LOOK_EVERY = 50;

/** Presses keys at random; after every few, what is shown and what is kept must agree. */
export async function tryKeys(page: Page, count: number): Promise<Outcome> {
  const keys = BINDINGS.filter(
    ({ action, screens }) => screens.includes('stage') && !OPENS_WINDOW.includes(action),
  ).flatMap((one) => one.keys);
  const names = [...keys, ...keys, ...OTHERS].map(playwrightName);
  const chance = chanceFrom(SEED);
  const faults: string[] = [];
  const seen = new Set<number>();
  for (let i = 1; i <= count; i++) {
    const name = names[Math.floor(chance() * names.length)] ?? 'PageDown';
    await page.keyboard.press(name);
    if (i % LOOK_EVERY !== 0) continue;
    await page.waitForTimeout(20);
    const { page: at, drift } = await lookAtStage(page);
    seen.add(at);
    faults.push(...drift.map((one) => `after ${i} keys (${name}): ${one}`));
  }
  await uncover(page);
  return { figures: `${count} keys, ${seen.size} pages looked at`, faults };
}

function playwrightName(key: string): string {
  if (key === ' ') return 'Space';
  return key.replace(/^Ctrl\+/, 'Control+');
}

/** What was written to the disk must have arrived there before the heap is measured (ms). */
const WRITTEN = 3000;

/**
 * Shows every step of every page over and over, each time as a run of its own; the heap is measured with the garbage
 * collected, from the moment when the browser's compiler has had `warmUp` passes to compile what it will.
 */
export async function tryPasses(
  page: Page,
  session: CDPSession,
  count: number,
  warmUp: number,
): Promise<Outcome> {
  const heaps: number[] = [];
  for (let pass = 1 - warmUp; pass <= count; pass++) {
    await showAll(page);
    await renewRun(page);
    if (pass !== 1 && pass !== count && (pass < 1 || pass % 10 > 0)) continue;
    await page.waitForTimeout(WRITTEN);
    heaps.push(await heapOf(session));
  }
  const [first = 0] = heaps;
  const last = heaps.at(-1) ?? 0;
  const growth = (last / first - 1) * 100;
  return {
    figures: `${count} passes after ${warmUp} to warm up, heap ${heaps.map(formatMegabytes).join(' → ')} MB (${growth.toFixed(1)} %)`,
    faults: growth > 5 ? [`the heap has grown by ${growth.toFixed(1)} %`] : [],
  };
}

function showAll(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const sections = [...document.querySelectorAll<HTMLElement>('.slides > section')];
    for (const [i, section] of sections.entries())
      for (let step = 0; step <= Number(section.dataset.steps ?? 0); step++)
        await window.deckStage?.goTo(i + 1, step);
    await window.deckStage?.goTo(1, 0);
  });
}

/** Begins a new run, as the speaker's window does after each: what a run has recorded is no leak. */
function renewRun(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const key = Object.keys(localStorage).find((one) => one.endsWith(':place')) ?? '';
    const channel = new BroadcastChannel(key.replace(/place$/, 'stage'));
    // A sender of its own each time: messages are counted by sender, and one that comes twice is not heard.
    const own = { mark: 'deck-session-1', from: `soak-${performance.now()}` };
    const leader = await new Promise((resolve) => {
      channel.onmessage = ({ data }) => data.kind === 'state' && resolve(data.from);
      channel.postMessage({ ...own, seq: 1, kind: 'ask' });
    });
    channel.postMessage({ ...own, seq: 2, kind: 'command', to: leader, command: { do: 'renew' } });
    channel.close();
  });
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

function formatMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(2);
}

/** Gives the window many sizes; the slide must stay, and stay inside the window. */
export async function tryResizes(page: Page, count: number): Promise<Outcome> {
  const chance = chanceFrom(SEED);
  const before = await lookAtStage(page);
  const faults: string[] = [];
  for (let i = 0; i < count; i++) {
    const size = { width: 320 + Math.floor(chance() * 3520), height: 240 + Math.floor(chance() * 1920) };
    await page.setViewportSize(size);
    const outside = await slideOutside(page);
    if (outside > 1) faults.push(`at ${size.width}×${size.height} the slide stands ${outside} px outside`);
  }
  await page.setViewportSize({ width: 1920, height: 1080 });
  const after = await lookAtStage(page);
  if (after.page !== before.page || after.step !== before.step) faults.push('the slide has changed');
  return { figures: `${count} sizes of the window`, faults: [...faults, ...after.drift] };
}

/** By how many px the slide stands out of its window. */
export function slideOutside(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    const box = document.querySelector('.slides > section.present')?.getBoundingClientRect();
    if (box === undefined) return Number.POSITIVE_INFINITY;
    return Math.round(Math.max(-box.left, -box.top, box.right - innerWidth, box.bottom - innerHeight));
  });
}

/** Lets hours pass on a clock of its own; the page must stand where it stood, and its storage must not fill. */
export async function tryHours(page: Page, session: CDPSession, hours: number): Promise<Outcome> {
  const stored = () => page.evaluate(() => Object.values(localStorage).join('').length);
  await page.clock.install();
  await page.reload();
  await page.waitForSelector('html[data-ready="stage"]');
  await page.clock.runFor(60_000);
  const before = { heap: await heapOf(session), stored: await stored(), at: await lookAtStage(page) };
  for (let minute = 0; minute < hours * 60; minute += 10) await page.clock.runFor(600_000);
  const after = { heap: await heapOf(session), stored: await stored(), at: await lookAtStage(page) };
  const growth = (after.heap / before.heap - 1) * 100;
  const faults = [
    ...(after.at.page === before.at.page && after.at.step === before.at.step
      ? []
      : ['the slide has changed']),
    ...(growth > 10 ? [`the heap has grown by ${growth.toFixed(1)} %`] : []),
    ...(after.stored > before.stored * 1.5 ? [`the storage has grown to ${after.stored} characters`] : []),
    ...after.at.drift,
  ];
  return {
    figures: `${hours} h, heap ${growth.toFixed(1)} %, storage ${before.stored} → ${after.stored} characters`,
    faults,
  };
}
