import { damaged, Unreadable } from './unreadable.ts';

/** An element; names are without their prefix (`w:t` is `t`), as every program chooses its own. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Nested deeper than any document; elements more than in any. */
const DEEPEST = 256;
const MOST = 2_000_000;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const TOKEN =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[([\s\S]*?)\]\]>|\?[\s\S]*?\?>|(!)|\/([^\s>]+)\s*>|([^\s>/!?]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>)/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
}

/**
 * Reads a part of an office file. One reader for the page and for Node, so that both see the same; it knows no document
 * type and expands no entity but the five of XML, which takes away what such files are abused for.
 * @throws Unreadable for a document type, and for what is not well-formed
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const text = decode(bytes);
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const open: Open[] = [root];
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const stop = next < 0 ? text.length : next;
    if (stop > at && open.length > 1) open.at(-1)?.children.push(resolve(text.slice(at, stop)));
    if (next < 0) break;
    TOKEN.lastIndex = next;
    const token = TOKEN.exec(text);
    if (token === null) throw damaged('XML 不完整');
    take(token, open);
    count += 1;
    if (open.length > DEEPEST || count > MOST)
      throw new Unreadable('内容的层次或数量不正常', '请另要一份文件');
    at = TOKEN.lastIndex;
  }
  const [document] = root.children;
  if (open.length !== 1 || document === undefined || typeof document === 'string')
    throw damaged('XML 不完整');
  return document;
}

function take([, cdata, declaration, end, start, attributes, closed]: RegExpExecArray, open: Open[]): void {
  const parent = open.at(-1);
  if (declaration !== undefined) {
    throw new Unreadable(
      '里面有文档类型或实体的声明，办公软件不会写这种东西',
      '不要打开它；请向给文件的人另要一份',
    );
  }
  if (cdata !== undefined) parent?.children.push(cdata);
  if (end !== undefined) {
    if (open.length === 1 || parent?.name !== bare(end)) throw damaged('XML 的标签不配对');
    open.pop();
  }
  if (start === undefined) return;
  const element: Open = { name: bare(start), attributes: readAttributes(attributes ?? ''), children: [] };
  parent?.children.push(element);
  if (closed === '') open.push(element);
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    // An element may have both `r:id` and `id`: the prefixed one keeps its prefix if the bare name is taken.
    const key = found.has(bare(name)) ? name : bare(name);
    found.set(key, resolve(double ?? single ?? ''));
    if (name.includes(':')) found.set(name, resolve(double ?? single ?? ''));
  }
  return found;
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

function resolve(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));?/gi, (_, hex, decimal, name) => {
    if (name !== undefined) {
      const char = NAMED[name];
      if (char === undefined) throw damaged('XML 里有不认识的实体');
      return char;
    }
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0x10ffff ? '' : String.fromCodePoint(point);
  });
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  try {
    return new TextDecoder(wide === '' ? 'utf-8' : wide, { fatal: true }).decode(bytes);
  } catch {
    throw damaged('文字编码不对');
  }
}

/** The child elements, all or those of a name. */
export function childrenOf(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element found by going down a path of names. */
export function findChild(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => found && childrenOf(found, name)[0], element);
}

/** Every element of a name at any depth, in order. */
export function descendantsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** All the text in an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
