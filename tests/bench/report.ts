import type { OpenBrowser } from '../../src/cli/browser/index.ts';
import { ratio, type Spread } from './stats.ts';

/** One line of the table: what was measured, against what, and where it should stand. */
export interface Line {
  readonly section: string;
  readonly what: string;
  readonly value: string;
  /** `×1.12`; empty where there is nothing to compare with. */
  readonly factor: string;
  readonly target: string;
}

/** `123 (110–140)`: the median and between what the runs lie; of a single one `123`. */
export function formatSpread({ median, least, most, runs }: Spread, digits = 0): string {
  const write = (value: number) => value.toFixed(digits);
  return runs === 1 ? write(median) : `${write(median)} (${write(least)}–${write(most)})`;
}

/** A measured thing against its floor, both in the same run; written with so many `digits` after the point. */
export function compare(
  section: string,
  what: string,
  [of, to]: readonly [Spread, Spread],
  target: number | undefined,
  digits = 0,
): Line {
  const factor = ratio(of, to);
  return {
    section,
    what,
    value: `${formatSpread(of, digits)} / ${formatSpread(to, digits)}`,
    factor: `×${factor.toFixed(2)}`,
    target: target === undefined ? '' : `${factor <= target ? '✓' : '✗'} ≤ ×${target}`,
  };
}

/** A value with a limit of its own. */
export function limit(
  section: string,
  what: string,
  value: number,
  most: number | undefined,
  unit = '',
): Line {
  return {
    section,
    what,
    value: `${Number.isInteger(value) ? value : value.toFixed(1)}${unit}`,
    factor: '',
    target: most === undefined ? '' : `${value <= most ? '✓' : '✗'} ≤ ${most}${unit}`,
  };
}

/** The lines as a Markdown table. */
export function formatTable(lines: readonly Line[]): string {
  const head = ['', 'measured', 'value', 'factor', 'should be'];
  const rows = lines.map((line, i) => [
    line.section === lines[i - 1]?.section ? '' : `**${line.section}**`,
    line.what,
    line.value,
    line.factor,
    line.target,
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

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
