import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { parseSync } from 'rolldown/utils';
import { elementOf, literalOf, type Node, propertyOf, slideIn } from './syntax.ts';

/** A place in a text, from 1. */
export interface TextSpot {
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset. */
export function spotAt(text: string, offset: number): TextSpot {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/**
 * Where a value stands in a JSON text, by its path; what is missing stands at the nearest thing around it. Undefined
 * where nothing around it is there but the whole file.
 */
export function spotInJson(text: string, path: readonly PropertyKey[]): TextSpot | undefined {
  const root = parseTree(text);
  if (root === undefined) return undefined;
  for (let length = path.length; length > 0; length--) {
    const keys = path.slice(0, length).map((key) => (typeof key === 'number' ? key : String(key)));
    const node = findNodeAtLocation(root, keys);
    // Of a property its name: that is what the office looks for.
    if (node !== undefined)
      return spotAt(text, node.parent?.type === 'property' ? node.parent.offset : node.offset);
  }
  return undefined;
}

/**
 * Where a slide, or a field of it, stands in a module of `slides/`, by the parser that the build uses: the object whose
 * `id` is the slide's, and from there down the keys as far as they are written out. Undefined where the module has no
 * such slide, or cannot be parsed.
 */
export function spotInModule(code: string, path: readonly PropertyKey[]): TextSpot | undefined {
  const [part, slide, ...field] = path;
  const { program } = parseSync('slide.ts', code);
  const own = slideIn(program as unknown as Node, part, slide);
  if (own === undefined) return undefined;
  let found: Node = propertyOf(own, 'id') ?? own;
  let within: Node | undefined = own;
  for (const key of field) {
    const property: Node | undefined = within && (propertyOf(within, key) ?? elementOf(within, key));
    if (property === undefined) break;
    found = property;
    within = literalOf(property.type === 'Property' ? (property.value as Node) : property);
  }
  return spotAt(code, found.start);
}
