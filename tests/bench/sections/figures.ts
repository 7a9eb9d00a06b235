import type { OpenBrowser } from '../../../src/cli/browser/index.ts';
import { compare, formatSpread, type Line, limit, type Measure, SLOW } from '../report.ts';
import { interleave, type Spread, spreadOf } from '../stats.ts';
import type { Motion } from '../watch.ts';
import { type FrameWork, MOST_STOP, MOST_TO_FRAME, measureEmptyWork, measureFrameWork } from './frames.ts';
import { measureEmpty, measureMotion } from './motion.ts';

/** 25 ms where the empty canvas takes 17. */
const MOST_FRAME = 1.5;
const MOST_DELAY_MS = 40;

/**
 * How evenly figures come up; one line a slide that moves: the longest frame of its presses, in the run in the middle, and in
 * brackets in the best and the worst.
 */
export const measureFigures: Measure = async ({ browser, file, folder, runs }) => {
  const { deck, empty } = await interleave(
    { deck: () => measureMotion(browser, file, SLOW), empty: () => measureEmpty(browser, folder, SLOW) },
    runs,
  );
  // Once: what is judged is the middle one of the slides.
  const dense = [await measureMotion(browser, file, SLOW, 2)];
  const floor = spreadOf(empty.map((motions) => spreadOf(motions.map(({ longest }) => longest)).median));
  const slides = new Set(deck.flatMap((motions) => motions.map(({ slide }) => slide)));
  const lines = [...slides].map((slide) => {
    const presses = deck.map((motions) => motions.filter((one) => one.slide === slide));
    return compare(
      section,
      `${slide}: longest frame / of an empty canvas, ms`,
      [worst(presses), floor],
      MOST_FRAME,
    );
  });
  const work = await measureWork(browser, file, folder);
  return {
    lines: [...lines, formatRare(deck, empty), formatDelays(deck), formatDense(dense), ...formatWork(work)],
    figures: { deck, empty, dense, work },
  };
};

const section = `motion, CPU ${SLOW}× slower`;

/** The longest frame of each run. */
function worst(runs: readonly (readonly Motion[])[]): Spread {
  return spreadOf(runs.map((presses) => Math.max(...presses.map(({ longest }) => longest))));
}

const RARE_MS = 28;

/**
 * Of how many presses in a hundred a frame was seen to be late. What the machine does by itself makes one of the empty canvas late
 * as often, and falls on another slide in each run: where both are alike a single slide's worst run says nothing of that slide.
 */
function formatRare(deck: readonly (readonly Motion[])[], empty: readonly (readonly Motion[])[]): Line {
  const share = (runs: readonly (readonly Motion[])[]) => {
    const presses = runs.flat();
    return (100 * presses.filter(({ longest }) => longest > RARE_MS).length) / presses.length;
  };
  const value = `${share(deck).toFixed(0)} / ${share(empty).toFixed(0)}`;
  const what = `presses with a frame longer than ${RARE_MS} ms / of an empty canvas, %`;
  return { section, what, value, factor: '', target: '' };
}

/** How soon after a key there is a chart, of all presses that bring one up. */
function formatDelays(runs: readonly (readonly Motion[])[]): Line {
  const delays = runs.flatMap((motions) => motions.flatMap(({ firstChart }) => firstChart ?? []));
  const spread = spreadOf(delays);
  return {
    section,
    what: `key → chart, of ${delays.length} presses, ms`,
    value: formatSpread(spread),
    factor: '',
    target: `${spread.median <= MOST_DELAY_MS ? '✓' : '✗'} ≤ ${MOST_DELAY_MS}`,
  };
}

const MOST_DENSE_MS = 50;

/** On a screen of twice the density, of the slides' worst frames the one in the middle; nothing here has graphics hardware. */
function formatDense(runs: readonly (readonly Motion[])[]): Line {
  const slides = new Set(runs.flatMap((motions) => motions.map(({ slide }) => slide)));
  const longest = [...slides].map(
    (slide) => worst(runs.map((motions) => motions.filter((one) => one.slide === slide))).median,
  );
  const what = `pixel ratio 2: longest frame, the middle one of ${longest.length} slides, ms`;
  return limit(section, what, spreadOf(longest).median, MOST_DENSE_MS);
}

interface Work {
  readonly deck: readonly FrameWork[];
  readonly empty: readonly FrameWork[];
}

/** The same by the processor time of the main thread, which says more on a busy machine. */
async function measureWork(browser: OpenBrowser, file: string, folder: string): Promise<Work> {
  const before = await measureEmptyWork(browser, folder);
  const deck = await measureFrameWork(browser, file);
  return { deck, empty: [...before, ...(await measureEmptyWork(browser, folder))] };
}

function formatWork({ deck, empty }: Work): readonly Line[] {
  const line = (what: string, of: (work: FrameWork) => number, most: number) => {
    const [all, floor] = [spreadOf(deck.map(of)), spreadOf(empty.map(of))];
    const worst = spreadOf([all.most]);
    const whole = `${what}, ms of ${deck.length} presses ${formatSpread(all, 1)}: the worst / of an empty canvas`;
    return compare('motion, processor time, CPU 1×', whole, [worst, floor], most, 1);
  };
  return [
    line('from the key to the first frame', ({ toFrame }) => toFrame, MOST_TO_FRAME),
    line('longest stop after it', ({ longest }) => longest, MOST_STOP),
  ];
}
