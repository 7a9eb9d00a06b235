import { parseSync } from 'rolldown/utils';
import { spotAt, type TextSpot } from './spot.ts';
import { elementOf, literalOf, type Node, propertyOf, slideIn } from './syntax.ts';

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
