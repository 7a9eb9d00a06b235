import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deck } from '../../slides/index.ts';
import { INTERPRETED, type OpenBrowser, openBrowser, withBrowser } from '../../src/cli/browser/index.ts';
import { DECK } from '../browser/open-deck.ts';
import { makeFloor } from './floor.ts';
import { countBytes } from './sections/bytes.ts';
import {
  type FrameWork,
  MOST_STOP,
  MOST_TO_FRAME,
  measureEmptyWork,
  measureFrameWork,
} from './sections/frames.ts';
import { buildGrown } from './sections/growth.ts';
import { measurePasses } from './sections/memory.ts';
import { MOST_PRESS, measurePlainSlide, measurePress } from './sections/press.ts';
import { MOST_START_WORK, plainStartWork, startDeck, startWork, writeLimit } from './sections/startup.ts';
import { interleave, ratio, spreadOf } from './stats.ts';

/** Only what is not noise is judged here; `npm run bench` measures the rest. */
const ROOT = join(DECK, '../..');
/** Of what is compared. */
const RUNS = 3;
/**
 * Processor time before the first key, of ten times as many slides: the file is five times as long, and read meanwhile.
 * 1.1 to 1.6 in single runs; work done for every slide before the key would be several times as much.
 */
const MOST_WORK_GROWTH = 2.25;

let browser: OpenBrowser;
let folder: string;
beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'deck-budget-'));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the built file', () => {
  it('has at most 2 MB', () => {
    expect(countBytes(readFileSync(DECK, 'utf8')).file).toBeLessThanOrEqual(2_000_000);
  });

  it('asks for nothing', async () => {
    expect((await startDeck(browser, DECK, 1)).requests).toBe(0);
  });

  it('holds after five passes hardly more than after one', { timeout: 180_000 }, async () => {
    const { first, last } = await withBrowser((own) => measurePasses(own, DECK, { passes: 5 }), INTERPRETED);
    expect((last?.heap ?? Number.NaN) / first.heap).toBeLessThan(1.05);
  });
});

/**
 * Work is judged by the processor time that the browser counts, against a floor measured in turn: both are the same on a busy
 * machine, where what passes by the clock is several times as long.
 */
describe('the work', { timeout: 300_000 }, () => {
  it('of a press is not half as much again as it was', async () => {
    const floor = join(folder, 'floor.html');
    await writeFile(floor, makeFloor(readFileSync(DECK, 'utf8')));
    const { press, slide } = await interleave(
      { press: () => measurePress(browser, DECK), slide: () => measurePlainSlide(browser, floor) },
      RUNS,
    );
    expect(ratio(spreadOf(press), spreadOf(slide))).toBeLessThan(MOST_PRESS);
  });

  it('of a press before its first frame, and of the longest stop after it, is not half as much again as it was', async () => {
    const before = await measureEmptyWork(browser, folder);
    const presses = await measureFrameWork(browser, DECK);
    const empty = [...before, ...(await measureEmptyWork(browser, folder))];
    const usual = (of: (work: FrameWork) => number) => spreadOf(empty.map(of)).median;
    const [toFrame, stop] = [usual((work) => work.toFrame), usual((work) => work.longest)];
    expect(presses.length).toBeGreaterThanOrEqual(8);
    for (const work of presses) {
      expect(work.toFrame / toFrame, `${work.slide}: to the first frame`).toBeLessThan(MOST_TO_FRAME);
      expect(work.longest / stop, `${work.slide}: the longest stop`).toBeLessThan(MOST_STOP);
    }
  });

  it('of a start is not half as much again as it was', async () => {
    const limitPage = await writeLimit(browser, DECK, folder);
    const { deck, limit } = await interleave(
      { deck: () => startWork(browser, DECK), limit: () => plainStartWork(browser, limitPage) },
      RUNS,
    );
    expect(ratio(spreadOf(deck), spreadOf(limit))).toBeLessThan(MOST_START_WORK);
  });
});

describe('a deck ten times as long', { timeout: 240_000 }, () => {
  let file: string;
  beforeAll(async () => {
    file = await buildGrown(ROOT, deck, 10, folder);
  }, 120_000);

  it('grows no faster than its slides', async () => {
    const [short, long] = [DECK, file].map((path) => readFileSync(path, 'utf8').length);
    expect((long ?? Number.NaN) / (short ?? Number.NaN)).toBeLessThan(5);
    const { first: one } = await measurePasses(browser, DECK, { passes: 1 });
    const { first: ten } = await measurePasses(browser, file, { passes: 1 });
    expect(ten.heap / one.heap).toBeLessThan(10);
  });

  it('has no more to do before it answers the first key', async () => {
    const { long, short } = await interleave(
      { long: () => startDeck(browser, file, 1), short: () => startDeck(browser, DECK, 1) },
      RUNS,
    );
    const workOf = (starts: typeof long) => spreadOf(starts.map(({ work }) => work));
    expect(ratio(workOf(long), workOf(short))).toBeLessThan(MOST_WORK_GROWTH);
  });
});
