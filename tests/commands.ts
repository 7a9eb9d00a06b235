import type { CommandTable, Effects } from '../src/cli/command.ts';
import { runCommand as run } from '../src/cli/commands.ts';
import type { ExitCode } from '../src/cli/exit.ts';

/** The commands of those who maintain the program, by their names. */
export const TOOLS: CommandTable = {
  bench: {
    summary: '测量生成的文件：大小、快慢、内存、增长，放在 dist/bench/',
    load: async () => (await import('./bench/command.ts')).bench,
  },
  docs: {
    summary: '由程序写出 docs/layouts.md、docs/archive.md、每种版式的图和全部页面的总图',
    load: async () => (await import('./docs/command.ts')).docs,
  },
  mutants: {
    summary: '在代码里逐处放一个小错，看单元测试认不认得出来',
    load: async () => (await import('./mutants/command.ts')).mutants,
  },
  soak: {
    summary: '反复试验生成的文件：乱按键、反复放映、改窗口、放八小时、关显卡进程、开两个窗口、缩放',
    load: async () => (await import('./soak/command.ts')).soak,
  },
  trials: {
    summary: '用另抽的随机样本再试一遍单元测试，比平时多试许多个',
    load: async () => (await import('./trials-command.ts')).trials,
  },
};

/** Runs one of them. */
export function runCommand(argv: readonly string[], effects: Effects): Promise<ExitCode> {
  return run(argv, effects, TOOLS);
}
