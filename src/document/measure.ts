import { plainText, type Text } from '../deck/index.ts';

/** Width in em of a text's longest line: Han characters and full-width marks one, quotes and Latin a little over half. */
export function emWidth(text: Text): number {
  const lines = plainText({
    spans: text.spans.map((span) =>
      span.kind === 'literal' ? { ...span, text: span.text.replaceAll('\n', '\u2028') } : span,
    ),
  }).split('\u2028');
  return Math.max(...lines.map(lineWidth));
}

function lineWidth(line: string): number {
  return [...line].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2000 ? 0.58 : 1), 0);
}

/** The largest of `sizes` (px, largest first) at which a text stands on one line of `room` px; else the smallest. */
export function fitSize<Size extends number>(
  text: Text,
  room: number,
  sizes: readonly [Size, ...Size[]],
): Size {
  const width = emWidth(text);
  return sizes.find((size) => width * size <= room) ?? (sizes[sizes.length - 1] as Size);
}
