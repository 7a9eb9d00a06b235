import { readArguments } from './arguments.ts';
import { withBrowser } from './browser/index.ts';
import type { Command } from './command.ts';
import { freshDeckFile } from './deck-file.ts';
import { CliError } from './exit.ts';
import { soak as runSoak } from './soak/index.ts';

const FULL = { keys: 10_000, passes: 50, warmUp: 15, resizes: 200, hours: 8 } as const;
const SHORT = { keys: 400, passes: 3, warmUp: 5, resizes: 20, hours: 1 } as const;

/** Maltreats the built file as a hall may, and reports the figures. */
export const soak: Command = {
  summary: '折腾生成的文件：乱按键、反复放映、改窗口、放八小时、关显卡进程、开两个窗口、缩放',
  takes: '[--short]',
  details: ['--short　每样少做一些，几分钟就好'],
  main: async (argv, effects) => {
    const { values } = readArguments(argv, { short: { type: 'boolean' } });
    const file = await freshDeckFile(effects);
    const trials = await withBrowser((browser) => runSoak(browser, file, values.short ? SHORT : FULL));
    for (const { name, figures, faults } of trials) {
      effects.print(`${faults.length === 0 ? '√' : '×'} ${name}　${figures}`);
      for (const fault of faults.slice(0, 10)) effects.print(`    ${fault}`);
    }
    const failed = trials.filter(({ faults }) => faults.length > 0).map(({ name }) => name);
    if (failed.length > 0) throw new CliError('problems', `× 没有经受住：${failed.join('、')}`);
  },
};
