import { type AnyFact, type DerivedFact, formulaPieces } from '../facts/index.ts';

const FULL_WIDTH = { '+': '＋', '−': '－', '×': '×' } as const;

/** How a derived fact comes about, in printed figures: 26家＝109家－83家. */
export function formatFormula(fact: DerivedFact, facts: readonly AnyFact[]): string {
  const sides = formulaPieces(fact).map((piece) =>
    piece.kind === 'sign'
      ? FULL_WIDTH[piece.sign]
      : (facts.find((each) => each.id === piece.id)?.says ?? piece.id),
  );
  return `${fact.says}＝${sides.join('')}`;
}
