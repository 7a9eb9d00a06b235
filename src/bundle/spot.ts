import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { parseSync } from 'rolldown/utils';
import type { CodeRange } from './slide-in-module.ts';
import { constantsIn, elementOf, literalOf, type Node, namedIn, propertyOf, slideIn } from './syntax.ts';

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
 * The place of a value in a JSON text, by its path; for a missing value that of the nearest thing around it. Undefined
 * if only the whole file is around it.
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

/** Finds where a slide, or a field of it, is written, by its path. */
export type RangeFinder = (path: readonly PropertyKey[]) => CodeRange | undefined;

/**
 * The places of slides and their fields in a module of `slides/`, found by the parser that the build uses: the object
 * whose `id` is the slide's, and from there down the keys as far as they are written out, there or in a constant of the
 * module. Undefined if the module has no such slide, or cannot be parsed. The module is parsed once for all its places.
 */
export function rangesInModule(code: string): RangeFinder {
  const { program } = parseSync('slide.ts', code);
  const named = namedIn(program as unknown as Node);
  const constants = constantsIn(program as unknown as Node);
  return ([part, slide, ...field]) => {
    const own = slideIn(named, part, slide);
    return own && down(own, propertyOf(own, 'id') ?? own, field, constants);
  };
}

/** The same from a constant of the module, by its name: `deck`, `parts`, 2. */
export function constantInModule(code: string): RangeFinder {
  const { program } = parseSync('slide.ts', code);
  const constants = constantsIn(program as unknown as Node);
  return ([name, ...keys]) => {
    const own = constants.get(name);
    const value = own?.init as Node | undefined;
    return own && value && down(value, own, keys, constants);
  };
}

/** Down the keys as far as they are written out; `from` where none is. */
function down(
  object: Node,
  from: Node,
  keys: readonly PropertyKey[],
  constants: ReadonlyMap<unknown, Node>,
): CodeRange {
  let found = from;
  let within: Node | undefined = object;
  for (const key of keys) {
    const property: Node | undefined = within && (propertyOf(within, key) ?? elementOf(within, key));
    if (property === undefined) break;
    const value = property.type === 'Property' ? (property.value as Node) : property;
    const constant = value.type === 'Identifier' ? constants.get(value.name) : undefined;
    found = constant ?? property;
    within = literalOf((constant?.init as Node | undefined) ?? value);
  }
  return found;
}
