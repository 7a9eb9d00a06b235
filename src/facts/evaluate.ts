import { type Amount, addAmounts, compareAmounts, multiplyAmounts, subtractAmounts } from './arithmetic.ts';
import type { Qualifier } from './fact.ts';
import type { Expression, Operator, Relation } from './formula.ts';
import { isRefusal, type Refusal } from './problem.ts';

/** Finds the amount of a reference, or says why there is none. */
export type Lookup = (id: string) => Amount | Refusal;

const OPERATIONS: Readonly<Record<Operator, (a: Amount, b: Amount) => Amount | Refusal>> = {
  '+': addAmounts,
  '−': subtractAmounts,
  '×': multiplyAmounts,
};

/** The exact result of a formula, with unit and qualifier carried through. */
export function evaluateFormula(expression: Expression, lookup: Lookup): Amount | Refusal {
  if (expression.kind === 'reference') return lookup(expression.id);
  const left = evaluateFormula(expression.left, lookup);
  if (isRefusal(left)) return left;
  const right = evaluateFormula(expression.right, lookup);
  if (isRefusal(right)) return right;
  return OPERATIONS[expression.operator](left, right);
}

/** Why a relation does not hold or cannot be told; undefined where it holds. */
export function checkRelation(relation: Relation, lookup: Lookup): Refusal | undefined {
  const amounts: Amount[] = [];
  for (const side of relation.sides) {
    const amount = evaluateFormula(side, lookup);
    if (isRefusal(amount)) return amount;
    amounts.push(amount);
  }
  for (const [i, sign] of relation.signs.entries()) {
    const left = amounts[i];
    const right = amounts[i + 1];
    if (left === undefined || right === undefined) continue;
    const verdict = compareAmounts(left, sign, right);
    if (verdict === false) return brokenRelation(left, sign, right);
    if (verdict !== true) return verdict;
  }
  return undefined;
}

function brokenRelation(left: Amount, sign: string, right: Amount): Refusal {
  return {
    reason: `关系不成立：${left.name} 得 ${show(left)}，${right.name} 得 ${show(right)}`,
    remedy: `按报告原文核对所引用的数；左边应当 ${sign} 右边`,
  };
}

const MARKS: Readonly<Record<Qualifier, string>> = {
  exact: '',
  over: '多于',
  nearly: '近',
  under: '不到',
  about: '约',
  atLeast: '不少于',
  atMost: '不超过',
  several: '约数',
  range: '范围起于',
};

function show(amount: Amount): string {
  return `${MARKS[amount.qualifier]}${amount.value}${amount.unit}`;
}
