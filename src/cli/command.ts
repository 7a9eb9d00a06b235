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
  /** @throws CliError | ProblemsError for what the user can mend */
  main(argv: readonly string[], effects: Effects): Promise<void>;
}
