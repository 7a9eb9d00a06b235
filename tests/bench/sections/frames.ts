import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CDPSession } from 'playwright-core';
import type { OpenBrowser } from '../../../src/cli/browser/index.ts';
import { EMPTY_CANVAS } from '../empty-canvas.ts';
import { type Bench, withBench } from '../open.ts';
import { pressNext, watchFrames } from '../watch.ts';
import { bringUp } from './motion.ts';

/**
 * What a press takes of the main thread, in ms of its processor time: other programs on the machine, which make frames longer
 * by the clock, do not change it much.
 */
export interface FrameWork {
  readonly slide: string;
  /** From the key to the first frame that is handed over to be shown. */
  readonly toFrame: number;
  /** The longest piece in which nothing else could be done, of those that follow. */
  readonly longest: number;
}

/**
 * What the worst press may take, in so many times of what the empty canvas does that stands already: it took ×10 and ×6
 * when this was last changed, on a busy machine, and ×36 and ×34 before all was measured first and then changed. A collection of
 * garbage in the midst of a motion is ×8 by itself.
 */
export const MOST_TO_FRAME = 16;
export const MOST_STOP = 15;

/** Of every press that sets a figure of the deck going. */
export function measureFrameWork(browser: OpenBrowser, file: string): Promise<readonly FrameWork[]> {
  return withBench(browser, 1, (bench) => bringUp(bench.page, file, () => traceNext(bench)));
}

const EMPTY_PRESSES = 3;

/** The same of the empty canvas, in `folder`, once it has been drawn on. */
export async function measureEmptyWork(browser: OpenBrowser, folder: string): Promise<readonly FrameWork[]> {
  const file = join(folder, 'empty-canvas.html');
  await writeFile(file, EMPTY_CANVAS);
  return withBench(browser, 1, async (bench) => {
    await watchFrames(bench.page);
    await bench.page.goto(pathToFileURL(file).href);
    const works: FrameWork[] = [];
    for (let press = 0; press <= EMPTY_PRESSES; press++) works.push(await traceNext(bench));
    return works.slice(1);
  });
}

async function traceNext({ page, session }: Bench): Promise<FrameWork> {
  let events: readonly TraceEvent[] = [];
  const { slide } = await pressNext(page, async (press) => {
    const stop = await trace(session);
    const motion = await press();
    events = await stop();
    return motion;
  });
  return { slide, ...workOf(events) };
}

/** What the browser notes of its own work; times in µs, `tdur` that of the processor. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** Begins to take down what the browser does; gives what ends that. */
async function trace(session: CDPSession): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { readonly value: readonly object[] }) => {
    events.push(...(value as readonly TraceEvent[]));
  };
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'devtools.timeline,disabled-by-default-devtools.timeline',
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', take);
    return events;
  };
}

/** The tasks of the thread that has had the key, from that on. @throws Error where none has had one */
export function workOf(events: readonly TraceEvent[]): Omit<FrameWork, 'slide'> {
  const key = events.find(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown');
  if (key === undefined) throw new Error('No key came');
  const own = events.filter(({ pid, tid, ph }) => pid === key.pid && tid === key.tid && ph === 'X');
  const tasks = own
    .filter(({ name, ts, dur = 0 }) => name === 'RunTask' && ts + dur > key.ts)
    .sort((a, b) => a.ts - b.ts);
  const commit = own.find(({ name, ts }) => name === 'Commit' && ts > key.ts)?.ts ?? Number.POSITIVE_INFINITY;
  const [before, after] = [tasks.filter(({ ts }) => ts <= commit), tasks.filter(({ ts }) => ts > commit)];
  return {
    toFrame: before.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000,
    longest: Math.max(0, ...after.map(({ tdur = 0 }) => tdur)) / 1000,
  };
}
