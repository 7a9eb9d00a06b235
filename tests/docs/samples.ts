import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** The source of the first slide of each layout in the modules of the decks that show them, in their order. */
export function samplesIn(modules: readonly string[]): ReadonlyMap<string, string> {
  const samples = new Map<string, string>();
  for (const code of modules)
    for (const call of slidesIn(parseSync('deck.ts', code).program as unknown as Node)) {
      const text = outdented(code, call);
      const layout = /\blayout: '(\w+)'/.exec(text)?.[1];
      if (layout !== undefined && !samples.has(layout)) samples.set(layout, text);
    }
  return samples;
}

/** Every call of `slide`, in the order of the text. */
function slidesIn(node: unknown): readonly Node[] {
  if (Array.isArray(node)) return node.flatMap(slidesIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, callee } = node as { readonly type?: string; readonly callee?: { readonly name?: string } };
  if (type === 'CallExpression' && callee?.name === 'slide') return [node as Node];
  return Object.values(node).flatMap(slidesIn);
}

/** The lines of a node, as far to the left as its first line would be by itself. */
function outdented(code: string, { start, end }: Node): string {
  const before = code.slice(code.lastIndexOf('\n', start) + 1, start);
  const indent = /^ */.exec(before)?.[0] ?? '';
  return code.slice(start, end).replaceAll(`\n${indent}`, '\n');
}
