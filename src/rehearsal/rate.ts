import { RATES } from '../script/estimate.ts';
import type { Progress, SlideProgress } from './progress.ts';
import { sum } from './share.ts';

/** Fewer syllables say nothing about a rate: a cover, a closing line. */
const LEAST_SYLLABLES = 20;
/** Syllables per minute that nobody speaks: such a slide was paged through. */
const UNSPEAKABLE = 400;
/** The reading on the console is smoothed over this many slides. */
const RECENT_SLIDES = 3;

/** Syllables per minute that a hall follows with ease; what lies outside `RATES` is too slow or too fast for it. */
export const GOOD_RATES = { least: 180, most: 220 } as const;

/** How a rate sounds in a hall. */
export type RateBand = 'slow' | 'unhurried' | 'good' | 'brisk' | 'tooFast';

/** What the bands are called on screen and in the report. */
export const RATE_WORDS = {
  slow: '偏慢',
  unhurried: '从容',
  good: '适中',
  brisk: '偏快',
  tooFast: '太快',
} as const satisfies Record<RateBand, string>;

/**
 * Syllables per minute on one slide, clicks and breath left out as in the estimate; undefined where the notes are
 * too short, the slide was not told, or it was left before its notes can have been said.
 */
export function slideRate(row: SlideProgress): number | undefined {
  return rateOver([row]);
}

/** Syllables per minute over all slides told to the end. */
export function overallRate(progress: Progress): number | undefined {
  return rateOver(progress.slides);
}

/** Syllables per minute over the last three slides told to the end, in order of the deck. */
export function recentRate(progress: Progress): number | undefined {
  return rateOver(progress.slides.filter(isMeasured).slice(-RECENT_SLIDES));
}

/** The rate to offer as the speaker's own: the measured one, within what can be chosen. */
export function calibratedRate(progress: Progress): number | undefined {
  const rate = overallRate(progress);
  return rate === undefined ? undefined : Math.min(RATES.most, Math.max(RATES.least, rate));
}

/** The band of a rate in syllables per minute. */
export function rateBand(rate: number): RateBand {
  if (rate < RATES.least) return 'slow';
  if (rate < GOOD_RATES.least) return 'unhurried';
  if (rate <= GOOD_RATES.most) return 'good';
  return rate <= RATES.most ? 'brisk' : 'tooFast';
}

function rateOver(rows: readonly SlideProgress[]): number | undefined {
  const measured = rows.filter(isMeasured);
  const seconds = sum(measured.map(speakingSec));
  if (measured.length === 0) return undefined;
  return Math.round((sum(measured.map((row) => row.slide.syllables)) * 60) / seconds);
}

function isMeasured(row: SlideProgress): boolean {
  return row.status === 'told' && row.slide.syllables >= LEAST_SYLLABLES && canBeSaid(row);
}

function canBeSaid(row: SlideProgress): boolean {
  return row.slide.syllables * 60 <= speakingSec(row) * UNSPEAKABLE;
}

function speakingSec({ ms, slide }: SlideProgress): number {
  return ms / 1000 - slide.silentSec;
}
