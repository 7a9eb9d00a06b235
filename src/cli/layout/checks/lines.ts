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

/** Runs in the page: a last line of very few characters, or any such line of a headline. */
export function checkOrphans({ seen, isSeen, floor }: SeenSlide): readonly LayoutFinding[] {
  /** How many characters each line has, by the height of its middle. */
  const countLines = (block: HTMLElement): ReadonlyMap<number, number> => {
    const lines = new Map<number, number>();
    const range = document.createRange();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (let i = 0; i < (node.textContent?.length ?? 0); i++) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const { width, top, bottom, height } = range.getBoundingClientRect();
        if (width === 0) continue;
        // Runs of one line may be set in different sizes: what shares a middle shares a line.
        const middle = (top + bottom) / 2;
        const line = [...lines.keys()].find((key) => Math.abs(key - middle) < height * 0.6) ?? middle;
        lines.set(line, (lines.get(line) ?? 0) + 1);
      }
    }
    return lines;
  };
  const blocks = seen.querySelectorAll<HTMLElement>('h2, .pts li, .lines li, .lines p, .cap, .note');
  return [...blocks].filter(isSeen).flatMap((block) => {
    const lines = countLines(block);
    // Of a headline every line counts: what is broken in the midst of a phrase is torn.
    const headline = block.matches('h2');
    const [last = 0, above = 0] = [...lines.keys()].sort((a, b) => b - a).map((key) => lines.get(key) ?? 0);
    const count = headline ? Math.min(...lines.values()) : last;
    if (lines.size < 2 || count >= (headline ? floor.headlineLine : floor.lastLine)) return [];
    // A short label may be cut in halves: neither line is a rest of the other.
    if (!headline && count > 2 && count >= above) return [];
    return [{ kind: 'orphan', words: block.textContent ?? '', measure: `${count} 字` } as const];
  });
}
