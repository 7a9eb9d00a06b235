import type { WindowSize } from '../browser/index.ts';

/** What a look at the rendered slide found: which words, what is wrong with them, by how much (stage px). */
export interface LayoutFinding {
  readonly kind:
    | 'outside'
    | 'unsafe'
    | 'clipped'
    | 'overflow'
    | 'overlap'
    | 'covered'
    | 'struck'
    | 'small'
    | 'tiny'
    | 'faint'
    | 'orphan'
    | 'broken'
    | 'across'
    | 'crowded'
    | 'empty'
    | 'astray'
    | 'early';
  readonly words: string;
  readonly measure: string;
}

export interface Floor {
  /** Smallest type on the stage. */
  readonly size: number;
  /** Smallest type of what the hall must read. */
  readonly keySize: number;
  /** Fewest characters allowed on a last line. */
  readonly lastLine: number;
  /** Fewest characters on any line of a headline. */
  readonly headlineLine: number;
  /** How near to the edge words may be, except in the footer; in stage px. */
  readonly safe: number;
  /** Lowest contrast of words on their ground. */
  readonly contrast: number;
  /** Joints of the wall, in stage px from the left, that no word may cross; none unless given. */
  readonly joints?: readonly number[];
}

/** One composition in one theme. */
export interface Look {
  readonly stage: string;
  readonly theme: string;
  readonly size: WindowSize;
  readonly floor: Floor;
  /** What else the address asks for, such as `&scale=lg`. */
  readonly query?: string;
}

/** A finding with the slide and the look that it was made in. */
export interface SlideFinding extends LayoutFinding {
  readonly page: number;
  /** How many steps of the page have been shown; of a figure that begins too early the one that begins it. */
  readonly step: number;
  /** The id of the slide, `part.slide`, and its layout. */
  readonly slide: string;
  readonly layout: string;
  readonly look: Look;
}
