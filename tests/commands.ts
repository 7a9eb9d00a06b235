import type { Command, Effects } from '../src/cli/command.ts';
import { runCommand as run } from '../src/cli/commands.ts';
import type { ExitCode } from '../src/cli/exit.ts';
import { bench } from './bench/command.ts';
import { docs } from './docs/command.ts';
import { mutants } from './mutants/command.ts';
import { soak } from './soak/command.ts';

/** The commands of those who maintain the program, by their names. */
export const TOOLS: Readonly<Record<string, Command>> = { bench, docs, mutants, soak };

/** Runs one of them. */
export function runCommand(argv: readonly string[], effects: Effects): Promise<ExitCode> {
  return run(argv, effects, TOOLS);
}
