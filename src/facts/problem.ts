import { factPath } from './fact-id.ts';
import { FACTS, SLIDES } from './files.ts';
import { quote } from './text.ts';

/** A place in the facts or meeting file as the office reads it: `pandemic.fund.says`, `relations 第3条`. */
function formatPath(path: readonly PropertyKey[]): string {
  const keys = path[0] === 'facts' && path.length > 1 ? path.slice(1) : path;
  return keys.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place} 第${key + 1}条`;
    return place === '' ? shownKey(key) : `${place}.${shownKey(key)}`;
  }, '');
}

/** The place of a problem. */
export interface ProblemPlace {
  /** Relative to the project; `slides` where the module of a slide is still to be found; else what was looked at. */
  readonly file: string;
  /** From the top of the file down to the value, as its keys are written; of a slide part, slide, field. */
  readonly path?: readonly PropertyKey[];
  /** From 1; what reads the file again puts them in. */
  readonly line?: number;
  readonly column?: number;
  /** What is written there, where it is looked up by that: a character that no font has. */
  readonly text?: string;
  /** What no path can say: a sentence of the report, a tag. */
  readonly words?: string;
}

/** A place in a file. */
export function whereIn(file: string, path: readonly PropertyKey[]): ProblemPlace {
  return path.length === 0 ? { file } : { file, path };
}

/** The place of a fact in the facts file, or of one of its fields. */
export function whereOfFact(id: string, field?: string, file = FACTS): ProblemPlace {
  return { file, path: factPath(id, field) };
}

/** The place of a slide (`part.slide`), or of a field of it. */
export function whereOfSlide(id: string, field: readonly PropertyKey[] = []): ProblemPlace {
  const dot = id.indexOf('.');
  const name = dot < 0 ? [id] : [id.slice(0, dot), id.slice(dot + 1)];
  return { file: SLIDES, path: [...name, ...field] };
}

/** `assets/facts.json:12:7 · pandemic.fund.says`, `slides/pandemic.ts:46 · pandemic.funds · headline`. */
export function formatPlace({ file, path = [], line, column, words }: ProblemPlace): string {
  const at = [file, line, column].filter((each) => each !== undefined).join(':');
  const isSlide = file.split('/')[0] === SLIDES && path.length > 1;
  const names = isSlide ? [formatPath(path.slice(0, 2)), formatPath(path.slice(2))] : [formatPath(path)];
  return [at, ...names, words ?? ''].filter((each) => each !== '').join(' · ');
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
  /** It only follows from another problem, which is reported at its own place. */
  readonly follows?: true;
}

/** True for what could not be read or worked out. */
export function isRefusal<T extends object>(result: T | Refusal): result is Refusal {
  return 'reason' in result;
}

/** One thing that is wrong in a file the office edits, with its place and its remedy. */
export interface Problem {
  readonly where: ProblemPlace;
  /** Further places of the same problem. */
  readonly also?: readonly ProblemPlace[];
  /** What is wrong, quoting what was found. */
  readonly what: string;
  /** What was expected instead. */
  readonly expected: string;
  /** How to mend it. */
  readonly remedy: string;
}

/** All places of a problem in one line. */
export function formatPlaces({ where, also = [] }: Pick<Problem, 'where' | 'also'>): string {
  return [where, ...also].map(formatPlace).join('、');
}

/** `× what → where`, then expectation and remedy, one problem after another. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems
    .map((p) => `× ${p.what}\n  → ${formatPlaces(p)}\n    应为：${p.expected}\n    改法：${p.remedy}`)
    .join('\n');
}

/**
 * The problems that a caught error carries; undefined for any other error. Recognised by name and not by class: a
 * bundler's module runner has a class of its own.
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
