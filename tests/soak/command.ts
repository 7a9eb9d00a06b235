import { type Command, readArguments, usageError } from '../../src/cli/command.ts';
import { freshDeckFile } from '../../src/cli/deck-file.ts';
import { CliError } from '../../src/cli/exit.ts';
import { type SoakPlan, soak as soakFor, TRIAL_IDS, TRIALS, type TrialId } from './index.ts';

const FULL: SoakPlan = { keys: 10_000, passes: 50, resizes: 200, hours: 8, sessions: 60 };
const SHORT: SoakPlan = { keys: 400, passes: 3, resizes: 20, hours: 1, sessions: 5 };
const FAULTS_TOLD = 10;

/** Maltreats the built file as a hall may, and reports the figures. */
export const soak: Command = {
  takes: '[--short] [项目 …]',
  details: ['--short　每样少做一些，几分钟就好', `项目　${TRIAL_IDS.join('、')}，不写就是全部`],
  main: async (argv, effects) => {
    const { ids, plan } = parseSoakOptions(argv);
    const file = await freshDeckFile(effects);
    const found: { readonly name: string; readonly faults: readonly string[]; readonly figures: string }[] =
      [];
    for (const id of ids) {
      const { name } = TRIALS[id];
      effects.print(`  ${name} …`);
      const outcome = await soakFor(file, id, plan);
      found.push({ name, ...outcome });
      for (const fault of outcome.faults.slice(0, FAULTS_TOLD)) effects.print(`    × ${fault}`);
    }
    const row = ({ name, faults, figures }: (typeof found)[number]) =>
      `| ${name} | ${faults.length === 0 ? '√' : `× ${faults.length}处`} | ${figures} |`;
    effects.print(['| 项目 | 结果 | 数据 |', '| --- | --- | --- |', ...found.map(row)].join('\n'));
    const failed = found.filter(({ faults }) => faults.length > 0).map(({ name }) => name);
    if (failed.length > 0) throw new CliError('problems', `× 没有经受住：${failed.join('、')}`);
  },
};

/** Which trials, and how much of each: all of them and in full, unless the command line says otherwise. @throws CliError (usage) */
export function parseSoakOptions(argv: readonly string[]): {
  readonly ids: readonly TrialId[];
  readonly plan: SoakPlan;
} {
  const { values, positionals } = readArguments(argv, { short: { type: 'boolean' } }, { words: true });
  const wrong = positionals.filter((name) => !TRIAL_IDS.some((id) => id === name));
  if (wrong.length > 0)
    throw usageError(`参数写错了：没有${wrong.join('、')}`, `${TRIAL_IDS.join('、')}中的一项或几项`);
  const ids = TRIAL_IDS.filter((id) => positionals.length === 0 || positionals.includes(id));
  return { ids, plan: values.short ? SHORT : FULL };
}
