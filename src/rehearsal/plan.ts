import { checksum } from '../checksum.ts';
import {
  type CutTier,
  type Deck,
  type PlacedPart,
  type PlacedSlide,
  partOrdinal,
  plainText,
} from '../deck/index.ts';
import { effortOf, secondsOf } from '../script/estimate.ts';
import { type Script, scriptOf } from '../script/script.ts';

/** A part as the screens of rehearsal name it: 第三部分, or the short name of a part without a numeral. */
export interface PlanPart {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** 三 of 第三部分. */
  readonly numeral?: string;
}

/** A slide as rehearsal knows it. */
export interface PlanSlide {
  /** `part.slide`, stable from version to version. */
  readonly id: string;
  readonly part: string;
  /** From 1. */
  readonly page: number;
  readonly title: string;
  /** The time planned for it, in seconds. */
  readonly seconds: number;
  readonly syllables: number;
  /** Seconds of clicks, curtain and breath: no rate makes them shorter. */
  readonly silentSec: number;
  readonly opener: boolean;
  /** Clicks after entry, the curtain's included. */
  readonly steps: number;
  readonly cut?: CutTier;
  readonly notes: Script;
}

/** What rehearsal needs of a deck: plain data that travels with the document. */
export interface Plan {
  /** Changes with the running order, the times and the notes; not with the pictures. */
  readonly version: string;
  readonly title: string;
  readonly parts: readonly PlanPart[];
  readonly slides: readonly PlanSlide[];
  /** What the meeting gives, where that is known. */
  readonly minutes?: number;
}

/** The plan as it travels in the document, which holds the notes already. */
export type PlanData = Omit<Plan, 'slides'> & { readonly slides: readonly Omit<PlanSlide, 'notes'>[] };

/** What travels of a plan. */
export function planData(plan: Plan): PlanData {
  return { ...plan, slides: plan.slides.map(({ notes: _, ...slide }) => slide) };
}

/** The plan of a deck. */
export function planOf(deck: Deck): Plan {
  const slides = deck.slides.map(planSlide);
  return {
    version: checksum(JSON.stringify(slides)),
    title: deck.title,
    ...(deck.meeting.minutes === undefined ? {} : { minutes: deck.meeting.minutes }),
    parts: deck.parts.map(planPart),
    slides,
  };
}

function planPart({ id, numeral, short }: PlacedPart): PlanPart {
  return numeral === undefined
    ? { id, name: short, short }
    : { id, name: partOrdinal(numeral), short, numeral };
}

function planSlide({ id, page, part, slide, opener, steps }: PlacedSlide): PlanSlide {
  const notes = scriptOf(slide.notes);
  return {
    id,
    part: part.id,
    page,
    title: plainText(slide.headline),
    seconds: secondsOf({ slide, opener }),
    ...effortOf(notes, opener),
    opener,
    steps,
    ...(slide.cut === undefined ? {} : { cut: slide.cut }),
    notes,
  };
}
