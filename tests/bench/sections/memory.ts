import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { INTERPRETED, type OpenBrowser, readHeap, withBrowser } from '../../../src/cli/browser/index.ts';
import { type BarePage, withBarePage } from '../bare.ts';
import { stageOf } from '../open.ts';
import { compare, type Line, type Measure } from '../report.ts';
import { interleave, spreadOf } from '../stats.ts';

/** What a page holds, in bytes. */
export interface Memory {
  readonly heap: number;
  /**
   * What the page's renderer holds of its own, its pictures with it. The program's own pages, which all processes of a
   * browser share, are not counted: their share hangs on how many others there are. Only Linux tells.
   */
  readonly renderer: number | undefined;
}

/** What a page holds after it was gone through once, and after `passes` times if more. */
export interface Passed {
  readonly first: Memory;
  readonly last: Memory | undefined;
  /** Its renderer a minute after the last pass, where that was waited for. */
  readonly standing: number | undefined;
}

export interface Passes {
  readonly passes: number;
  /** Reads the renderer once more when the page has stood for a minute. */
  readonly stands?: boolean;
}

/** A deck's memory after going through all slides with all their charts. */
export function measurePasses(browser: OpenBrowser, file: string, passes: Passes): Promise<Passed> {
  return withBarePage(browser, stageOf(file, '&motion=off'), async (page) => {
    await page.evaluate(untilReady, undefined);
    return repeat(page, passThrough, passes);
  });
}

/** The memory of a plain page that was read to its end, section by section, as the deck is gone through. */
export function measurePlain(browser: OpenBrowser, file: string, passes: Passes): Promise<Passed> {
  return withBarePage(browser, pathToFileURL(file).href, (page) => repeat(page, readThrough, passes));
}

async function repeat(
  page: BarePage,
  pass: (page: BarePage) => Promise<void>,
  { passes, stands = false }: Passes,
): Promise<Passed> {
  await pass(page);
  const first = await readMemory(page);
  if (passes === 1) return { first, last: undefined, standing: undefined };
  for (let i = 1; i < passes; i++) await pass(page);
  const last = await readMemory(page);
  if (!stands) return { first, last, standing: undefined };
  await setTimeout(STANDS_MS);
  return { first, last, standing: await readRenderer(page) };
}

/** A pass stops no more often: of a very long deck, whose slides are the same again and again, only at some. */
const MOST_STOPS = 260;

/** Runs in the page. */
async function untilReady(): Promise<void> {
  while (document.documentElement.dataset.ready !== 'stage')
    await new Promise((done) => requestAnimationFrame(done));
}

async function readThrough(page: BarePage): Promise<void> {
  await page.evaluate(async (most) => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const sections = document.querySelectorAll('section');
    for (let i = 0; i < sections.length; i += Math.ceil(sections.length / most)) {
      sections[i]?.scrollIntoView();
      await drawn();
    }
    scrollTo(0, 0);
    await drawn();
  }, MOST_STOPS);
}

/** Every slide with all its steps, and back to the first one. */
async function passThrough(page: BarePage): Promise<void> {
  await page.evaluate(async (most) => {
    const stage = window.deckStage;
    if (stage === undefined) throw new Error('No stage');
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    for (let number = 1; number <= stage.total; number += Math.ceil(stage.total / most)) {
      await stage.goTo(number, 'end');
      await drawn();
    }
    await stage.goTo(1, 0);
    await drawn();
  }, MOST_STOPS);
}

/**
 * The stage lets go of what is far, and of what it has made ready for a trial, in idle time: how long that takes hangs on
 * the machine. The heap is read when two readings this far apart agree.
 */
const REST_MS = 1500;
const MOST_READINGS = 10;
const AGREE = 0.005;

/**
 * By then the engine has given back to the system what it has collected, and the browser the pictures of what is no longer
 * shown, which it keeps for five seconds: 12 MB of the plain page, of which the deck, that shows one slide, has less.
 */
const GIVE_BACK_MS = 8000;
/** A slide stands for about a minute while it is spoken to. */
const STANDS_MS = 50_000;

async function readMemory(page: BarePage): Promise<Memory> {
  const heap = await readHeapAtRest(page);
  await setTimeout(GIVE_BACK_MS);
  return { heap, renderer: await readRenderer(page) };
}

async function readHeapAtRest(page: BarePage): Promise<number> {
  let heap = Number.NaN;
  for (let i = 0; i < MOST_READINGS; i++) {
    await setTimeout(REST_MS);
    const before = heap;
    heap = await readHeap(page);
    if (Math.abs(heap / before - 1) < AGREE) break;
  }
  return heap;
}

async function readRenderer({ browser, send }: BarePage): Promise<number | undefined> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  await send('Performance.enable');
  const { metrics } = await send('Performance.getMetrics');
  // A browser has renderers for pages of its own; the page's is the one of as much processor time as the page tells.
  const time = metrics.find(({ name }) => name === 'ProcessTime')?.value ?? 0;
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const [own] = renderers.toSorted((a, b) => Math.abs(a.cpuTime - time) - Math.abs(b.cpuTime - time));
  return own === undefined ? undefined : readOwn(own.id);
}

/** What a process holds that is no file, as Linux counts it. */
async function readOwn(id: number): Promise<number | undefined> {
  const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
  const kilobytes = [...text.matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+) kB/gm)].map(([, size]) => Number(size));
  return kilobytes.length === 0 ? undefined : kilobytes.reduce((sum, size) => sum + size) * 1024;
}

const PASSES = 6;
const SECTION = 'memory, MB';
const MOST = 1.05;
export const MOST_RENDERER = 1.3;

/**
 * What passes through all slides leave behind. The renderer is read three times, of the deck and of the plain page alike:
 * soon after one pass and after many, and when the page has stood for a minute, by when the browser has given back what its
 * threads keep of freed memory. The heap is judged with the engine's compilers off: left on, it goes on compiling what runs
 * often for dozens of passes, and its code counts as heap.
 */
export const measureMemory: Measure = async ({ browser, file, floor, runs }) => {
  const stood = { passes: PASSES, stands: true };
  const figures = await withBrowser(
    (own) =>
      interleave(
        {
          plain: () => measurePlain(browser, floor, stood),
          deck: () => measurePasses(browser, file, stood),
          interpreted: () => measurePasses(own, file, { passes: PASSES }),
        },
        runs,
      ),
    INTERPRETED,
  );
  const heaps = (of: 'first' | 'last') =>
    spreadOf(figures.interpreted.flatMap((one) => inMegabytes(one[of]?.heap)));
  const heap = `heap after ${PASSES} passes / after one, engine's compilers off`;
  const lines: Line[] = [compare(SECTION, heap, [heaps('last'), heaps('first')], MOST, 1)];
  for (const [when, read] of READINGS) {
    const [deck, plain] = [figures.deck, figures.plain].map((all) =>
      all.flatMap((one) => inMegabytes(read(one))),
    );
    if (!deck?.length || !plain?.length) continue;
    lines.push(
      compare(SECTION, `renderer ${when} / floor page`, [spreadOf(deck), spreadOf(plain)], MOST_RENDERER),
    );
  }
  return { lines, figures };
};

const READINGS: readonly (readonly [string, (one: Passed) => number | undefined])[] = [
  ['ten seconds after one pass', ({ first }) => first.renderer],
  [`ten seconds after ${PASSES} passes`, ({ last }) => last?.renderer],
  [`a minute after ${PASSES} passes`, ({ standing }) => standing],
];

function inMegabytes(bytes: number | undefined): readonly number[] {
  return bytes === undefined ? [] : [bytes / 1e6];
}
