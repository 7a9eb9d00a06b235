import type { DerivedFact } from './fact.ts';
import type { Operator } from './formula.ts';

/** A formula piece by piece, as it is read: the facts by their full ids, the signs as they are printed. */
export type FormulaPiece =
  | { readonly kind: 'fact'; readonly id: string }
  | { readonly kind: 'sign'; readonly sign: Operator };

const PIECE = /[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*|[-–−+*×]/g;
const SIGNS: Readonly<Record<string, Operator>> = {
  '-': '−',
  '–': '−',
  '*': '×',
  '+': '+',
  '−': '−',
  '×': '×',
};

/** The pieces of a derived fact's formula; a name without a group belongs to the fact's own group. */
export function formulaPieces(fact: DerivedFact): readonly FormulaPiece[] {
  const [group = ''] = fact.id.split('.');
  return (fact.formula.normalize('NFKC').match(PIECE) ?? []).map((piece) => {
    const sign = SIGNS[piece];
    if (sign !== undefined) return { kind: 'sign', sign };
    return { kind: 'fact', id: piece.includes('.') ? piece : `${group}.${piece}` };
  });
}
