import { readTerms } from '../../document/read/spoken.ts';
import type { Plan } from '../../rehearsal/index.ts';
import { effortOfSentence, estimateSec } from '../../script/estimate.ts';
import { type Sentence, sentences } from '../../script/sentences.ts';
import { makeLine, markLines } from './note-lines.ts';

/** The notes of one slide as they roll by. */
export interface AutoScroll {
  slide: string;
  step: number;
  list: readonly Sentence[];
  /** Seconds at which each sentence begins. */
  starts: readonly number[];
  lines: readonly HTMLElement[];
  /** Seconds read of this slide. */
  read: number;
  rolls: boolean;
  held: boolean;
}

/** How far down the screen the line being read is. */
const READING_AT = 0.32;

/** An automatic scroll without notes, running. */
export function newAutoScroll(): AutoScroll {
  return {
    slide: '',
    step: 0,
    list: [],
    starts: [0],
    lines: [],
    read: 0,
    rolls: true,
    held: false,
  };
}

/** Loads the notes of another slide, at `rate` syllables per minute. */
export function loadNotes(scroll: AutoScroll, plan: Plan, slide: string, rate: number): void {
  const list = sentences(plan.slides.find((one) => one.id === slide)?.notes ?? []);
  const terms = readTerms(document.getElementById(slide));
  const lines = list.map((sentence, i) => makeLine(sentence, list[i - 1], terms));
  Object.assign(scroll, { slide, step: 0, list, lines, starts: beginnings(list, rate), read: 0 });
}

/** Rolls on by so many seconds of reading, or back; never out of the step shown. */
export function scrollBy(scroll: AutoScroll, seconds: number): void {
  scroll.read = withinStep(scroll.read + seconds, scroll.step, scroll.list, scroll.starts);
}

/** Marks the line being read and moves `roll`, which holds the lines, so that it is at the reading height. */
export function showScroll({ lines, read, starts, step }: AutoScroll, roll: HTMLElement): void {
  const { sentence, part } = placeAt(read, starts);
  markLines(lines, sentence, step);
  const line = lines[sentence];
  if (line === undefined) return;
  const y = line.offsetTop + line.offsetHeight * part * 0.8;
  roll.style.transform = `translateY(${window.innerHeight * READING_AT - y}px)`;
}

/** The reading position within the notes of a slide: sentence, and how far into it, from 0 to 1. */
interface ReadingPlace {
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
