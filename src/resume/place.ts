/** What covers the slide: nothing, black, or the hold screen with the organisation's name. */
export type Blank = 'none' | 'black' | 'hold';

/** Where the show stands, as this computer keeps it. */
export interface Place {
  /** The slide's id: page numbers move when the deck is changed. */
  readonly slide: string;
  /** How many of its steps are shown. */
  readonly step: number;
  readonly blank: Blank;
  /** The show is going on, or was when the page ended without a word. */
  readonly showing: boolean;
  /** Wall clock, ms since 1970. */
  readonly at: number;
}

const BLANKS = ['none', 'black', 'hold'] as const satisfies readonly Blank[];
/** A show that broke off longer ago than this (ms) is not gone on with unasked. */
const BREAK = 12 * 3_600_000;

/** The place as text for the store. */
export function formatPlace(place: Place): string {
  return JSON.stringify(place);
}

/** A stored place; undefined for what is none, or no longer is one. */
export function parsePlace(text: string | null): Place | undefined {
  const value = parseObject(text);
  const blank = BLANKS.find((one) => one === value.blank);
  const { slide, step, showing, at } = value;
  if (typeof slide !== 'string' || typeof showing !== 'boolean' || blank === undefined) return undefined;
  if (!isCount(step) || !isCount(at)) return undefined;
  return { slide, step, blank, showing, at };
}

/** Whether the show broke off (crash, power cut) and is to go on without asking; `now` is the wall clock in ms. */
export function isBrokenOff(place: Place | undefined, now: number): boolean {
  return place?.showing === true && now - place.at < BREAK;
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
