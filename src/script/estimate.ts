import type { PlacedSlide } from '../deck/index.ts';
import { countClicks, type Script, scriptOf, scriptText } from './script.ts';
import type { Sentence } from './sentences.ts';
import { spokenSyllables } from './syllables.ts';

/** Syllables per minute for a formal report, until the speaker's own rate is measured. */
export const DEFAULT_RATE = 200;
/** The rates a speaker can choose from, in syllables per minute. */
export const RATES = { least: 160, most: 240 } as const;

const CLICK_SECONDS = 1;
const CURTAIN_SECONDS = 2;
const COMMA_SECONDS = 0.35;
const STOP_SECONDS = 0.6;

/** What a text takes to say, apart from the rate: its syllables, and the seconds in which nobody speaks. */
export interface Effort {
  readonly syllables: number;
  readonly silentSec: number;
}

/** The effort of a slide: its notes, the breath at each mark, a second for each click, two for the curtain. */
export function effortOf(notes: Script, opener: boolean): Effort {
  const text = scriptText(notes);
  const silentSec = breathSec(text) + countClicks(notes) * CLICK_SECONDS + (opener ? CURTAIN_SECONDS : 0);
  return { syllables: spokenSyllables(text), silentSec: round(silentSec) };
}

/** The effort of one sentence, the clicks in it included. */
export function effortOfSentence(sentence: Sentence): Effort {
  const clicks = countClicks(sentence.pieces);
  return {
    syllables: sentence.syllables,
    silentSec: round(breathSec(sentence.text) + clicks * CLICK_SECONDS),
  };
}

/** Seconds an effort takes at `rate` syllables per minute. */
export function estimateSec({ syllables, silentSec }: Effort, rate: number): number {
  return (syllables * 60) / rate + silentSec;
}

/**
 * The time planned for a slide, in whole seconds: what its notes take at the default rate, so that a speaker who reads
 * them so is on time; another where the author has set one.
 */
export function secondsOf({ slide, opener }: Pick<PlacedSlide, 'slide' | 'opener'>): number {
  return slide.seconds ?? Math.round(estimateSec(effortOf(scriptOf(slide.notes), opener), DEFAULT_RATE));
}

function breathSec(text: string): number {
  const commas = text.match(/[，、]/g)?.length ?? 0;
  const stops = text.match(/[。；！？]/g)?.length ?? 0;
  return commas * COMMA_SECONDS + stops * STOP_SECONDS;
}

/** Hundredths are plenty and keep 0.1 + 0.2 out of files. */
function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
