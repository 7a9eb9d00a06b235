import { COVERS, type Cover, decodeSlot, encodeSlot } from '../../rehearsal/index.ts';
import type { Saving, Store } from './store.ts';
import { wasShowing } from './tab.ts';

/** Where the show is, as this computer remembers it. */
export interface ShowPlace {
  /** The slide's id: page numbers move when the deck is changed. */
  readonly slide: string;
  /** How many of its steps are shown. */
  readonly step: number;
  readonly blank: Cover;
  /** The show is going on, or was when the page ended without a word. */
  readonly showing: boolean;
  /** Wall clock, ms since 1970. */
  readonly at: number;
}

/** A show that broke off longer ago than this (ms) is not gone on with unasked. */
const BREAK = 12 * 3_600_000;
/** A stage that was closed is opened again as it was within this time (ms); after it another show begins. */
const CLOSED = 15 * 60_000;

/** The place as text for the store. */
export function formatPlace(place: ShowPlace): string {
  return JSON.stringify(place);
}

/** A stored place; undefined for anything that is not a valid one. */
export function parsePlace(text: string | null): ShowPlace | undefined {
  const value = parseObject(text);
  const blank = COVERS.find((one) => one === value.blank);
  const { slide, step, showing, at } = value;
  if (typeof slide !== 'string' || typeof showing !== 'boolean' || blank === undefined) return undefined;
  if (!isCount(step) || !isCount(at)) return undefined;
  return { slide, step, blank, showing, at };
}

/** Whether the show broke off (crash, power cut) and is to go on without asking; `now` is the wall clock in ms. */
export function isBrokenOff(place: ShowPlace | undefined, now: number): boolean {
  return place?.showing === true && now - place.at < BREAK;
}

/** Whether a file that is opened now goes on with its show at once: this tab was showing it, or the show broke off. */
export function isUnderWay(store: Store): boolean {
  return wasShowing(() => sessionStorage) || isBrokenOff(readPlace(store), Date.now());
}

/** Whether a reopened stage returns to the place: the show broke off, or was closed a moment ago. */
export function comesBack(place: ShowPlace | undefined, now: number): boolean {
  return isBrokenOff(place, now) || (place !== undefined && now - place.at < CLOSED);
}

function parseObject(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

const KEY = 'place';

/** The place last kept on this computer, if any. */
export function readPlace(store: Store): ShowPlace | undefined {
  return parsePlace(decodeSlot(store.read(KEY))?.text ?? null);
}

/** The number of the place last kept in a store: what is stored may be cleared in the middle of a show. */
const kept = new WeakMap<Store, number>();

/**
 * Keeps the place at once: a page that is ended by a power cut is not asked. It is numbered, so that of two copies
 * (the store has a second one on the disk) the later one holds, whatever the clock says.
 */
export function writePlace(store: Store, place: ShowPlace): Saving {
  const sequence = Math.max(decodeSlot(store.read(KEY))?.sequence ?? 0, kept.get(store) ?? 0) + 1;
  kept.set(store, sequence);
  return store.write(KEY, encodeSlot({ sequence, text: formatPlace(place) }));
}
