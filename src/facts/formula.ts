import type { Comparison } from './arithmetic.ts';
import { isRefusal, type Refusal } from './problem.ts';
import { quote } from './text.ts';

export type Operator = '+' | '−' | '×' | '÷';

/** What can be derived other than sums: growth(甲) and difference(甲) compare a fact with its `was`. */
const FUNCTIONS = ['growth', 'difference', 'share', 'average'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

/** A formula as read; × and ÷ bind closer than + and −, all run from left to right. */
export type Expression =
  | { readonly kind: 'reference'; readonly id: string }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] };

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
  ['/', '÷'],
  ['，', ','],
  ['~=', '≈'],
  ['<=', '≤'],
  ['>=', '≥'],
]);
const TOKEN = /[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*|<=|>=|~=|\s+|./gu;
const NAME = /^[A-Za-z_$]/;
const REMEDY =
  '写成 “组.名 + 组.名”；可用 + − × ÷ 和括号，growth(组.名)、difference(组.名)、share(部分, 全部)、average(总数, 个数)，关系用 = ≈ < ≤ > ≥；数字一律引用事实，不能直接写';

/** Reads `group.a + group.b`; the ASCII signs - * / are taken for − × ÷. */
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
  return { reason: `关系 ${quote(text)} 里没有比较符号`, remedy: '写成 “左边 = 右边”，或用 ≈ < ≤ > ≥' };
}

/** The references of a formula, in the order of reading, each once. */
export function referencesOf(expression: Expression): readonly string[] {
  if (expression.kind === 'reference') return [expression.id];
  if (expression.kind === 'call') return [...new Set(expression.args.flatMap(referencesOf))];
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
  return readChain(tokens, readTerm, ['×', '÷']);
}

function readTerm([first, ...rest]: readonly string[]): Read | undefined {
  if (first === '(') {
    const inner = readSum(rest);
    const [close, ...after] = inner?.rest ?? [];
    return inner === undefined || close !== ')' ? undefined : { ...inner, rest: after };
  }
  if (first === undefined || !NAME.test(first)) return undefined;
  if (rest[0] === '(') return readCall(first, rest.slice(1));
  return { expression: { kind: 'reference', id: first }, rest };
}

/** growth(a), share(a, b); what is no function of that many facts is not read. */
function readCall(word: string, tokens: readonly string[]): Read | undefined {
  const name = FUNCTIONS.find((each) => each === word);
  const args: Expression[] = [];
  let rest = tokens;
  while (name !== undefined) {
    const arg = readSum(rest);
    const [sign, ...after] = arg?.rest ?? [];
    if (arg === undefined) return undefined;
    args.push(arg.expression);
    rest = after;
    if (sign === ',') continue;
    const known = args.length === 2 || (args.length === 1 && isChange(name) && args[0]?.kind === 'reference');
    return sign === ')' && known ? { expression: { kind: 'call', name, args }, rest } : undefined;
  }
  return undefined;
}

function isChange(name: FunctionName): boolean {
  return name === 'growth' || name === 'difference';
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
  return ['=', '≈', '<', '≤', '>', '≥'].includes(token);
}
