/** How a command ends, as the shell sees it. */
export const EXIT = {
  ok: 0,
  /** Something in the office's files is wrong, or the build failed for it. */
  problems: 1,
  /** The command was called with arguments that it does not know. */
  usage: 2,
  noBrowser: 3,
  /** The browser or the file system did not do what was asked. */
  failed: 4,
  /** Nothing wrong was found, but something could not be looked at. */
  unchecked: 5,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A failure that a user can do something about: told in a sentence, without a stack. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exit: ExitCode;

  constructor(exit: keyof typeof EXIT, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exit = EXIT[exit];
  }
}
