import { effortOfSentence, estimateSec } from './estimate.ts';
import type { Sentence } from './sentences.ts';

/**
 * Index of the sentence the speaker is at: the first one of the step shown, moved on by the seconds spoken in this
 * step at `rate` syllables per minute, but never past the next click. -1 without sentences.
 */
export function currentSentence(
  list: readonly Sentence[],
  step: number,
  secondsInStep: number,
  rate: number,
): number {
  const first = firstOfStep(list, step);
  const last = lastOfStep(list, step, first);
  let left = secondsInStep;
  for (let i = first; i < last; i += 1) {
    const sentence = list[i];
    if (sentence === undefined) break;
    left -= estimateSec(effortOfSentence(sentence), rate);
    if (left < 0) return i;
  }
  return last;
}

/** A click inside a sentence leaves the speaker in that sentence. */
function firstOfStep(list: readonly Sentence[], step: number): number {
  const reached = list.findIndex((sentence) => stepAfter(sentence) >= step);
  return reached < 0 ? list.length - 1 : reached;
}

function lastOfStep(list: readonly Sentence[], step: number, first: number): number {
  const next = list.findIndex((sentence, i) => i > first && sentence.step > step);
  return next < 0 ? list.length - 1 : next - 1;
}

/** Clicks made when the sentence is over; those after its last word do not count, they lead to what follows. */
function stepAfter({ pieces, step }: Sentence): number {
  const firstWord = pieces.findIndex((piece) => piece.kind === 'text');
  const lastWord = pieces.findLastIndex((piece) => piece.kind === 'text');
  const inside = pieces.slice(firstWord + 1, lastWord + 1).filter((piece) => piece.kind === 'click').length;
  return firstWord < 0 ? step : step + inside;
}
