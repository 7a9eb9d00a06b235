import { effortOfSentence, estimateSec } from './estimate.ts';
import type { Sentence } from './sentences.ts';

/** Where in the notes of a slide the speaker is: in which sentence, and how much of it is said, from 0 to 1. */
export interface SpokenPlace {
  /** -1 without sentences. */
  readonly sentence: number;
  readonly part: number;
}

/**
 * The place of the speaker: the first sentence of the step shown, moved on by the seconds spoken in this step at `rate`
 * syllables per minute, but never past the next click.
 */
export function spokenPlace(
  list: readonly Sentence[],
  step: number,
  secondsInStep: number,
  rate: number,
): SpokenPlace {
  const first = firstOfStep(list, step);
  const last = lastOfStep(list, step, first);
  let left = secondsInStep;
  for (let i = first; i <= last; i += 1) {
    const sentence = list[i];
    if (sentence === undefined) break;
    const takes = estimateSec(effortOfSentence(sentence), rate);
    const before = i === first ? saidBefore(sentence, step) : 0;
    if (left < takes) return { sentence: i, part: Math.min(1, before + left / takes) };
    left -= takes;
  }
  return { sentence: last, part: 1 };
}

/** How much of a sentence stands before the click that leads to `step`, from 0 to 1; 0 where it begins with the step. */
function saidBefore({ text, pieces, step: begins }: Sentence, step: number): number {
  const firstWord = pieces.findIndex((piece) => piece.kind === 'text');
  let clicks = step - begins;
  let said = 0;
  for (const piece of pieces.slice(Math.max(0, firstWord))) {
    if (clicks <= 0) break;
    if (piece.kind === 'click') clicks -= 1;
    else said += piece.text.length;
  }
  return step <= begins || text === '' ? 0 : said / text.length;
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
