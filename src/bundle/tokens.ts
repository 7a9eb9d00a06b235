/** A start tag; scripts and styles carry their text with them. */
export interface Tag {
  readonly kind: 'open';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly content?: string;
}

export type Token = (
  | Tag
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
) & {
  /** Where it starts and ends in the HTML; a script or style ends after its end tag. */
  readonly start: number;
  readonly end: number;
};

/** Elements whose content is no text of the document. */
export const HIDDEN_TAGS: ReadonlySet<string> = new Set(['script', 'style']);

/** Script types that the browser runs; every other block is data. */
const RUN = new Set(['', 'module', 'text/javascript', 'application/javascript', 'importmap']);

/** Whether the browser would run what stands in the tag. */
export function isCode({ name, attributes }: Tag): boolean {
  return name === 'script' && RUN.has(attributes.get('type') ?? '');
}

const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^'">])*`;
const TOKEN = new RegExp(
  [
    String.raw`<!--[\s\S]*?-->|<![^>]*>`,
    String.raw`<(?<hidden>script|style)\b(?<hiddenAttributes>${ATTRIBUTES})>(?<content>[\s\S]*?)</\k<hidden>\s*>`,
    String.raw`</(?<close>[a-z][\w-]*)\s*>`,
    String.raw`<(?<open>[a-z][\w-]*)(?<attributes>${ATTRIBUTES})>`,
    '(?<text>[^<]+|<)',
  ].join('|'),
  'gi',
);
const ATTRIBUTE = /([^\s=/"'<>]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The tags and texts of well-formed HTML (our own templates'), in order; comments are left out. */
export function tokenize(html: string): readonly Token[] {
  return [...html.matchAll(TOKEN)].flatMap((match) => {
    const token = readToken(match.groups ?? {});
    return token === undefined ? [] : [{ ...token, start: match.index, end: match.index + match[0].length }];
  });
}

function readToken(parts: Readonly<Record<string, string | undefined>>) {
  const { hidden, hiddenAttributes, content, close, open, attributes, text } = parts;
  if (text !== undefined) return { kind: 'text', text: decode(text) } as const;
  if (close !== undefined) return { kind: 'close', name: close.toLowerCase() } as const;
  if (open !== undefined) return readTag(open, attributes);
  return hidden === undefined ? undefined : { ...readTag(hidden, hiddenAttributes), content: content ?? '' };
}

function readTag(name: string, attributes: string | undefined) {
  return { kind: 'open', name: name.toLowerCase(), attributes: readAttributes(attributes) } as const;
}

function readAttributes(text = ''): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decode(double ?? single ?? bare ?? ''),
    ]),
  );
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
