/** Everything that cannot be seen or that turns the direction of writing: controls, zero-width, bidi, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{DI}\p{Zl}\p{Zp}\u2800\ufdd0-\ufdef\ufffe\uffff]/u;
const INVISIBLE_ALL = new RegExp(INVISIBLE.source, 'gu');
const LONGEST_QUOTE = 40;

/** The first character that a reader would not see, as `U+200B`; undefined when every one is visible. */
export function invisibleIn(text: string): string | undefined {
  const found = INVISIBLE.exec(text)?.[0];
  return found === undefined ? undefined : codePoint(found);
}

/** Full-width letters, digits and their ％ and decimal point become ordinary ones; everything else stays as printed. */
export function plainDigits(text: string): string {
  return text
    .replace(/[\p{L}\p{Nd}\p{Nl}％]+/gu, (word) => word.normalize('NFKC'))
    .replace(/(?<=\d)．(?=\d)/gu, '.');
}

/** The text as two printings of it are compared: digits made plain, spaces gone (276 份 → 276份). */
export function normaliseText(text: string): string {
  return plainDigits(text.replace(/\s+/gu, ''));
}

/** The text in a message: quoted, cut short, with invisible characters spelt out. */
export function quote(text: string): string {
  const chars = [...text];
  const cut = chars.slice(0, LONGEST_QUOTE).join('');
  const visible = cut.replace(INVISIBLE_ALL, (char) => `[${codePoint(char)}]`);
  return `“${visible}${chars.length > LONGEST_QUOTE ? '…' : ''}”`;
}

function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
