/** A node of a module's syntax tree, as the parser of the build gives it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** An object literal that has an `id`: a part or a slide. */
export interface NamedObject {
  readonly id: unknown;
  readonly object: Node;
}

/** Those under a node, outermost first. */
export function namedIn(node: Node): readonly NamedObject[] {
  const id = node.type === 'ObjectExpression' ? idOf(node) : undefined;
  const own = id === undefined ? [] : [{ id, object: node }];
  return [...own, ...Object.values(node).flatMap((child) => nodesOf(child).flatMap(namedIn))];
}

/**
 * The object that is a slide: it has the slide's `id` and is inside the one with the part's; without a slide, the
 * part's own.
 */
export function slideIn(named: readonly NamedObject[], part: unknown, slide: unknown): Node | undefined {
  const inPart = named.find(({ id }) => id === part);
  if (inPart === undefined || slide === undefined) return inPart?.object;
  return named.find((one) => one.id === slide && one !== inPart)?.object;
}

/** The declarations of the module's own constants, by name. */
export function constantsIn(program: Node): ReadonlyMap<unknown, Node> {
  const statements = nodesOf(program.body).flatMap((each) =>
    each.type === 'ExportNamedDeclaration' ? nodesOf(each.declaration) : [each],
  );
  const declared = statements.flatMap((each) =>
    each.type === 'VariableDeclaration' ? nodesOf(each.declarations) : [],
  );
  return new Map(declared.flatMap((each) => nodesOf(each.id).map((id) => [id.name, each] as const)));
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
