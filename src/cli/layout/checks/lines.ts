import type { LayoutFinding } from '../finding.ts';
import type { SeenSlide } from '../slide.ts';

/** Runs in the page: a number, a name or a term on more than one line. */
export function checkBroken({ seen, isSeen }: SeenSlide): readonly LayoutFinding[] {
  return [...seen.querySelectorAll<HTMLElement>('.k, .v, .n')].flatMap((element) => {
    if (!isSeen(element) || getComputedStyle(element).writingMode.startsWith('vertical')) return [];
    const lines = new Set([...element.getClientRects()].map((rect) => Math.round(rect.top))).size;
    const words = element.textContent ?? '';
    return lines > 1 ? [{ kind: 'broken', words, measure: `${lines} lines` } as const] : [];
  });
}

/** Runs in the page: a line of very few characters wherever words are broken into lines. */
export function checkOrphans({ paragraphs, floor }: SeenSlide): readonly LayoutFinding[] {
  return paragraphs.flatMap(({ block, words, lines }): readonly LayoutFinding[] => {
    // Of a headline every line counts: what is broken in the midst of a phrase is torn.
    const headline = block.matches('h2');
    const least = headline ? floor.headlineLine : floor.lastLine;
    // A short label may be cut in halves, neither a rest of the other; before the last line a word may stand alone.
    const isHalf = (count: number, i: number) => {
      if (i < lines.length - 1) return count > 1 || (lines[i + 1] ?? 0) - count <= 2;
      const above = lines[i - 1] ?? 0;
      return count >= above && (count > 2 || above + count <= 4);
    };
    const torn = lines.filter((count, i) => count < least && (headline || !isHalf(count, i)));
    return lines.length < 2 || torn.length === 0
      ? []
      : [{ kind: 'orphan', words, measure: `${Math.min(...torn)} 字` }];
  });
}
