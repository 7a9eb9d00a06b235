import type { DerivedFact } from './fact.ts';
import { type Expression, type Operator, parseFormula } from './formula.ts';
import { isRefusal } from './problem.ts';

/** A formula piece by piece, as it is read: facts by their full ids, signs and brackets as they are printed. */
export type FormulaPiece =
  | { readonly kind: 'fact'; readonly id: string }
  | { readonly kind: 'sign'; readonly sign: Operator | '（' | '）' | '比' | '比上年' };

const WEIGHT: Readonly<Record<Operator, number>> = { '+': 1, '−': 1, '×': 2, '÷': 2 };

/** The pieces of a derived fact's formula; a name without a group belongs to the fact's own group. */
export function formulaPieces(fact: DerivedFact): readonly FormulaPiece[] {
  const expression = parseFormula(fact.formula);
  return isRefusal(expression) ? [] : piecesOf(expression, fact.id.split('.')[0] ?? '');
}

function piecesOf(expression: Expression, group: string): readonly FormulaPiece[] {
  if (expression.kind === 'reference') {
    return [{ kind: 'fact', id: expression.id.includes('.') ? expression.id : `${group}.${expression.id}` }];
  }
  if (expression.kind === 'operation') {
    const { operator, left, right } = expression;
    const weight = WEIGHT[operator];
    return [
      ...bracketed(left, group, weight),
      { kind: 'sign', sign: operator },
      ...bracketed(right, group, weight + 1),
    ];
  }
  const [first = [], second = []] = expression.args.map((each) => piecesOf(each, group));
  const isChange = expression.name === 'growth' || expression.name === 'difference';
  const sign = isChange ? (second.length === 0 ? '比上年' : '比') : '÷';
  return [...first, { kind: 'sign', sign }, ...second];
}

/** What binds less closely than the sign beside it stands in brackets. */
function bracketed(expression: Expression, group: string, weight: number): readonly FormulaPiece[] {
  const pieces = piecesOf(expression, group);
  if (expression.kind !== 'operation' || WEIGHT[expression.operator] >= weight) return pieces;
  return [{ kind: 'sign', sign: '（' }, ...pieces, { kind: 'sign', sign: '）' }];
}

const FULL_WIDTH: Readonly<Record<string, string>> = { '+': '＋', '−': '－' };

/** A sign between printed figures. */
export function formatSign(sign: Extract<FormulaPiece, { kind: 'sign' }>['sign']): string {
  return FULL_WIDTH[sign] ?? sign;
}
