/** Markup made by `element`; a plain string is text and is escaped. */
export class Xml {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** The content of an element; `undefined` and `false` leave nothing. */
export type XmlChild = Xml | string | number | undefined | false | readonly XmlChild[];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML 1.0 has no form for these, not even an escaped one: an office program calls the whole file damaged. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** An element of a part; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly XmlChild[]
): Xml {
  const head = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`))
    .join('');
  const body = children.map(markupOf).join('');
  return new Xml(body === '' ? `<${name}${head}/>` : `<${name}${head}>${body}</${name}>`);
}

/** A whole part: the declaration that office programs expect, and its root. */
export function xmlPart(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Text or attribute value as markup; characters that XML does not allow are dropped. */
function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);
}

function markupOf(child: XmlChild): string {
  if (child === undefined || child === false) return '';
  if (child instanceof Xml) return child.toString();
  if (typeof child === 'string' || typeof child === 'number') return escapeXml(String(child));
  return child.map(markupOf).join('');
}
