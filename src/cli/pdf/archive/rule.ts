import type { ArchiveFile } from './file.ts';

/** One rule of the standards, as it is checked. */
export interface Rule {
  /** Its clauses: of ISO 19005-2:2011 (PDF/A-2, level A) and of ISO 14289-1:2014 (PDF/UA-1). */
  readonly clauses: { readonly a?: string; readonly ua?: string };
  /** What has to be. */
  readonly says: string;
  /** What in the file is otherwise, each in a few words. */
  readonly faults: (file: ArchiveFile) => readonly string[];
}

/** A rule that either holds or not. */
export function holds(
  clauses: Rule['clauses'],
  says: string,
  test: (file: ArchiveFile) => boolean,
  fault: string,
): Rule {
  return { clauses, says, faults: (file) => (test(file) ? [] : [fault]) };
}
