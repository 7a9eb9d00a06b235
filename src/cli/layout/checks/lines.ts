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

/** Runs in the page: a line of very few characters, whether the page has broken the words there or their author. */
export function checkOrphans({ paragraphs, floor }: SeenSlide): readonly LayoutFinding[] {
  return paragraphs.flatMap(({ block, words, lines }): readonly LayoutFinding[] => {
    const counts = lines.map((line) => line.length);
    // Of a headline every line counts: what is broken in the midst of a phrase is torn.
    const headline = block.matches('h2');
    const least = headline ? floor.headlineLine : floor.lastLine;
    // A short label may be cut in parts that are much the same, none of them a rest of the others; and what is said of a
    // name may stand over it: 省│“某某标兵”.
    const isPart = (count: number, i: number) => {
      if (i < lines.length - 1) {
        const beside = [counts[i - 1], counts[i + 1]].filter((one) => one !== undefined);
        return /^[“《]/.test(lines[i + 1] ?? '') || beside.every((one) => Math.abs(one - count) < 2);
      }
      const above = counts[i - 1] ?? 0;
      return count > 2 ? count >= above - 1 : count >= above && above + count <= 4;
    };
    const torn = lines.find((line, i) => line.length < least && (headline || !isPart(line.length, i)));
    return lines.length < 2 || torn === undefined
      ? []
      : [{ kind: 'orphan', words, measure: `“${torn}”独成一行` }];
  });
}
