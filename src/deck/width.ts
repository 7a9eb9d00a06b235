import { plainText, type Text } from './text.ts';

/** Marks a line break made by hand while a text is a single string. */
const BREAK = '\u2028';

/**
 * Width in em of a text's longest line: Han characters one, Latin a little over half; `quote` is that of a quotation
 * mark, half where they are set close.
 */
export function emWidth(text: Text, quote = 1): number {
  const spans = text.spans.map((span) =>
    span.kind === 'literal' ? { ...span, text: span.text.replaceAll('\n', BREAK) } : span,
  );
  const widths = plainText({ spans })
    .split(BREAK)
    .map((line) => widthOf(line, quote));
  return Math.round(10 * Math.max(...widths)) / 10;
}

/** The same of a line without figures. */
export function widthOf(line: string, quote = 1): number {
  return [...line].reduce((sum, char) => sum + charWidth(char, quote), 0);
}

/** In em, of the deck's sans face, like that of other letters below. */
const PERCENT = 0.93;

function charWidth(char: string, quote: number): number {
  if ('“”‘’'.includes(char)) return quote;
  if (char === '%') return PERCENT;
  return char.charCodeAt(0) < 0x2000 ? 0.58 : 1;
}
