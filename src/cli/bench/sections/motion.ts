import { type Motion, measureMotion } from '../motion.ts';
import { formatSpread, type Line } from '../report.ts';
import { type Measure, SLOW } from '../section.ts';
import { interleave, spreadOf } from '../stats.ts';

const LONGEST_FRAME_MS = 50;

/** How evenly figures come up; one line a slide that moves, with the worst frame of all its presses. */
export const measureFigures: Measure = async ({ browser, file, runs }) => {
  const { all } = await interleave({ all: () => measureMotion(browser, file, SLOW) }, runs);
  const slides = new Set(all.flatMap((motions) => motions.map(({ slide }) => slide)));
  const lines = [...slides].map((slide) =>
    formatMotions(
      slide,
      all.map((motions) => motions.filter((one) => one.slide === slide)),
    ),
  );
  return { lines, figures: all };
};

/** `runs` has, of each run, the presses that led to the slide or brought up one of its steps. */
function formatMotions(slide: string, runs: readonly (readonly Motion[])[]): Line {
  const most = (of: (motion: Motion) => number) =>
    spreadOf(runs.map((presses) => Math.max(...presses.map((one) => of(one)))));
  const longest = most((one) => one.longest);
  const charts = runs.flatMap((presses) => presses.flatMap(({ firstChart }) => firstChart ?? []));
  const delay = charts.length === 0 ? '' : `; key → chart ${formatSpread(spreadOf(charts))}`;
  return {
    section: `motion, CPU ${SLOW}× slower, ms`,
    what: `${slide}: longest of ${most((one) => one.frames).median} frames`,
    value: `${formatSpread(longest)}${delay}`,
    factor: '',
    target: `${longest.median <= LONGEST_FRAME_MS ? '✓' : '✗'} ≤ ${LONGEST_FRAME_MS}`,
  };
}
