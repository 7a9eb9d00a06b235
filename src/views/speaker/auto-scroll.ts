import { readTerms } from '../../document/read/spoken.ts';
import type { Plan } from '../../rehearsal/index.ts';
import { type Sentence, sentences } from '../../script/sentences.ts';
import { makeLine, markLines } from './note-lines.ts';
import { beginnings, placeAt, withinStep } from './prompter-scroll.ts';

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

/** How far down the screen the line being read stands. */
const READING_AT = 0.32;

/** An automatic scroll without notes, running. */
export function newAutoScroll(): AutoScroll {
  return {
    ...{ slide: '', step: 0, list: [], starts: [0], lines: [], read: 0 },
    ...{ rolls: true, held: false },
  };
}

/** Puts in the notes of another slide, at `rate` syllables per minute. */
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

/** Marks the line being read and moves `roll`, which holds the lines, so that it stands where one reads. */
export function showScroll({ lines, read, starts, step }: AutoScroll, roll: HTMLElement): void {
  const { sentence, part } = placeAt(read, starts);
  markLines(lines, sentence, step);
  const line = lines[sentence];
  if (line === undefined) return;
  const y = line.offsetTop + line.offsetHeight * part * 0.8;
  roll.style.transform = `translateY(${window.innerHeight * READING_AT - y}px)`;
}
