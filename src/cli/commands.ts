import { ProblemsError } from '../facts/index.ts';
import { bench } from './bench.ts';
import { check } from './check.ts';
import type { Command, Effects } from './command.ts';
import { CliError, EXIT, type ExitCode } from './exit.ts';
import { handouts } from './handouts.ts';
import { pictures } from './pictures.ts';
import { proof } from './proof.ts';
import { schema } from './schema.ts';
import { soak } from './soak.ts';

/** Every command by its name. */
const COMMANDS = { bench, check, handouts, pictures, proof, schema, soak } as const satisfies Record<
  string,
  Command
>;

/** Runs the command that `argv` starts with and prints, here and nowhere else, why it could not be done. */
export async function runCommand(argv: readonly string[], effects: Effects): Promise<ExitCode> {
  const [name, ...rest] = argv;
  try {
    await findCommand(name).main(rest, effects);
    return EXIT.ok;
  } catch (error) {
    effects.print(formatError(error));
    if (error instanceof CliError) return error.exit;
    return error instanceof ProblemsError ? EXIT.problems : EXIT.failed;
  }
}

function findCommand(name: string | undefined): Command {
  const found = Object.entries(COMMANDS).find(([key]) => key === name);
  if (found !== undefined) return found[1];
  const list = Object.entries(COMMANDS).map(([key, { summary }]) => `  ${key}  ${summary}`);
  throw new CliError(
    'usage',
    `× ${name === undefined ? '没有写命令' : `没有“${name}”这个命令`}\n  可用的命令：\n${list.join('\n')}`,
  );
}

/** A stack helps only with a fault of the program itself. */
function formatError(error: unknown): string {
  if (error instanceof CliError || error instanceof ProblemsError) return error.message;
  return `× 程序出错，请把下面的内容交给维护的人：\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
