import {
  type Amount,
  addAmounts,
  compareAmounts,
  multiplyAmounts,
  subtractAmounts,
  unitKind,
} from './arithmetic.ts';
import { averageOf, differenceOf, growthOf, type Style, shareOf } from './change.ts';
import type { Qualifier } from './fact.ts';
import type { Expression, FunctionName, Operator, Relation } from './formula.ts';
import { isRefusal, type Refusal } from './problem.ts';

/** Finds the amount of a reference, for this year or an earlier one, or says why there is none. */
export type Lookup = (id: string, when?: 'was') => Amount | Refusal;

type Operation = (a: Amount, b: Amount, style: Style) => Amount | Refusal;

const OPERATIONS: Readonly<Record<Operator, Operation>> = {
  '+': addAmounts,
  '−': subtractAmounts,
  '×': multiplyAmounts,
  '÷': divideAmounts,
};
const FUNCTIONS: Readonly<Record<FunctionName, Operation>> = {
  growth: growthOf,
  difference: differenceOf,
  share: partOf,
  average: averageOf,
};

/** The exact result of a formula, with unit and qualifier carried through. */
export function evaluateFormula(expression: Expression, lookup: Lookup, style: Style = {}): Amount | Refusal {
  if (expression.kind === 'reference') return lookup(expression.id);
  const [first, second] = termsOf(expression);
  const left = evaluateFormula(first, lookup, style);
  if (isRefusal(left)) return left;
  const right = second === undefined ? before(first, lookup) : evaluateFormula(second, lookup, style);
  if (isRefusal(right)) return right;
  const operate = expression.kind === 'call' ? FUNCTIONS[expression.name] : OPERATIONS[expression.operator];
  return operate(left, right, style);
}

function termsOf(expression: Exclude<Expression, { kind: 'reference' }>): readonly [Expression, Expression?] {
  if (expression.kind === 'operation') return [expression.left, expression.right];
  const [first, second] = expression.args;
  if (first === undefined) throw new Error(`a call without terms: ${expression.name}`);
  return second === undefined ? [first] : [first, second];
}

/** What a fact was in the year before. */
function before(expression: Expression, lookup: Lookup): Amount | Refusal {
  return expression.kind === 'reference'
    ? lookup(expression.id, 'was')
    : { reason: '算式没有上一年的数', remedy: '写出两项，如 growth(组.甲, 组.乙)' };
}

/** Of one kind, what part the first is of the second, more than all of it where that is a goal; of two, so much for each. */
function divideAmounts(a: Amount, b: Amount, style: Style): Amount | Refusal {
  return unitKind(a.unit) === unitKind(b.unit) && a.per === undefined
    ? shareOf(a, b, style)
    : averageOf(a, b, style);
}

/** A part cannot exceed its whole. */
function partOf(part: Amount, whole: Amount, style: Style): Amount | Refusal {
  if (compareAmounts(part, '>', whole) !== true) return shareOf(part, whole, style);
  return {
    reason: `${part.name} 比 ${whole.name} 还大，不是它的一部分`,
    remedy: '核对先后；完成数对目标数的比例写成 完成 ÷ 目标',
  };
}

/** Why a relation does not hold or cannot be decided; undefined where it holds. */
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
    remedy: `按报告原文核对所引用的数；左边应当 ${sign} 右边${sign === '≈' ? '（照右边印出的位数四舍五入）' : ''}`,
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
