import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { INTERPRETED, type OpenBrowser, readHeap, withBrowser } from '../../../src/cli/browser/index.ts';
import { type Bench, openStage, withBench } from '../open.ts';
import { compare, type Line, type Measure } from '../report.ts';
import { interleave, type Spread, spreadOf } from '../stats.ts';

/** What a page holds, in bytes. */
export interface Memory {
  readonly heap: number;
  /** Memory of the renderer's own (shared pages in part); only Linux tells. */
  readonly renderer: number | undefined;
}

/** A deck's memory after one pass through all slides with all their charts, and after `passes` of them if more. */
export function measurePasses(
  browser: OpenBrowser,
  file: string,
  passes: number,
): Promise<{ readonly first: Memory; readonly last: Memory | undefined }> {
  return withBench(browser, 1, async (bench) => {
    await openStage(bench.page, file, '&motion=off');
    await passThrough(bench);
    const first = await readMemory(bench);
    for (let pass = 1; pass < passes; pass++) await passThrough(bench);
    return { first, last: passes === 1 ? undefined : await readMemory(bench) };
  });
}

/** The memory of a plain page. */
export function measurePlain(browser: OpenBrowser, file: string): Promise<Memory> {
  return withBench(browser, 1, async (bench) => {
    await bench.page.goto(pathToFileURL(file).href);
    return readMemory(bench);
  });
}

/** Every slide with all its steps, and back to the first one. */
async function passThrough({ page }: Bench): Promise<void> {
  await page.evaluate(async () => {
    const stage = window.deckStage;
    if (stage === undefined) throw new Error('No stage');
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    for (let number = 1; number <= stage.total; number++) {
      await stage.goTo(number, 'end');
      await drawn();
    }
    await stage.goTo(1, 0);
    await drawn();
  });
}

async function readMemory({ page, session }: Bench): Promise<Memory> {
  return { heap: await readHeap(session), renderer: await readRenderer(page) };
}

/** The page's renderer is the one that holds the most of all: every other page has been closed. */
async function readRenderer(page: Bench['page']): Promise<number | undefined> {
  const browser = page.context().browser();
  if (browser === null) return undefined;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = await Promise.all(
    processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => readShare(id)),
  );
  return sizes.includes(undefined) ? undefined : Math.max(...sizes.flatMap((size) => size ?? []));
}

/** Proportional share of a process, as Linux counts it. */
async function readShare(id: number): Promise<number | undefined> {
  const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
  const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(text) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

const PASSES = 6;
const SECTION = 'memory, MB';
const MOST = 1.05;
export const MOST_RENDERER = 1.3;

/**
 * What many passes through all slides leave behind. The heap is judged with the engine's compilers off: left on, it goes on
 * compiling what runs often for dozens of passes, and its code counts as heap.
 */
export const measureMemory: Measure = async ({ browser, file, floor, runs }) => {
  const { plain, passes, interpreted } = await withBrowser(
    (own) =>
      interleave(
        {
          plain: async () => ({ first: await measurePlain(browser, floor), last: undefined }),
          passes: () => measurePasses(browser, file, PASSES),
          interpreted: () => measurePasses(own, file, PASSES),
        },
        runs,
      ),
    INTERPRETED,
  );
  const [, lasts] = split(passes);
  const [firstsOwn, lastsOwn] = split(interpreted);
  const heap = `heap after ${PASSES} passes / after one`;
  const lines: Line[] = [
    compare(
      SECTION,
      `${heap}, engine's compilers off`,
      [of(lastsOwn, 'heap'), of(firstsOwn, 'heap')],
      MOST,
      1,
    ),
  ];
  if (lasts.every(({ renderer }) => renderer !== undefined)) {
    const floors = plain.map(({ first }) => first);
    const what = `renderer after ${PASSES} passes / floor page`;
    lines.push(compare(SECTION, what, [of(lasts, 'renderer'), of(floors, 'renderer')], MOST_RENDERER));
  }
  return { lines, figures: { plain, passes, interpreted } };
};

type Passes = Awaited<ReturnType<typeof measurePasses>>;

/** What was held after the first pass, and after the last one. */
function split(passes: readonly Passes[]): readonly [readonly Memory[], readonly Memory[]] {
  return [passes.map(({ first }) => first), passes.flatMap(({ last }) => last ?? [])];
}

function of(memories: readonly Memory[], kind: keyof Memory): Spread {
  return spreadOf(memories.flatMap((memory) => (memory[kind] === undefined ? [] : memory[kind] / 1e6)));
}
