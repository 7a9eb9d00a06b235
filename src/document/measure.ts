import { emWidth, type Text } from '../deck/index.ts';

/** Display type sets quotation marks close. */
const QUOTE = 0.5;

/**
 * The largest of `sizes` (px, largest first) at which each of the texts stands on one line of `room` px, else the
 * smallest: what stands side by side has one size.
 */
export function fitSize<Size extends number>(
  texts: readonly Text[],
  room: number,
  sizes: readonly [Size, ...Size[]],
): Size {
  const width = Math.max(0, ...texts.map((text) => emWidth(text, QUOTE)));
  return sizes.find((size) => width * size <= room) ?? (sizes[sizes.length - 1] as Size);
}
