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

/**
 * Runs in the page: a last line of very few characters wherever words are broken into lines, or any such line of a
 * headline.
 */
export function checkOrphans({ paragraphs, floor }: SeenSlide): readonly LayoutFinding[] {
  return paragraphs.flatMap(({ block, words, lines }): readonly LayoutFinding[] => {
    // Of a headline every line counts: what is broken in the midst of a phrase is torn.
    const headline = block.matches('h2');
    const [last = 0, above = 0] = [...lines].reverse();
    const count = headline ? Math.min(...lines) : last;
    if (lines.length < 2 || count >= (headline ? floor.headlineLine : floor.lastLine)) return [];
    // A short label may be cut in halves: neither line is a rest of the other.
    if (!headline && count >= above && (count > 2 || above + count <= 4)) return [];
    return [{ kind: 'orphan', words, measure: `${count} 字` }];
  });
}
