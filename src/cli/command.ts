import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CliError } from './exit.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The arguments after a command's name, parsed by the options that it knows; `words` other than options only where it
 * takes some. @throws CliError (usage) that quotes what was not understood
 */
export function readArguments<const Known extends Options>(
  argv: readonly string[],
  options: Known,
  { words }: { readonly words: boolean } = { words: false },
) {
  const refuse = (cause?: unknown) =>
    usageError(`参数写错了：${argv.join(' ')}`, formatOptions(options), cause);
  try {
    const read = parseArgs({ args: [...argv], options, strict: true, allowPositionals: true });
    if (read.positionals.length > 0 && !words) throw refuse();
    return read;
  } catch (error) {
    throw error instanceof CliError ? error : refuse(error);
  }
}

/** A call that a command does not understand; how it is called is added where the error is printed. */
export function usageError(what: string, expected: string, cause?: unknown): CliError {
  return new CliError('usage', `× ${what}\n  应为：${expected}`, { cause });
}

function formatOptions(options: Options): string {
  const names = Object.entries(options).map(([name, { type }]) =>
    type === 'string' ? `--${name} 后面写一个值` : `--${name}`,
  );
  return names.length === 0 ? '不带参数' : `只有 ${names.join('、')}`;
}

/** What a command may touch of the world around it. */
export interface Effects {
  /** The project's folder, absolute. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** One line for the user. */
  print(line: string): void;
}

/** What one word after `run.mjs` does. */
export interface Command {
  /** What may follow the name, in one line: `[--only 6,13] [--out 文件夹]`; missing where nothing may. */
  readonly takes?: string;
  /** What each of those means, a line each; for `--help`. */
  readonly details?: readonly string[];
  /** @throws CliError | ProblemsError for what the user can mend */
  main(argv: readonly string[], effects: Effects): Promise<void>;
}

/** The words after `run.mjs`. */
export type CommandTable = Readonly<Record<string, ListedCommand>>;

interface ListedCommand {
  /** One line for the list of commands. */
  readonly summary: string;
  load(): Promise<Command>;
}
