import { ProblemsError } from '../facts/index.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import type { Command, Effects } from './command.ts';
import { compare } from './compare.ts';
import { docx } from './docx.ts';
import { CliError, EXIT, type ExitCode, formatSystemError } from './exit.ts';
import { forms } from './forms.ts';
import { handouts } from './handouts.ts';
import { asksForHelp, formatCommands, formatHelp, formatUsage } from './help.ts';
import { newDeck } from './new.ts';
import { pictures } from './pictures.ts';
import { pptx } from './pptx.ts';
import { proof } from './proof.ts';
import { schema } from './schema.ts';
import { take } from './take.ts';

/** Every command by its name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  build,
  check,
  proof,
  compare,
  docx,
  take,
  forms,
  handouts,
  new: newDeck,
  pictures,
  pptx,
  schema,
};

/** Runs the command that `argv` starts with and prints, here and nowhere else, why it could not be done. */
export async function runCommand(
  argv: readonly string[],
  effects: Effects,
  commands: Readonly<Record<string, Command>> = COMMANDS,
): Promise<ExitCode> {
  const [name = '', ...rest] = argv;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return tellCommands(name, effects, commands);
  try {
    if (asksForHelp(rest)) effects.print(formatHelp(name, command));
    else await command.main(rest, effects);
    return EXIT.ok;
  } catch (error) {
    const told = tell(error, effects);
    if (told === EXIT.usage) effects.print(formatUsage(name, command));
    return told;
  }
}

function tellCommands(
  name: string,
  { print }: Effects,
  commands: Readonly<Record<string, Command>>,
): ExitCode {
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
