import { plainText, type Text } from '../deck/index.ts';

/** Stands for a line broken by hand while a text is one string. */
const BREAK = '\u2028';

/** Width in em of a text's longest line: Han characters one, Latin a little over half, quotes (set close) half. */
export function emWidth(text: Text): number {
  const spans = text.spans.map((span) =>
    span.kind === 'literal' ? { ...span, text: span.text.replaceAll('\n', BREAK) } : span,
  );
  return Math.max(...plainText({ spans }).split(BREAK).map(lineWidth));
}

function lineWidth(line: string): number {
  return [...line].reduce((sum, char) => sum + charWidth(char), 0);
}

function charWidth(char: string): number {
  if ('“”‘’'.includes(char)) return 0.5;
  return char.charCodeAt(0) < 0x2000 ? 0.58 : 1;
}

/**
 * The largest of `sizes` (px, largest first) at which each of the texts stands on one line of `room` px, else the
 * smallest: what stands side by side has one size.
 */
export function fitSize<Size extends number>(
  texts: readonly Text[],
  room: number,
  sizes: readonly [Size, ...Size[]],
): Size {
  const width = Math.max(0, ...texts.map(emWidth));
  return sizes.find((size) => width * size <= room) ?? (sizes[sizes.length - 1] as Size);
}
