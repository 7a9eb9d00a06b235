import type { AnyFact, Earlier } from './fact.ts';

/** The id of what the fact `id` was in `year`. */
export function earlierId(id: string, year: number): string {
  return `${id}@${year}`;
}

/** What these facts were in earlier years, as far as the file says it. */
export function earlierFacts(facts: readonly AnyFact[]): readonly Earlier[] {
  return facts.flatMap((fact) => (fact.kind === 'stated' && fact.was !== undefined ? [fact.was] : []));
}
