import type { AnyFact, Earlier } from './fact.ts';

/** The parts of a fact's id: `works.invest@2022` is `invest` of the group `works`, as it was in 2022. */
export interface FactId {
  readonly group: string;
  readonly key: string;
  readonly year?: number;
}

/** The id of an entry of the facts file. */
export function factId(group: string, key: string): string {
  return `${group}.${key}`;
}

/** The id of what the fact `id` was in `year`. */
export function earlierId(id: string, year: number): string {
  return `${id}@${year}`;
}

/** An id taken apart; of what is no id, as much as there is. Neither groups nor keys have a dot or an at sign in them. */
export function partsOfId(id: string): FactId {
  const [name = '', year] = id.split('@');
  const [group = '', key = ''] = name.split('.');
  return year === undefined ? { group, key } : { group, key, year: Number(year) };
}

/** The path of a fact, or of one of its fields, in the facts file: keys from the top down. */
export function factPath(id: string, field?: string): string[] {
  const { group, key } = partsOfId(id);
  return ['facts', group, key, ...(field === undefined ? [] : [field])];
}

/** The id that a reference in a formula means: a name without a group belongs to the formula's own. */
export function idOfReference(reference: string, group: string): string {
  return reference.includes('.') ? reference : factId(group, reference);
}

/** What these facts were in earlier years, as far as the file says it. */
export function earlierFacts(facts: readonly AnyFact[]): readonly Earlier[] {
  return facts.flatMap((fact) => (fact.kind === 'stated' && fact.was !== undefined ? [fact.was] : []));
}
