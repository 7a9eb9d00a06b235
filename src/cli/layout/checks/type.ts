import type { LayoutFinding } from '../finding.ts';
import type { SeenSlide } from '../slide.ts';

/** Runs in the page: words that are set too small. */
export function checkSize({ words, values, floor }: SeenSlide): readonly LayoutFinding[] {
  // What the hall must be able to read from its last row.
  const key = 'h2, h2 *, .pts li > span, .lines li > span, .cap, .fact p, .stations p';
  const small = words.flatMap(({ text, element }) => {
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    const least = element.matches(key) ? floor.keySize : floor.size;
    return size < least - 0.5 ? [{ kind: 'small', words: text, measure: `${size} < ${least}` } as const] : [];
  });
  // The box of a value is as high as its digits, about three quarters of their size.
  const tiny = values.flatMap(({ text, boxes }) => {
    const size = Math.round((boxes[0] ? boxes[0].bottom - boxes[0].top : 0) / 0.74);
    return size < floor.size
      ? [{ kind: 'tiny', words: text, measure: `${size} < ${floor.size}` } as const]
      : [];
  });
  return [...small, ...tiny];
}

/** Runs in the page: words too faint on the nearest ground that is painted behind them. */
export function checkContrast({ words, floor, boxOf }: SeenSlide): readonly LayoutFinding[] {
  const rgba = (colour: string): readonly number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  // Relative luminance as WCAG counts it.
  const light = ([r = 0, g = 0, b = 0]: readonly number[]): number => {
    const linear = [r, g, b].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
  };
  const groundOf = (element: HTMLElement): readonly number[] => {
    for (let at: HTMLElement | null = element; at !== null; at = at.parentElement) {
      const found = rgba(getComputedStyle(at).backgroundColor);
      const low = boxOf(at);
      // A line that a label hangs on is no ground for it.
      if ((found[3] ?? 1) === 1 && found.length >= 3 && low.bottom - low.top >= floor.size) return found;
    }
    return [255, 255, 255];
  };
  return words.flatMap(({ text, element }) => {
    const [a, b] = [light(rgba(getComputedStyle(element).color)), light(groundOf(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio >= floor.contrast) return [];
    return [{ kind: 'faint', words: text, measure: `${ratio.toFixed(1)} < ${floor.contrast}` } as const];
  });
}
