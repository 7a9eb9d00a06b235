import { readArguments, usageError } from '../../src/cli/command.ts';

/** What can be measured, in the order of measuring. */
export const SECTIONS = [
  'build',
  'bytes',
  'startup',
  'press',
  'motion',
  'memory',
  'handouts',
  'growth',
  'development',
] as const;
export type Section = (typeof SECTIONS)[number];

/** How often each is measured unless the command line says it: what is steady seldom, so that all of it takes some minutes. */
const RUNS: Readonly<Record<Section, number>> = {
  build: 3,
  bytes: 1,
  startup: 5,
  press: 2,
  motion: 5,
  memory: 2,
  handouts: 2,
  growth: 3,
  development: 3,
};

export interface BenchOptions {
  /** What is measured, and how often each. */
  readonly sections: readonly { readonly name: Section; readonly runs: number }[];
}

const MOST_RUNS = 50;

/** What the command line asks of the measuring. @throws CliError (usage) */
export function parseBenchOptions(argv: readonly string[]): BenchOptions {
  const { values, positionals } = readArguments(argv, { runs: { type: 'string' } }, { words: true });
  const strange = positionals.filter((name) => !SECTIONS.some((known) => known === name));
  if (strange.length > 0)
    throw usageError(`没有“${strange.join(' ')}”这一项`, `${SECTIONS.join('、')} 之一或几个`);
  const runs = values.runs === undefined ? undefined : Number(values.runs);
  if (runs !== undefined && (!Number.isInteger(runs) || runs < 1 || runs > MOST_RUNS))
    throw usageError(`--runs 写成了“${values.runs}”`, `1 到 ${MOST_RUNS} 之间的整数`);
  const sections = SECTIONS.filter((name) => positionals.length === 0 || positionals.includes(name)).map(
    (name) => ({ name, runs: runs ?? RUNS[name] }),
  );
  return { sections };
}
