/** Markup that may go into the page as it is: made by `html` or declared by `unsafe`, never by a plain string. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** What a template takes; `undefined` and `false` leave nothing, so that a part of a page can be optional. */
export type HtmlInsert = Html | string | number | false | undefined | readonly HtmlInsert[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * The only way text becomes markup: every insert is escaped, for content and for quoted attributes alike.
 * @throws TypeError for an insert in an attribute without quotes, where escaping would not hold.
 */
export function html(strings: TemplateStringsArray, ...inserts: readonly HtmlInsert[]): Html {
  const markup = strings.map((text, i) => {
    if (i === inserts.length) return text;
    if (text.endsWith('=')) throw new TypeError(`Attribute without quotes: ${text}`);
    return text + markupOf(inserts[i]);
  });
  return new Html(markup.join(''));
}

/** The one door past the escaping: for markup that no sentence and no fact has a part in. */
export function unsafe(markup: string): Html {
  return new Html(markup);
}

function markupOf(insert: HtmlInsert): string {
  if (insert === undefined || insert === false) return '';
  if (insert instanceof Html) return insert.toString();
  if (typeof insert === 'string') return insert.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
  if (typeof insert === 'number') return String(insert);
  return insert.map(markupOf).join('');
}

/** The words of markup made by `html`, for what is no page. */
export function wordsOf(markup: Html | string): string {
  if (typeof markup === 'string') return markup;
  const words = markup.toString().replace(/<[^>]*>/g, '');
  const chars = new Map(Object.entries(ESCAPES).map(([char, code]) => [code, char]));
  return words.replace(/&#?\w+;/g, (code) => chars.get(code) ?? code);
}
