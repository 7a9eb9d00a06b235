import { effortOfSentence, estimateSec } from '../../script/estimate.ts';
import type { Sentence } from '../../script/sentences.ts';

/** Where the reading stands within the notes of a slide: sentence, and how far into it, from 0 to 1. */
export interface ReadingPlace {
  readonly sentence: number;
  readonly part: number;
}

/** Seconds at which each sentence begins at `rate`, and at the end the length of all. */
export function beginnings(sentences: readonly Sentence[], rate: number): readonly number[] {
  const starts = [0];
  for (const sentence of sentences) {
    starts.push((starts.at(-1) ?? 0) + estimateSec(effortOfSentence(sentence), rate));
  }
  return starts;
}

/** The place reached after `seconds` of reading. */
export function placeAt(seconds: number, starts: readonly number[]): ReadingPlace {
  const last = Math.max(0, starts.length - 2);
  const sentence = Math.min(
    last,
    Math.max(
      0,
      starts.findLastIndex((start) => start <= seconds),
    ),
  );
  const start = starts[sentence] ?? 0;
  const length = (starts[sentence + 1] ?? start) - start;
  return { sentence, part: length === 0 ? 0 : Math.min(1, Math.max(0, (seconds - start) / length)) };
}

/**
 * Reading time kept within the step shown: not before its first sentence, and not past the next click, where the text
 * waits for the speaker.
 */
export function withinStep(
  seconds: number,
  step: number,
  sentences: readonly Sentence[],
  starts: readonly number[],
): number {
  const first = sentences.findIndex((sentence) => sentence.step >= step);
  const next = sentences.findIndex((sentence) => sentence.step > step);
  const least = first < 0 ? 0 : (starts[first] ?? 0);
  const most = next < 0 ? (starts.at(-1) ?? 0) : (starts[next] ?? 0);
  return Math.min(Math.max(seconds, Math.min(least, most)), Math.max(0, most - 0.05));
}
