import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CliError } from './exit.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * What stands after a command's name, read by the options that it knows; `words` besides them only where it takes some.
 * @throws CliError (usage) that quotes what was not understood
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
