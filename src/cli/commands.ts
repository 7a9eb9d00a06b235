import { ProblemsError } from '../facts/index.ts';
import type { CommandTable, Effects } from './command.ts';
import { CliError, EXIT, type ExitCode, formatSystemError } from './exit.ts';
import { asksForHelp, formatCommands, formatHelp, formatUsage } from './help.ts';

/** Every command by its name; its modules are read when it is called, for some bring a browser and fonts along. */
export const COMMANDS: CommandTable = {
  build: {
    summary: '生成 dist/deck.html，拷进 U 盘就能放',
    load: async () => (await import('./build.ts')).build,
  },
  check: {
    summary: '核对每一个数字：事实、报告原文、关系、幻灯片',
    load: async () => (await import('./check.ts')).check,
  },
  proof: {
    summary: '写出数据核对表 dist/proof.pdf、.csv 和 .xlsx，供各部门签字',
    load: async () => (await import('./proof.ts')).proof,
  },
  compare: {
    summary: '终稿核对：把改过的稿子（docx、xlsx、pptx、txt、PDF）与演示文稿逐个数字对一遍',
    load: async () => (await import('./compare.ts')).compare,
  },
  docx: {
    summary: '写出讲稿.docx 和 报告.docx（公文格式，可在 WPS 里改，改完用 npm run take 收回）',
    load: async () => (await import('./docx.ts')).docx,
  },
  take: {
    summary: '收回改过的讲稿（docx）、排练记录（json）或征集表（xlsx），先列出来，同意了再写',
    load: async () => (await import('./take.ts')).take,
  },
  forms: {
    summary: '写出各部门的数字征集表（xlsx），填好后用 npm run take 收回',
    load: async () => (await import('./forms.ts')).forms,
  },
  facts: {
    summary: '把去年的数接进来：与今年的事实逐条对上，写下 was，列出新有的、没有了的、口径变了的',
    load: async () => (await import('./facts.ts')).facts,
  },
  handouts: {
    summary: '把讲义存成 PDF，放在 dist/handouts/',
    load: async () => (await import('./handouts.ts')).handouts,
  },
  new: {
    summary: '为另一个单位另起一套：新文件夹，空的数据和讲稿，马上能放映',
    load: async () => (await import('./new.ts')).newDeck,
  },
  pictures: {
    summary: '把每一页存成一张图片（最终状态），放在 dist/pictures/',
    load: async () => (await import('./pictures.ts')).pictures,
  },
  pptx: {
    summary: '存成 PPTX（图表、表格、文字都可编辑），放在 dist/deck.pptx',
    load: async () => (await import('./pptx.ts')).pptx,
  },
  schema: {
    summary: '重写 assets/*.schema.json（编辑器的补全和红线）；改了事实文件的格式以后用',
    load: async () => (await import('./schema.ts')).schema,
  },
};

/** Runs the command that `argv` starts with and prints, here and nowhere else, why it could not be done. */
export async function runCommand(
  argv: readonly string[],
  effects: Effects,
  commands: CommandTable = COMMANDS,
): Promise<ExitCode> {
  const [name = '', ...rest] = argv;
  const listed = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (listed === undefined) return tellCommands(name, effects, commands);
  const command = await listed.load();
  try {
    if (asksForHelp(rest)) effects.print(formatHelp(name, listed.summary, command));
    else await command.main(rest, effects);
    return EXIT.ok;
  } catch (error) {
    const told = tell(error, effects);
    if (told === EXIT.usage) effects.print(formatUsage(name, command));
    return told;
  }
}

function tellCommands(name: string, { print }: Effects, commands: CommandTable): ExitCode {
  const asked = asksForHelp([name]);
  if (!asked) print(name === '' ? '× 没有写命令' : `× 没有“${name}”这个命令`);
  print(formatCommands(commands));
  return asked ? EXIT.ok : EXIT.usage;
}

/** Prints what went wrong; a stack helps only with a fault of the program itself. */
function tell(error: unknown, { root, print }: Effects): ExitCode {
  if (error instanceof CliError || error instanceof ProblemsError) {
    print(error.message);
    return error instanceof CliError ? error.exit : EXIT.problems;
  }
  const refused = formatSystemError(error, root);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  print(refused ?? `× 程序出错，请把下面的内容交给维护的人：\n${stack}`);
  return EXIT.failed;
}
