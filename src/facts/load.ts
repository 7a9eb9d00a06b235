import type { Award, DerivedFact, Earlier, FactBook, StatedFact } from './fact.ts';
import { FACTS } from './files.ts';
import { ProblemsError } from './problem.ts';
import { checkFacts } from './read.ts';
import { withStandIns } from './stand-in.ts';

/** The facts file as an import gives it; its keys are the names the slides use. */
export interface RawFacts {
  readonly facts: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

type FactOf<E> = E extends { readonly formula: string }
  ? DerivedFact
  : E extends { readonly award: string }
    ? Award
    : E extends { readonly was: object }
      ? StatedFact & { readonly was: Earlier }
      : StatedFact;

/** The facts under the names of the file, so that a misspelt one does not compile. */
export type FactsOf<F extends RawFacts> = {
  readonly [Group in keyof F['facts']]: {
    readonly [Key in keyof F['facts'][Group]]: FactOf<F['facts'][Group][Key]>;
  };
};

/** Checks an imported facts file and gives its facts their names. @throws ProblemsError with everything that is wrong. */
export function loadFacts<const F extends RawFacts>(
  raw: F,
  file = FACTS,
): { readonly book: FactBook; readonly facts: FactsOf<F> } {
  const { book, problems } = checkFacts(raw, file);
  if (book === undefined) throw new ProblemsError(problems);
  // The book holds a fact of the matching kind under every key of the file: both follow the same three kinds.
  return { book, facts: withStandIns(book.groups) as FactsOf<F> };
}
