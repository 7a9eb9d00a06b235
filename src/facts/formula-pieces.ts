import type { DerivedFact } from './fact.ts';
import { idOfReference, partsOfId } from './fact-id.ts';
import { type Expression, type Operator, parseFormula } from './formula.ts';
import { isRefusal } from './problem.ts';

/** A formula piece by piece, as it is read: facts by their full ids, signs and brackets as they are printed. */
export type FormulaPiece =
  | { readonly kind: 'fact'; readonly id: string }
  | { readonly kind: 'sign'; readonly sign: Operator | '（' | '）' | '比' | `比${number}年` };

const WEIGHT: Readonly<Record<Operator, number>> = { '+': 1, '−': 1, '×': 2, '÷': 2 };

/** The pieces of a derived fact's formula; a name without a group belongs to the fact's own group. */
export function formulaPieces(fact: DerivedFact): readonly FormulaPiece[] {
  const expression = parseFormula(fact.formula);
  return isRefusal(expression) ? [] : piecesOf(expression, fact);
}

function piecesOf(expression: Expression, fact: DerivedFact): readonly FormulaPiece[] {
  if (expression.kind === 'reference') {
    return [{ kind: 'fact', id: idOfReference(expression.id, partsOfId(fact.id).group) }];
  }
  if (expression.kind === 'operation') {
    const { operator, left, right } = expression;
    const weight = WEIGHT[operator];
    return [
      ...bracketed(left, fact, weight),
      { kind: 'sign', sign: operator },
      ...bracketed(right, fact, weight + 1),
    ];
  }
  const [first = [], second] = expression.args.map((each) => piecesOf(each, fact));
  if (second === undefined) return [...first, ...againstEarlier(first, fact)];
  const isChange = expression.name === 'growth' || expression.name === 'difference';
  return [...first, { kind: 'sign', sign: isChange ? '比' : '÷' }, ...second];
}

/** 比2022年 and what the fact was then. */
function againstEarlier([piece]: readonly FormulaPiece[], { from }: DerivedFact): readonly FormulaPiece[] {
  const now = piece?.kind === 'fact' ? `${piece.id}@` : '';
  const id = now === '' ? undefined : from.find((each) => each.startsWith(now));
  if (id === undefined) return [];
  return [
    { kind: 'sign', sign: `比${Number(id.slice(now.length))}年` },
    { kind: 'fact', id },
  ];
}

/** Puts an operand in brackets when it binds less tightly than the sign beside it. */
function bracketed(expression: Expression, fact: DerivedFact, weight: number): readonly FormulaPiece[] {
  const pieces = piecesOf(expression, fact);
  if (expression.kind !== 'operation' || WEIGHT[expression.operator] >= weight) return pieces;
  return [{ kind: 'sign', sign: '（' }, ...pieces, { kind: 'sign', sign: '）' }];
}

const FULL_WIDTH: Readonly<Record<string, string>> = { '+': '＋', '−': '－' };

/** A sign between printed figures. */
export function formatSign(sign: Extract<FormulaPiece, { kind: 'sign' }>['sign']): string {
  return FULL_WIDTH[sign] ?? sign;
}

/** Whether it is said as a change, one number 比 another, and not as a sum. */
export function tellsChange(pieces: readonly FormulaPiece[]): boolean {
  return pieces.some((piece) => piece.kind === 'sign' && piece.sign.startsWith('比'));
}
