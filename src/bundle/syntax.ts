/** A node of a module's syntax tree, as the parser of the build gives it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/**
 * The object that is a slide: it has the slide's `id` and is inside the one with the part's; without a slide, the
 * part's own.
 */
export function slideIn(program: Node, part: unknown, slide: unknown): Node | undefined {
  const objects = objectsIn(program);
  const inPart = objects.find((object) => idOf(object) === part);
  const own = objects.find(
    (object) => idOf(object) === (slide ?? part) && (slide === undefined || object !== inPart),
  );
  return inPart === undefined ? undefined : own;
}

/** Every object literal under a node, outermost first. */
function objectsIn(node: Node): readonly Node[] {
  const own = node.type === 'ObjectExpression' ? [node] : [];
  return [...own, ...Object.values(node).flatMap((child) => nodesOf(child).flatMap(objectsIn))];
}

export function nodesOf(child: unknown): readonly Node[] {
  if (Array.isArray(child)) return child.flatMap(nodesOf);
  return typeof child === 'object' && child !== null && 'type' in child ? [child as Node] : [];
}

export function propertyOf(object: Node, key: PropertyKey): Node | undefined {
  const properties = object.type === 'ObjectExpression' ? nodesOf(object.properties) : [];
  return properties.find((property) => {
    const [name] = nodesOf(property.key);
    return (name?.name ?? name?.value) === key;
  });
}

export function elementOf(list: Node, key: PropertyKey): Node | undefined {
  return list.type === 'ArrayExpression' && typeof key === 'number' ? nodesOf(list.elements)[key] : undefined;
}

/** What a constructor is called with, `cards({ … })`: the object itself. */
export function literalOf(node: Node): Node | undefined {
  if (node.type === 'CallExpression') return nodesOf(node.arguments)[0];
  return node;
}

function idOf(object: Node): unknown {
  const [value] = nodesOf(propertyOf(object, 'id')?.value);
  return value?.type === 'Literal' ? value.value : undefined;
}
