import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, readArguments, usageError } from '../../src/cli/command.ts';
import { CliError } from '../../src/cli/exit.ts';
import { chanceFrom } from '../soak/chance.ts';
import { type Mutant, mutantsOf } from './mutate.ts';

/** The rooms whose code needs no browser. */
const ROOMS = ['facts', 'deck', 'script', 'rehearsal', 'charts', 'document'] as const;
/** A mutant that runs for ever is noticed as well. */
const GIVE_UP_MS = 180_000;
const SEED = 2020;
/** The least share of the mutants that the tests must notice; some change nothing that anybody could see. */
export const FLOOR = 0.9;

interface Placed extends Mutant {
  readonly file: string;
  readonly line: number;
}

/** Puts small faults into the code, one at a time, and says which of them no unit test notices. */
export const mutants: Command = {
  takes: '[--sample 40] [房间 …]',
  details: [
    `房间　${ROOMS.join('、')}，不写就是全部`,
    '--sample 个数　抽查几处，每次抽同样的几处；不写是 40',
  ],
  main: async (argv, effects) => {
    const { rooms, sample } = parseMutantOptions(argv);
    const chosen = choose(await findMutants(effects.root, rooms), sample);
    const project = await copyWithTests(effects.root);
    const alive: Placed[] = [];
    try {
      for (const file of new Set(chosen.map((mutant) => mutant.file)))
        if (!(await passes(project, file)))
          throw new CliError('failed', `× ${file} 的测试本来就没有通过，先把它改好`);
      for (const mutant of chosen) {
        const killed = await isKilled(project, mutant);
        if (!killed) alive.push(mutant);
        effects.print(`${killed ? '√' : '×'} ${mutant.file}:${mutant.line}　${mutant.what}`);
      }
    } finally {
      await rm(project, { recursive: true, force: true });
    }
    const killed = chosen.length - alive.length;
    effects.print(`${chosen.length} 处，认出 ${killed} 处`);
    if (killed < chosen.length * FLOOR)
      throw new CliError('problems', `× 认出的不到${FLOOR * 100}%：有 ${alive.length} 处没有测试认出来`);
  },
};

/** Which rooms, and how many mutants of all of theirs. @throws CliError (usage) */
export function parseMutantOptions(argv: readonly string[]): {
  readonly rooms: readonly string[];
  readonly sample: number;
} {
  const { values, positionals } = readArguments(argv, { sample: { type: 'string' } }, { words: true });
  const wrong = positionals.filter((name) => !ROOMS.some((room) => room === name));
  if (wrong.length > 0) throw usageError(`没有 ${wrong.join('、')}`, `${ROOMS.join('、')} 中的一项或几项`);
  const sample = Number(values.sample ?? 40);
  if (!Number.isInteger(sample) || sample < 1)
    throw usageError(`--sample 写成了“${values.sample}”`, '正整数');
  return { rooms: positionals.length === 0 ? ROOMS : positionals, sample };
}

async function findMutants(root: string, rooms: readonly string[]): Promise<readonly Placed[]> {
  const found: Placed[] = [];
  for (const room of rooms) {
    const names = await readdir(join(root, 'src', room), { recursive: true });
    for (const name of names.filter((one) => one.endsWith('.ts')).sort()) {
      const file = join('src', room, name);
      const code = await readFile(join(root, file), 'utf8');
      const lineOf = (offset: number) => code.slice(0, offset).split('\n').length;
      found.push(...mutantsOf(code).map((mutant) => ({ ...mutant, file, line: lineOf(mutant.start) })));
    }
  }
  return found;
}

/** So many of them, the same at every call. */
function choose(all: readonly Placed[], sample: number): readonly Placed[] {
  const chance = chanceFrom(SEED);
  return all
    .map((mutant) => ({ mutant, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, sample)
    .map(({ mutant }) => mutant);
}

/** The project's own files stay as they are, whatever happens. */
async function copyWithTests(root: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'deck-mutants-'));
  const names = [
    'src',
    'slides',
    'assets',
    'tests',
    'README.md',
    'package.json',
    'package-lock.json',
    'biome.json',
    '.gitignore',
  ];
  for (const name of [...names, 'tsconfig.json', 'vite.config.ts', 'vitest.config.ts'])
    await cp(join(root, name), join(copy, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/**
 * Whether a unit test that has to do with the file fails while the mutant is in it. The room's own tests are asked
 * first: they are few, and notice nearly all.
 */
async function isKilled(project: string, { file, start, end, text }: Placed): Promise<boolean> {
  const path = join(project, file);
  const code = await readFile(path, 'utf8');
  await writeFile(path, code.slice(0, start) + text + code.slice(end));
  try {
    return !(await passes(project, file, testsOf(file))) || !(await passes(project, file));
  } finally {
    await writeFile(path, code);
  }
}

/** `src/facts/book.ts` → `tests/facts` */
function testsOf(file: string): string {
  return join('tests', file.split('/')[1] ?? '');
}

/** Whether the unit tests that have to do with the file pass, those of one folder or all. */
function passes(project: string, file: string, folder = 'tests'): Promise<boolean> {
  const argv = [
    'node_modules/vitest/vitest.mjs',
    'related',
    '--run',
    '--project',
    'unit',
    '--bail',
    '1',
    '--dir',
    folder,
    '--maxWorkers',
    '1',
    file,
  ];
  const options = { cwd: project, timeout: GIVE_UP_MS, maxBuffer: 64_000_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, argv, options, (error) => resolve(error === null));
  });
}
