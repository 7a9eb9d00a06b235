/**
 * Code that cannot end its element early: `</script` and `<!--` are broken up by an escape that is the same
 * text in strings, templates and regular expressions. (In `a<!--b` it would be no code any more; whoever
 * writes it into a page parses it once again.)
 */
export function escapeScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

/** A browser holds a text at one byte a letter, and at two where one of them is beyond these. */
const BEYOND_LATIN = /[^\0-\xff]/g;
/** An escape makes the file longer by three bytes: where more letters than one of so many need it, they stay as they are. */
const RARE = 50;
const LAST_LATIN = '\xff';
/** The contents of a raw template are no escapes, unless a regular expression is made of them. */
const RAW = /(?<!RegExp\(\s*)\bString\.raw`[^`]*[^\0-\xff`]/;

/**
 * The same code in Latin letters where others are few, which takes half the memory for as long as the page is open: words
 * and regular expressions have escapes for them. @throws Error for a raw template, where an escape would be a text of its own
 */
export function latinScript(code: string): string {
  const others = code.match(BEYOND_LATIN)?.length ?? 0;
  if (others * RARE > code.length) return code;
  const [raw] = RAW.exec(code) ?? [];
  if (raw !== undefined) throw new Error(`A raw template must be written in Latin letters: ${raw}`);
  return code.replace(/\\[\s\S]|[^\0-\xff]/g, (found) =>
    found.slice(-1) > LAST_LATIN ? escapeOf(found.slice(-1)) : found,
  );
}

function escapeOf(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The same style in Latin letters. */
export function latinStyle(css: string): string {
  return css.replace(/[^\0-\xff]/gu, (char) => `\\${char.codePointAt(0)?.toString(16)} `);
}
