import type { ArchiveFile } from './file.ts';

/** One rule of the standards and how it is checked. */
export interface Rule {
  /** Its clauses: of ISO 19005-2:2011 (PDF/A-2, level A) and of ISO 14289-1:2014 (PDF/UA-1). */
  readonly clauses: { readonly a?: string; readonly ua?: string };
  /** What the rule requires. */
  readonly says: string;
  /** The violations found in the file, each in a few words. */
  readonly faults: (file: ArchiveFile) => readonly string[];
}

/** A rule with a single yes-or-no answer. */
export function holds(
  clauses: Rule['clauses'],
  says: string,
  test: (file: ArchiveFile) => boolean,
  fault: string,
): Rule {
  return { clauses, says, faults: (file) => (test(file) ? [] : [fault]) };
}
