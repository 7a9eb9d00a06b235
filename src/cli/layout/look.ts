import type { WindowSize } from '../browser/index.ts';
import type { Floor, LayoutFinding } from './finding.ts';

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
  /** The id of the slide, `part.slide`, and its layout. */
  readonly slide: string;
  readonly layout: string;
  readonly look: Look;
}
