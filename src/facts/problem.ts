import { quote } from './text.ts';

/** A place in the facts or meeting file as the office reads it: `pandemic.fund.says`, `relations 第3条`. */
export function formatPath(path: readonly PropertyKey[]): string {
  const keys = path[0] === 'facts' && path.length > 1 ? path.slice(1) : path;
  return keys.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place} 第${key + 1}条`;
    return place === '' ? shownKey(key) : `${place}.${shownKey(key)}`;
  }, '');
}

/** Where a problem stands: the file, and the place in it unless it is the whole file. */
export function whereIn(file: string, path: readonly PropertyKey[]): string {
  const place = formatPath(path);
  return place === '' ? file : `${file} · ${place}`;
}

/** A key from a wrong file may be anything; only a plain one goes into a message as it is. */
function shownKey(key: PropertyKey): string {
  const text = String(key);
  return /^[\w$]{1,40}$/.test(text) ? text : quote(text);
}

/** Why something could not be read or worked out, and how to mend it; both in the office's language. */
export interface Refusal {
  readonly reason: string;
  readonly remedy: string;
  /** It only follows from another problem that is told at its own place. */
  readonly follows?: true;
}

/** True for what could not be read or worked out. */
export function isRefusal<T extends object>(result: T | Refusal): result is Refusal {
  return 'reason' in result;
}

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
