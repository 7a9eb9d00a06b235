/** One thing that is wrong in a file the office edits, with its place and its remedy. */
export interface Problem {
  /** File and place in it: `assets/facts.json · pandemic.fund.says`; the line is put in where the file is at hand. */
  readonly where: string;
  /** What is wrong, quoting what was found. */
  readonly what: string;
  /** What was expected instead. */
  readonly expected: string;
  /** How to mend it. */
  readonly remedy: string;
}

/** `× what → where`, then expectation and remedy, one problem after another. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems
    .map((p) => `× ${p.what}\n  → ${p.where}\n    应为：${p.expected}\n    改法：${p.remedy}`)
    .join('\n');
}

/**
 * The problems that a caught error carries; undefined where it is a fault of another kind. By its name, not by its
 * class: what was run anew in a bundler's runner throws a class of its own.
 */
export function problemsOf(error: unknown): readonly Problem[] | undefined {
  if (!(error instanceof Error) || error.name !== 'ProblemsError' || !('problems' in error)) return undefined;
  return error.problems as readonly Problem[];
}

/** Thrown where nothing may be built: carries every problem found, not only the first. */
export class ProblemsError extends Error {
  override readonly name = 'ProblemsError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} 处问题：\n${formatProblems(problems)}`);
    this.problems = problems;
  }
}
