import { emWidth, type Text } from '../deck/index.ts';
import type { Fact } from '../facts/index.ts';

/** Display type sets quotation marks close. */
const QUOTE = 0.5;

/** A number in words has the height of digits. */
const HAN = 0.84;

/** The widths that `styles/fit.css` knows, in em. */
const FIT_WIDTHS = [
  ...[1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8],
  ...[9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 28],
] as const;

/**
 * The classes of a line that is set as large as its container allows; lines side by side (`texts`) have one size. Style
 * sheets cannot measure words, so the width goes into the page as the name of a class.
 */
export function fitClass(texts: readonly Text[]): string {
  return `fit ${lineClass(...texts)}`;
}

/** The class for the width of the widest of `texts`. */
export function lineClass(...texts: readonly Text[]): string {
  return widthClass(Math.max(0, ...texts.map((text) => emWidth(text, QUOTE))));
}

/** The class for the width of the widest of some large numbers, whose units and qualifiers are less than half as large. */
export function numberClass(...facts: readonly Fact[]): string {
  return widthClass(Math.max(...facts.map(numberWidth)));
}

function numberWidth({ quantity }: Fact): number {
  const widths = quantity.runs.map(({ kind, text }) => {
    const digits = /\d/.test(text) ? 0.6 : HAN;
    return (kind === 'digits' ? digits : 0.44) * text.length;
  });
  return widths.reduce((sum, width) => sum + width, 0);
}

/** The class of the next width that the style sheets know. */
export function widthClass(width: number): string {
  const step = FIT_WIDTHS.find((one) => one >= width) ?? FIT_WIDTHS[FIT_WIDTHS.length - 1];
  return `em-${String(step).replace('.', '-')}`;
}
