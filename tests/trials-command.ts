import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Command, readArguments, usageError } from '../src/cli/command.ts';
import { CliError } from '../src/cli/exit.ts';

const USUAL_TIMES = 10;

/** What the command line asks for. */
export interface TrialOptions {
  /** How many times as many values as in the full matrices. */
  readonly times: number;
  /** What they are drawn from; undefined for others than ever before. */
  readonly seed: number | undefined;
  /** Test files, or parts of their names; none for all that try generated values. */
  readonly files: readonly string[];
}

/** @throws CliError (usage) */
export function parseTrialOptions(argv: readonly string[]): TrialOptions {
  const { values, positionals } = readArguments(
    argv,
    { times: { type: 'string' }, seed: { type: 'string' } },
    { words: true },
  );
  const times = Number(values.times ?? USUAL_TIMES);
  if (!Number.isInteger(times) || times < 1) throw usageError(`--times 写成了“${values.times}”`, '正整数');
  const seed = values.seed === undefined ? undefined : Number(values.seed);
  if (seed !== undefined && !Number.isInteger(seed))
    throw usageError(`--seed 写成了“${values.seed}”`, '整数');
  return { times, seed, files: positionals };
}

/** Runs the tests of generated values with values that they have not had before. */
export const trials: Command = {
  takes: '[--times 10] [--seed 种子] [测试文件 …]',
  details: [
    `--times 倍数　试几倍于 npm run test:full 的个数；不写是 ${USUAL_TIMES}`,
    '--seed 种子　照上次的种子再来一遍，倍数也要一样；不写就另抽',
    '测试文件　只要这几个；不写就是所有用到随机样本的单元测试',
  ],
  main: async (argv, { root, env, print }) => {
    const { times, seed = randomInt(2 ** 31), files } = parseTrialOptions(argv);
    const again = ['npm run trials --', '--times', times, '--seed', seed, ...files].join(' ');
    print(`种子 ${seed}。照样再来一遍：${again}`);
    const asked = files.length > 0 ? files : await filesOfTrials(root);
    const code = await runVitest(root, asked, {
      ...env,
      DECK_TRIALS: String(times),
      DECK_SEED: String(seed),
      DECK_TEST_JSON: '',
    });
    if (code !== 0) throw new CliError('problems', `× 有测试没有通过\n  改法：${again}`);
  },
};

/** The unit tests that try generated values, by themselves or by what stands beside them. */
async function filesOfTrials(root: string): Promise<readonly string[]> {
  const names = (await readdir(join(root, 'tests'), { recursive: true })).filter((one) =>
    one.endsWith('.ts'),
  );
  const texts = await Promise.all(
    names.map(
      async (name) => [join('tests', name), await readFile(join(root, 'tests', name), 'utf8')] as const,
    ),
  );
  const beside = texts
    .filter(([name, text]) => !name.endsWith('.test.ts') && text.includes("from 'fast-check'"))
    .map(([name]) => `/${basename(name)}'`);
  const draws = (text: string) => ["'fast-check'", ...beside].some((module) => text.includes(module));
  return texts.filter(([name, text]) => name.endsWith('.test.ts') && draws(text)).map(([name]) => name);
}

function runVitest(root: string, files: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  // Ten times as many values take longer than any test may by itself.
  const argv = [vitest, 'run', '--project', 'unit', '--testTimeout', '3600000', ...files];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, argv, { cwd: root, env, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
