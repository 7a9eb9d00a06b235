import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, readArguments, usageError } from '../../src/cli/command.ts';
import { CliError } from '../../src/cli/exit.ts';
import { copyProject } from '../next-year/project.ts';
import { type Mutant, mutantsOf } from './mutate.ts';
import { openRunner, type Runner } from './runner.ts';

/** The rooms whose code needs no browser. */
const ROOMS = ['facts', 'deck', 'script', 'rehearsal', 'charts', 'document'] as const;
/** The least share of the mutants that the tests must notice; some change nothing that anybody could see. */
export const FLOOR = 0.9;

/** A mutant in its file. */
export interface Placed extends Mutant {
  readonly file: string;
  readonly line: number;
  /** The line as it stands in the file, without its indent. */
  readonly code: string;
}

/** What came of one room's mutants. */
export interface RoomScore {
  readonly room: string;
  readonly tried: number;
  /** Those that no unit test noticed: `src/facts/book.ts:12　< → <=` */
  readonly alive: readonly string[];
}

/** Puts small faults into the code, one at a time, and says which of them no unit test notices. */
export const mutants: Command = {
  takes: '[--sample 40] [房间 …]',
  details: [
    `房间　${ROOMS.join('、')}，不写就是全部`,
    '--sample 个数　抽查几处，每次抽同样的几处；不写是 40',
  ],
  main: async (argv, effects) => {
    const scores = await tryMutants(effects.root, parseMutantOptions(argv), effects.print);
    for (const { room, tried, alive } of scores)
      effects.print(`${room}　${tried} 处，认出 ${tried - alive.length} 处`);
    const { tried, alive } = total(scores);
    effects.print(`共 ${tried} 处，认出 ${tried - alive} 处`);
    if (tried - alive < tried * FLOOR)
      throw new CliError('problems', `× 认出的不到${FLOOR * 100}%：有 ${alive} 处没有测试认出来`);
  },
};

/** Of all rooms together. */
export function total(scores: readonly RoomScore[]): { readonly tried: number; readonly alive: number } {
  return {
    tried: scores.reduce((sum, one) => sum + one.tried, 0),
    alive: scores.reduce((sum, one) => sum + one.alive.length, 0),
  };
}

/**
 * Tries a sample of mutants in a copy of the project: its own files stay as they are, whatever happens.
 * @throws CliError where the tests do not pass as things are
 */
export async function tryMutants(
  root: string,
  { rooms, sample }: { readonly rooms: readonly string[]; readonly sample: number },
  tell: (line: string) => void = () => undefined,
): Promise<readonly RoomScore[]> {
  const chosen = choose(await findMutants(root, rooms), sample);
  const project = await copyProject({ whole: true });
  const runner = openRunner(project.root);
  const alive: Placed[] = [];
  try {
    const limitMs = await timeAsTheyAre(project.root, chosen, runner);
    for (const mutant of chosen) {
      const killed = await isKilled({ project: project.root, runner, limitMs }, mutant);
      if (!killed) alive.push(mutant);
      tell(`${killed ? '√' : '×'} ${describe(mutant)}`);
    }
  } finally {
    runner.close();
    await project.remove();
  }
  return rooms.map((room) => ({
    room,
    tried: chosen.filter((one) => roomOf(one.file) === room).length,
    alive: alive.filter((one) => roomOf(one.file) === room).map(describe),
  }));
}

/**
 * How long a folder's tests may take: twice what all of them took with the code as it is, on this machine, now.
 * @throws CliError where they do not pass by themselves: they would notice everything
 */
async function timeAsTheyAre(project: string, chosen: readonly Placed[], runner: Runner): Promise<number> {
  const began = performance.now();
  const firsts = [...new Map(chosen.map(({ file }) => [roomOf(file), file])).values()];
  for (const [i, file] of firsts.entries()) {
    // Each room's own, and once those of all others.
    const folders = i === 0 ? testsOf(file) : [roomOf(file)];
    const { outcome } = await runner.try(join(project, file), folders, 1_200_000);
    if (outcome !== 'passed') throw new CliError('failed', `× ${file} 的测试本来就没有通过，先把它改好`);
  }
  return 60_000 + 2 * (performance.now() - began);
}

const describe = ({ file, line, what }: Placed) => `${file}:${line}　${what}`;
/** `src/facts/book.ts` → `facts` */
const roomOf = (file: string) => file.split('/')[1] ?? '';

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
      found.push(...placeMutants(file, await readFile(join(root, file), 'utf8')));
    }
  }
  return found;
}

/** The mutants of a file's code. */
export function placeMutants(file: string, code: string): readonly Placed[] {
  const lines = code.split('\n');
  return mutantsOf(code).map((mutant) => {
    const line = code.slice(0, mutant.start).split('\n').length;
    return { ...mutant, file, line, code: (lines[line - 1] ?? '').trim() };
  });
}

/**
 * So many of them, the same at every call. Each is drawn by what it is, not by where it stands among the others: code
 * that is written elsewhere draws no other sample, but for a new mutant that takes the place of the last one.
 */
export function choose(all: readonly Placed[], sample: number): readonly Placed[] {
  const times = new Map<string, number>();
  return all
    .map((mutant) => {
      const { file, code, what } = mutant;
      const name = [file, code, what].join('\n');
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      return { mutant, drawn: createHash('sha256').update(`${name}\n${time}`).digest('hex') };
    })
    .sort((a, b) => (a.drawn < b.drawn ? -1 : 1))
    .slice(0, sample)
    .map(({ mutant }) => mutant);
}

/**
 * Whether a unit test that has to do with the file fails while the mutant is in it. One that only ran out of time has
 * noticed it where it does not with the code as it is.
 */
async function isKilled(
  { project, runner, limitMs }: { project: string; runner: Runner; limitMs: number },
  { file, start, end, text }: Placed,
): Promise<boolean> {
  const path = join(project, file);
  const code = await readFile(path, 'utf8');
  const ask = (folders = testsOf(file)) => runner.try(path, folders, limitMs);
  await writeFile(path, code.slice(0, start) + text + code.slice(end));
  const { outcome, folder } = await ask().finally(() => writeFile(path, code));
  if (outcome !== 'doubtful') return outcome === 'noticed';
  return (await ask(folder === undefined ? undefined : [folder])).outcome === 'passed';
}

/**
 * Folders of tests in the order they are asked: the room's own notice nearly all. Those that run whole commands are left
 * out: they take as long as all the others.
 */
function testsOf(file: string): readonly string[] {
  return [...new Set([roomOf(file), ...ROOMS, 'slides', 'show', 'views', 'ui'])];
}
