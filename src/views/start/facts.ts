import { readPages } from '../../document/read/blocks.ts';
import { sectionsOf } from '../../document/read/slides.ts';
import type { Store } from '../../show/index.ts';
import { readPlace } from '../../show/store/place.ts';

/** What the start page says of the deck: read from the document itself. */
export interface DeckFacts {
  readonly organisation: string;
  readonly title: string;
  readonly pages: number;
  /** The author's time, in seconds. */
  readonly seconds: number;
}

/** Where the show stopped last, if that is not long ago and not at its very beginning. */
export interface Stop {
  readonly page: number;
  /** So short a time ago that a speaker's window which is still there stands at that page. */
  readonly isFresh: boolean;
}

/** Yesterday's place is not offered. */
const RECENT = 12 * 3_600_000;
/** As long as a run that was under way goes on by itself (`show/room.ts`). */
const FRESH = 15 * 60_000;

/** The document's contents. */
export function readDeckFacts(page: Document): DeckFacts {
  const { report, title, pages } = readPages(page);
  return {
    organisation: report.organisation,
    title,
    pages: pages.length,
    seconds: pages.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

/** The place to go on from; `now` is the wall clock in ms. */
export function findStop(root: HTMLElement, store: Store, now: number): Stop | undefined {
  const place = readPlace(store);
  const index = sectionsOf(root).findIndex((slide) => slide.id === place?.slide);
  if (place === undefined || index < 0 || now - place.at > RECENT) return undefined;
  return index === 0 && place.step === 0 ? undefined : { page: index + 1, isFresh: now - place.at <= FRESH };
}

/** 约 19 分 20 秒 */
export function formatDuration(seconds: number): string {
  const rest = seconds % 60;
  const minutes = `${Math.floor(seconds / 60)}分`;
  return rest === 0 ? `约${minutes}钟` : `约${minutes}${rest}秒`;
}
