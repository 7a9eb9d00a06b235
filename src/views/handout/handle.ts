import type { HandoutId } from '../../document/paper/layouts.ts';

/** What the command that makes PDFs asks of a finished print view. */
export interface HandoutHandle {
  readonly id: HandoutId;
  readonly pages: number;
  readonly outline: readonly Bookmark[];
  /** Every headline and figure that each page shows, as printed. */
  readonly told: readonly ToldWords[];
  /** Every sentence, label and value that the document has for this print, whatever became of it on the pages. */
  readonly owed: readonly string[];
  /** What reaches over the text of its page, as `第 3 页“……”`. */
  readonly outside: readonly string[];
  /** Where slides are drawn. */
  readonly drawings: readonly PlacedDrawing[];
  readonly charts: number;
  /** Pictures that are no charts: the emblem, photographs. */
  readonly pictures: readonly PlacedBox[];
  readonly tables: number;
  /** Whether the written report has a passage to any of the slides. */
  readonly hasPassages: boolean;
  readonly meeting: {
    readonly title: string;
    readonly organisation: string;
    readonly genre: string;
    readonly date: string;
  };
}

/** One bookmark: where it leads, as a page from 0 and a height from the page's top in CSS px. */
export interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly top: number;
  readonly children: readonly Bookmark[];
}

/** What a page shows, each once. */
export interface ToldWords {
  readonly headlines: readonly string[];
  /** With their qualifiers and units, as the report prints them. */
  readonly figures: readonly string[];
}

/** Something on a page: which page, from 0, and where, in points from its left and its top. */
export interface PlacedBox {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A slide drawn on a page. */
export interface PlacedDrawing extends PlacedBox {
  /** Too small to be read: what it says stands beside it again. */
  readonly small: boolean;
}

declare global {
  interface Window {
    deckHandout?: HandoutHandle;
    /** Lays out another print in place of the one that stands; `deckHandout` is then its own. */
    layOutHandout?: (id: HandoutId) => void;
  }
}
