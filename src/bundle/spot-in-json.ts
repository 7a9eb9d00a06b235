import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { spotAt, type TextSpot } from './spot.ts';

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
