import type { OpenBrowser } from '../browser/index.ts';
import type { Line } from './report.ts';

/** What every section measures with. */
export interface Workbench {
  readonly root: string;
  readonly browser: OpenBrowser;
  /** The built file. */
  readonly file: string;
  /** The floor page made of the same words. */
  readonly floor: string;
  /** For files that are needed only while it measures. */
  readonly folder: string;
  readonly runs: number;
}

/** Lines for the table, and the figures behind them for the JSON. */
export interface Measured {
  readonly lines: readonly Line[];
  readonly figures: unknown;
}

/** Measures one section of the table. */
export type Measure = (bench: Workbench) => Promise<Measured>;

/** How many times slower the processor is made: about an office PC of ten years ago. */
export const SLOW = 4;
