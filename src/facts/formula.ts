import type { Comparison } from './arithmetic.ts';
import { isRefusal, type Refusal } from './problem.ts';
import { quote } from './text.ts';

export type Operator = '+' | '−' | '×';

/** A formula as read; × binds closer than + and −, which run from left to right. */
export type Expression =
  | { readonly kind: 'reference'; readonly id: string }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

/** Sides of a relation and the signs between them; `a < b ≤ c` has three sides. */
export interface Relation {
  readonly sides: readonly Expression[];
  readonly signs: readonly Comparison[];
}

const LONGEST = 300;
/** A map, not an object: a fact may be called `constructor`. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['-', '−'],
  ['–', '−'],
  ['*', '×'],
  ['<=', '≤'],
  ['>=', '≥'],
]);
const TOKEN = /[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*|<=|>=|[-+–−×*=<>≤≥]|\s+|./gu;
const NAME = /^[A-Za-z_$]/;
const REMEDY = '写成 “组.名 + 组.名”；可用的符号：+ − × 和 = < ≤ > ≥，数字一律引用事实，不能直接写';

/** Reads `group.a + group.b`; the ASCII signs - and * are taken for − and ×. */
export function parseFormula(text: string): Expression | Refusal {
  const relation = parseSides(text);
  if (isRefusal(relation)) return relation;
  const [side] = relation.sides;
  if (side === undefined || relation.signs.length > 0) {
    return { reason: `算式 ${quote(text)} 里有比较符号`, remedy: '比较写进 relations，这里只写算式' };
  }
  return side;
}

/** Reads `group.a + group.b = group.c`; the ASCII signs <= and >= are taken for ≤ and ≥. */
export function parseRelation(text: string): Relation | Refusal {
  const relation = parseSides(text);
  if (isRefusal(relation) || relation.signs.length > 0) return relation;
  return { reason: `关系 ${quote(text)} 里没有比较符号`, remedy: '写成 “左边 = 右边”，或用 < ≤ > ≥' };
}

/** The references of a formula, in the order of reading, each once. */
export function referencesOf(expression: Expression): readonly string[] {
  if (expression.kind === 'reference') return [expression.id];
  return [...new Set([...referencesOf(expression.left), ...referencesOf(expression.right)])];
}

function parseSides(text: string): Relation | Refusal {
  if (text.length > LONGEST) return { reason: `算式超过${LONGEST}个字符`, remedy: '拆成几条' };
  const tokens = (text.normalize('NFKC').match(TOKEN) ?? [])
    .filter((token) => token.trim() !== '')
    .map((token) => SIGNS.get(token) ?? token);
  const sides: Expression[] = [];
  const signs: Comparison[] = [];
  let rest: readonly string[] = tokens;
  while (true) {
    const side = readSum(rest);
    if (side === undefined) return { reason: `算式 ${quote(text)} 读不懂`, remedy: REMEDY };
    sides.push(side.expression);
    const [sign, ...after] = side.rest;
    if (sign === undefined) return { sides, signs };
    if (!isComparison(sign))
      return { reason: `算式 ${quote(text)} 里的 ${quote(sign)} 读不懂`, remedy: REMEDY };
    signs.push(sign);
    rest = after;
  }
}

interface Read {
  readonly expression: Expression;
  readonly rest: readonly string[];
}

function readSum(tokens: readonly string[]): Read | undefined {
  return readChain(tokens, readProduct, ['+', '−']);
}

function readProduct(tokens: readonly string[]): Read | undefined {
  return readChain(tokens, readReference, ['×']);
}

function readReference([name, ...rest]: readonly string[]): Read | undefined {
  if (name === undefined || !NAME.test(name)) return undefined;
  return { expression: { kind: 'reference', id: name }, rest };
}

function readChain(
  tokens: readonly string[],
  readPart: (tokens: readonly string[]) => Read | undefined,
  operators: readonly Operator[],
): Read | undefined {
  let left = readPart(tokens);
  while (left !== undefined) {
    const operator = operators.find((each) => each === left?.rest[0]);
    if (operator === undefined) return left;
    const right = readPart(left.rest.slice(1));
    if (right === undefined) return undefined;
    const expression: Expression = {
      kind: 'operation',
      operator,
      left: left.expression,
      right: right.expression,
    };
    left = { expression, rest: right.rest };
  }
  return undefined;
}

function isComparison(token: string): token is Comparison {
  return ['=', '<', '≤', '>', '≥'].includes(token);
}
