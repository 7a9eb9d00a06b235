import { parseArgs } from 'node:util';
import { CliError } from '../exit.ts';

/** What can be measured, in the order of measuring. */
export const SECTIONS = ['build', 'bytes', 'startup', 'motion', 'memory', 'handouts', 'growth'] as const;
export type Section = (typeof SECTIONS)[number];

export interface BenchOptions {
  readonly sections: readonly Section[];
  /** How often each thing is measured. */
  readonly runs: number;
}

const USAGE = `  用法：npm run bench -- [--runs 5] [${SECTIONS.join(' ')}]`;
const MOST_RUNS = 50;

/** What the command line asks of the measuring. @throws CliError (usage) */
export function parseBenchOptions(argv: readonly string[]): BenchOptions {
  const { values, positionals } = read(argv);
  const strange = positionals.filter((name) => !SECTIONS.some((known) => known === name));
  if (strange.length > 0) throw usage(`没有“${strange.join(' ')}”这一项`);
  const runs = Number(values.runs ?? 5);
  if (!Number.isInteger(runs) || runs < 1 || runs > MOST_RUNS) throw usage(`--runs 写成了“${values.runs}”`);
  const sections = SECTIONS.filter((name) => positionals.length === 0 || positionals.includes(name));
  return { sections, runs };
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: { runs: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw usage(`参数写错了：${argv.join(' ')}`, error);
  }
}

function usage(what: string, cause?: unknown): CliError {
  return new CliError('usage', `× ${what}\n${USAGE}`, { cause });
}
