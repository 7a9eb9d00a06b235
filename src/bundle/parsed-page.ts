import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** An element of a page as the browser would have it, with the place in the HTML it was read from. */
export type PageElement = Tree.Element;

/** Elements whose content is no text of the document. */
export const HIDDEN_TAGS: ReadonlySet<string> = new Set(['script', 'style']);

/** Script types that the browser runs; every other block is data. */
const RUN = new Set(['', 'module', 'text/javascript', 'application/javascript', 'importmap']);

/**
 * The nodes of a page in their order, with those within templates and `<noscript>`: parsed as the HTML standard says.
 * `sourceCodeLocation` of each is its place in `html`.
 */
export function parsePage(html: string): Tree.Document {
  if (last?.html !== html)
    last = { html, page: parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }) };
  return last.page;
}

/** One check after the other asks for the same page, and to parse it takes a good part of a build. */
let last: { readonly html: string; readonly page: Tree.Document } | undefined;

/** The direct children of a node. */
export function childrenOf(node: Tree.Node): readonly Tree.ChildNode[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

/** Every element of a page, outer before inner. */
export function elementsOf(html: string): readonly PageElement[] {
  const found: PageElement[] = [];
  const collect = (node: Tree.Node) => {
    if ('tagName' in node) found.push(node);
    for (const child of childrenOf(node)) collect(child);
  };
  collect(parsePage(html));
  return found;
}

export function attributeOf(element: PageElement, name: string): string | undefined {
  return element.attrs.find((one) => nameOf(one) === name)?.value;
}

/** `xlink:href` for what SVG calls so. */
export function nameOf({ prefix, name }: PageElement['attrs'][number]): string {
  return prefix ? `${prefix}:${name}` : name;
}

/** The text of a script or style, as the browser hashes it. */
export function rawTextOf(element: PageElement): string {
  return element.childNodes
    .map((node) => (node.nodeName === '#text' && 'value' in node ? node.value : ''))
    .join('');
}

/** Whether the browser would run the content of the element. */
export function isCode(element: PageElement): boolean {
  return element.tagName === 'script' && RUN.has(attributeOf(element, 'type') ?? '');
}

/** Whether the element carries data for the page's code. */
export function isJson(element: PageElement): boolean {
  return element.tagName === 'script' && (attributeOf(element, 'type') ?? '').endsWith('json');
}

/** A piece of a page in the order of its text. */
export type PagePiece = (
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  /** A block of JSON. */
  | { readonly kind: 'data'; readonly text: string }
) & {
  /** Where it begins in the HTML. */
  readonly start: number;
};

/** The tags and texts of a page in order; comments, code and styles leave their tags only. */
export function piecesOf(html: string): readonly PagePiece[] {
  const pieces: PagePiece[] = [];
  const read = (node: Tree.ChildNode): void => {
    const start = node.sourceCodeLocation?.startOffset ?? 0;
    if (node.nodeName === '#text' && 'value' in node) pieces.push({ kind: 'text', text: node.value, start });
    if (!('tagName' in node)) return;
    const { tagName: name, sourceCodeLocation: place } = node;
    // Elements that HTML inserts (`<tbody>`) have no place.
    if (place) pieces.push({ kind: 'open', name, attributes: attributesOf(node), start });
    if (isJson(node)) pieces.push({ kind: 'data', text: rawTextOf(node), start });
    if (!HIDDEN_TAGS.has(name)) for (const child of childrenOf(node)) read(child);
    const ends = place?.endTag?.startOffset ?? (childrenOf(node).length > 0 ? place?.endOffset : undefined);
    if (ends !== undefined) pieces.push({ kind: 'close', name, start: ends });
  };
  for (const node of childrenOf(parsePage(html))) read(node);
  return pieces;
}

function attributesOf(element: PageElement): ReadonlyMap<string, string> {
  return new Map(element.attrs.map((attribute) => [nameOf(attribute), attribute.value]));
}
