import { readPalette } from './palette.ts';

/** Fulfilled when the weights that values are set in can be measured; a face that cannot be loaded is left to its fallback. */
export async function loadChartFonts(element: Element): Promise<void> {
  const { sans } = readPalette(element);
  const { fonts } = element.ownerDocument;
  await Promise.allSettled([
    fonts.load(`900 88px ${sans}`, '0123456789.'),
    fonts.load(`700 36px ${sans}`, '元'),
  ]);
}
