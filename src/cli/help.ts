import type { Command, CommandTable } from './command.ts';

const ASKING = ['--help', '-h'];

/** Whether a command line asks what can be called and how, and not for anything to be done. */
export function asksForHelp(argv: readonly string[]): boolean {
  return argv.some((word) => ASKING.includes(word));
}

/** What a command does, how it is called, and what its exit codes mean. */
export function formatHelp(name: string, summary: string, command: Command): string {
  const { details = [] } = command;
  return [
    summary,
    formatUsage(name, command),
    ...details.map((line) => `    ${line}`),
    '  结束码：0 做好了；1 文件里有要改的；2 命令写错了；3 没有浏览器；4 浏览器或磁盘执行失败；5 有的没能核对',
  ].join('\n');
}

/** How a command is called: `用法：npm run pictures -- [--only 6,13]`. */
export function formatUsage(name: string, { takes }: Command): string {
  return `  用法：npm run ${name}${takes === undefined ? '' : ` -- ${takes}`}`;
}

/** All commands, one a line. */
export function formatCommands(commands: CommandTable): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(
    ([name, { summary }]) => `    ${name.padEnd(width)}  ${summary}`,
  );
  return ['  可用的命令（npm run 名称；npm run 名称 -- --help 看用法）：', ...lines].join('\n');
}
