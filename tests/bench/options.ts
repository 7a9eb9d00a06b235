import { readArguments, usageError } from '../../src/cli/command.ts';

/** What can be measured, in the order of measuring. */
export const SECTIONS = [
  'build',
  'bytes',
  'startup',
  'motion',
  'memory',
  'handouts',
  'growth',
  'development',
] as const;
export type Section = (typeof SECTIONS)[number];

export interface BenchOptions {
  readonly sections: readonly Section[];
  /** How often each thing is measured. */
  readonly runs: number;
}

const MOST_RUNS = 50;

/** What the command line asks of the measuring. @throws CliError (usage) */
export function parseBenchOptions(argv: readonly string[]): BenchOptions {
  const { values, positionals } = readArguments(argv, { runs: { type: 'string' } }, { words: true });
  const strange = positionals.filter((name) => !SECTIONS.some((known) => known === name));
  if (strange.length > 0)
    throw usageError(`没有“${strange.join(' ')}”这一项`, `${SECTIONS.join('、')} 之一或几个`);
  const runs = Number(values.runs ?? 5);
  if (!Number.isInteger(runs) || runs < 1 || runs > MOST_RUNS)
    throw usageError(`--runs 写成了“${values.runs}”`, `1 到 ${MOST_RUNS} 之间的整数`);
  const sections = SECTIONS.filter((name) => positionals.length === 0 || positionals.includes(name));
  return { sections, runs };
}
