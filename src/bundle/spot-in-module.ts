import { parseSync } from 'vite';
import { type Spot, spotAt } from './spot.ts';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/**
 * Where a slide, or a field of it, stands in a module of `slides/`, by the parser that the build uses: the object whose
 * `id` is the slide's, and from there down the keys as far as they are written out. Undefined where the module has no
 * such slide, or cannot be parsed.
 */
export function spotInModule(code: string, path: readonly PropertyKey[]): Spot | undefined {
  const [part, slide, ...field] = path;
  const { program } = parseSync('slide.ts', code);
  const objects = objectsIn(program as unknown as Node);
  const inPart = objects.find((object) => idOf(object) === part);
  const own = objects.find(
    (object) => idOf(object) === (slide ?? part) && (slide === undefined || object !== inPart),
  );
  if (inPart === undefined || own === undefined) return undefined;
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

/** Every object literal under a node, outermost first. */
function objectsIn(node: Node): readonly Node[] {
  const own = node.type === 'ObjectExpression' ? [node] : [];
  return [...own, ...Object.values(node).flatMap((child) => nodesOf(child).flatMap(objectsIn))];
}

function nodesOf(child: unknown): readonly Node[] {
  if (Array.isArray(child)) return child.flatMap(nodesOf);
  return typeof child === 'object' && child !== null && 'type' in child ? [child as Node] : [];
}

function propertyOf(object: Node, key: PropertyKey): Node | undefined {
  const properties = object.type === 'ObjectExpression' ? nodesOf(object.properties) : [];
  return properties.find((property) => {
    const [name] = nodesOf(property.key);
    return (name?.name ?? name?.value) === key;
  });
}

function elementOf(list: Node, key: PropertyKey): Node | undefined {
  return list.type === 'ArrayExpression' && typeof key === 'number' ? nodesOf(list.elements)[key] : undefined;
}

/** What a constructor is called with, `cards({ … })`: the object itself. */
function literalOf(node: Node): Node | undefined {
  if (node.type === 'CallExpression') return nodesOf(node.arguments)[0];
  return node;
}

function idOf(object: Node): unknown {
  const [value] = nodesOf(propertyOf(object, 'id')?.value);
  return value?.type === 'Literal' ? value.value : undefined;
}
