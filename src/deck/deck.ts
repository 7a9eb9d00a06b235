import type { FactBook } from '../facts/index.ts';
import type { Field } from './figure.ts';
import type { Photo, Portraits } from './photo.ts';
import type { Rolls } from './roll.ts';
import type { Part, Slide } from './slide.ts';

/** Written for the emblem by an organisation that has none. */
export const NO_EMBLEM = '无';

/** What the report does not give and the office fills in before the meeting; blank until then. */
export interface Meeting {
  readonly session: string;
  readonly date: string;
  readonly place: string;
  readonly speaker: string;
  /** File name of a picture beside `meeting.json`; `无` where the organisation has none, so that it is not asked for. */
  readonly emblem: string;
  /** What the meeting gives the report, in minutes. */
  readonly minutes?: number | undefined;
  /** Where whoever scans the code of cover and close gets to; blank or missing for none. */
  readonly address?: string | undefined;
}

/** A deck as `slides/index.ts` states it: the running order, and nothing else. */
export interface DeckSource {
  /** Title of the document and of the cover. */
  readonly title: string;
  readonly book: FactBook;
  readonly meeting: Meeting;
  readonly parts: readonly Part[];
  /** The last station of the line, after the numbered parts: `part.slide` of its slide. */
  readonly finale?: {
    readonly slide: string;
    readonly seal: string;
    readonly short: string;
    readonly title: string;
  };
}

/** A slide in its place: everything a view needs to know of it apart from its content. */
export interface PlacedSlide {
  /** `part.slide`, unique in the deck and stable from version to version. */
  readonly id: string;
  /** From 1. */
  readonly page: number;
  readonly part: PlacedPart;
  readonly slide: Slide;
  /** First slide of a numbered part: it starts behind the curtain. */
  readonly opener: boolean;
  /** Clicks after entry, the curtain's included. */
  readonly steps: number;
}

export interface PlacedPart {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly short: string;
  /** 一, 二, … for numbered parts. */
  readonly numeral: string | undefined;
  readonly seal: string;
  readonly figure: Field | undefined;
  readonly firstPage: number;
  readonly lastPage: number;
}

/** The deck that every view is a function of: numbered, checked. */
export interface Deck {
  readonly title: string;
  readonly book: FactBook;
  readonly meeting: Meeting;
  readonly parts: readonly PlacedPart[];
  readonly slides: readonly PlacedSlide[];
  /** Of facts that count persons or bodies, who they are. */
  readonly rolls: Rolls;
  /** Photographs of those that a fact counts or names. */
  readonly portraits: Portraits;
  /** Photographs of slides, by the id of the slide. */
  readonly photos: ReadonlyMap<string, Photo>;
  readonly finale: (NonNullable<DeckSource['finale']> & { readonly page: number }) | undefined;
}
