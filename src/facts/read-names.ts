import { NAMED, type NameEntry, namesFrame, type PhotoEntry } from './definition.ts';
import { parseJson } from './json.ts';
import type { Problem } from './problem.ts';
import { capped } from './read.ts';
import { checkShape, valueAt } from './shape.ts';

/** The names file as the office wrote it. */
export interface NamesData {
  /** By the id of the fact that counts them. */
  readonly names: ReadonlyMap<string, readonly NameEntry[]>;
  /** By the id of the slide. */
  readonly photos: ReadonlyMap<string, PhotoEntry>;
}

/** Reads the text of a names file; never throws, whatever the text. */
export function readNamesFile(
  text: string,
  file: string,
): { names: NamesData | undefined; problems: readonly Problem[] } {
  const { value, problems: faults } = parseJson(text, file);
  if (faults.length > 0) return { names: undefined, problems: capped(faults, file) };
  const { data: frame, problems: framing } = checkShape(namesFrame, value, file, []);
  const wrong: Problem[] = [...framing];
  const read = (entry: unknown, path: readonly PropertyKey[]): readonly NameEntry[] => {
    const isPlain = typeof entry !== 'object' || entry === null;
    const { data, problems } = checkShape(isPlain ? NAMED.plain : NAMED.pictured, entry, file, path);
    wrong.push(...problems);
    return data === undefined ? [] : [typeof data === 'string' ? { name: data } : data];
  };
  const lists = Object.entries(frame?.names ?? namesIn(value)).map(
    ([id, list]) => [id, list.flatMap((entry, i) => read(entry, ['names', id, i]))] as const,
  );
  if (frame === undefined || wrong.length > 0) return { names: undefined, problems: capped(wrong, file) };
  return { names: { names: new Map(lists), photos: new Map(Object.entries(frame.photos)) }, problems: [] };
}

/** What can be read of the names although something else in the file is wrong. */
function namesIn(value: unknown): Readonly<Record<string, readonly unknown[]>> {
  const names = valueAt(value, ['names']);
  if (typeof names !== 'object' || names === null) return {};
  return Object.fromEntries(Object.entries(names).filter(([, list]) => Array.isArray(list)));
}
