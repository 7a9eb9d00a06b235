import { type AwardEntry, type DerivedEntry, ENTRIES, NAME, type StatedEntry } from './definition.ts';
import { factId } from './fact-id.ts';
import type { Problem } from './problem.ts';
import { checkShape } from './shape.ts';

interface Named<Kind, E> {
  readonly kind: Kind;
  readonly group: string;
  readonly key: string;
  /** `group.key` */
  readonly id: string;
  readonly entry: E;
}

/** An entry of the file whose shape is right. */
export type NamedEntry =
  | Named<'stated', StatedEntry>
  | Named<'derived', DerivedEntry>
  | Named<'award', AwardEntry>;

/** An entry that cannot be used, with its place in the file. */
export interface BrokenEntry {
  readonly path: readonly string[];
  readonly raw: unknown;
}

/** Entries of the right shape, the unusable ones by id, and what is wrong with those. */
export interface EntryList {
  readonly entries: readonly NamedEntry[];
  readonly broken: ReadonlyMap<string, BrokenEntry>;
  readonly problems: readonly Problem[];
}

/** Reads every entry as its own kind; one wrong entry does not hide the others. */
export function readEntries(facts: unknown, file: string): EntryList {
  const entries: NamedEntry[] = [];
  const broken = new Map<string, BrokenEntry>();
  const problems: Problem[] = [];
  for (const [group, members] of pairsOf(facts)) {
    for (const [key, raw] of pairsOf(members)) {
      const read = readEntry(group, key, raw, file);
      problems.push(...read.problems);
      // A wrong name is reported with the frame of the file; used as an id it would turn up in messages and formulas.
      if (read.entry !== undefined && NAME.test(group) && NAME.test(key)) entries.push(read.entry);
      else broken.set(factId(group, key), { path: ['facts', group, key], raw });
    }
  }
  return { entries, broken, problems };
}

function readEntry(group: string, key: string, raw: unknown, file: string) {
  const kind = entryKind(raw);
  const { data, problems } = checkShape(ENTRIES[kind], raw, file, ['facts', group, key]);
  // The kind chose the definition, so the data is of the kind.
  const entry = data && ({ kind, group, key, id: factId(group, key), entry: data } as NamedEntry);
  return { entry, problems };
}

function entryKind(raw: unknown): NamedEntry['kind'] {
  if (typeof raw !== 'object' || raw === null) return 'stated';
  if (Object.hasOwn(raw, 'formula')) return 'derived';
  return Object.hasOwn(raw, 'award') ? 'award' : 'stated';
}

function pairsOf(value: unknown): readonly (readonly [string, unknown])[] {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? Object.entries(value) : [];
}
