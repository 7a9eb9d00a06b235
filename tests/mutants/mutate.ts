import { parseSync } from 'vite';

/** One small fault that may be put into a file: what stands between two offsets becomes something else. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `< → <=` */
  readonly what: string;
}

/** What an operator is mistaken for. */
const SWAPS: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
};

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Every mutant of a TypeScript module, in the order of its text; types have none. */
export function mutantsOf(code: string): readonly Mutant[] {
  const { program } = parseSync('module.ts', code);
  return nodesIn(program as unknown as Node)
    .flatMap((node) => mutate(node, code))
    .sort((a, b) => a.start - b.start);
}

function mutate(node: Node, code: string): readonly Mutant[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return swapOperator(node, code);
    case 'IfStatement':
    case 'ConditionalExpression': {
      const { start, end } = node.test as Node;
      return [{ start, end, text: `!(${code.slice(start, end)})`, what: 'condition turned round' }];
    }
    case 'UnaryExpression':
      return node.operator === '!'
        ? [{ start: node.start, end: node.start + 1, text: '', what: '! left out' }]
        : [];
    case 'Literal':
      return mutateLiteral(node);
    default:
      return [];
  }
}

function swapOperator({ operator, left, right }: Node, code: string): readonly Mutant[] {
  const to = SWAPS[String(operator)];
  const from = (left as Node).end;
  const at = code.indexOf(String(operator), from);
  // Texts are joined with templates here, so that + is a sum.
  if (to === undefined || at < from || at > (right as Node).start) return [];
  return [{ start: at, end: at + String(operator).length, text: to, what: `${operator} → ${to}` }];
}

function mutateLiteral({ start, end, value }: Node): readonly Mutant[] {
  if (typeof value === 'boolean') return [{ start, end, text: String(!value), what: `${value} → ${!value}` }];
  if (typeof value === 'number')
    return [{ start, end, text: String(value + 1), what: `${value} → ${value + 1}` }];
  return [];
}

function nodesIn(node: unknown): readonly Node[] {
  if (Array.isArray(node)) return node.flatMap(nodesIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type } = node as { type?: unknown };
  if (typeof type === 'string' && /^TS(?:Type|Interface|Literal)/.test(type)) return [];
  const inside = Object.values(node).flatMap(nodesIn);
  return typeof type === 'string' ? [node as Node, ...inside] : inside;
}
