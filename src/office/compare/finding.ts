import type { DraftKind, Remark } from '../read/draft.ts';

/** Where in the set of drafts something was found, and who wrote it. */
export interface DraftSpot {
  /** Name of the file. */
  readonly file: string;
  /** 第3段, 表“数字”第4行, 第5页备注. */
  readonly place: string;
  /** The sentence as the draft has it. */
  readonly sentence: string;
  /** Of the tracked changes in it. */
  readonly authors: readonly string[];
  readonly remarks: readonly Remark[];
}

/** What the deck says where the draft says something else. */
export interface DeckAnswer {
  readonly fact: string;
  readonly says: string;
  readonly counts: string;
  /** Of the slides that show or say it, from 1. */
  readonly pages: readonly number[];
}

/** From one offset to before another. */
export interface SentenceStretch {
  readonly start: number;
  readonly end: number;
}

/** Something found in a sentence of a draft. */
interface Spotted extends DraftSpot {
  /** Where in the sentence; undefined where it is set in signs that cannot be counted. */
  readonly at: SentenceStretch | undefined;
}

export type Finding =
  /** Another number, or another unit. */
  | (Spotted & { readonly kind: 'changed'; readonly figure: string; readonly deck: DeckAnswer })
  /** The same number, its 多/余/近 lost, added or turned. */
  | (Spotted & { readonly kind: 'qualifier'; readonly figure: string; readonly deck: DeckAnswer })
  /** A number that the deck does not know. */
  | (Spotted & { readonly kind: 'unknown'; readonly figure: string })
  /** A sentence kept without its figure, which is nowhere else in the drafts. */
  | (DraftSpot & { readonly kind: 'dropped'; readonly deck: DeckAnswer })
  /** An official term or a name with a wrong character. */
  | (Spotted & { readonly kind: 'term'; readonly wrong: string; readonly term: string });

/** A sentence that reads otherwise than in the deck: new ones have no `old`, left out ones no sentence of their own. */
export interface Rewording extends DraftSpot {
  readonly page: number | undefined;
  readonly old: string | undefined;
}

/** A file of the set, and whether it could be read. */
export interface FileReport {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly kind: DraftKind | undefined;
  /** Why it was not read, and what to do. */
  readonly fault: { readonly reason: string; readonly remedy: string } | undefined;
  /** Figures in it, and how many of them are in the deck unchanged. */
  readonly figures: number;
  readonly agreeing: number;
}

export interface DraftComparison {
  readonly files: readonly FileReport[];
  readonly findings: readonly Finding[];
  readonly rewordings: readonly Rewording[];
  /** Facts of the deck that are in none of the drafts. */
  readonly absent: readonly DeckAnswer[];
  /** Every file was read and nothing was found against its figures and terms. */
  readonly clean: boolean;
}
