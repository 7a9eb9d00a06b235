/** What a command may touch of the world around it. */
export interface Effects {
  /** The project's folder, absolute. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** One line for the user. */
  print(line: string): void;
}

/** One word after `run.mjs`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What may stand after the name, in one line: `[--only 6,13] [--out 文件夹]`; missing where nothing may. */
  readonly takes?: string;
  /** What each of those means, a line each; for `--help`. */
  readonly details?: readonly string[];
  /** @throws CliError | ProblemsError for what the user can mend */
  main(argv: readonly string[], effects: Effects): Promise<void>;
}
