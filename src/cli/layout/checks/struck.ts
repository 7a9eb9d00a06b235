import type { LayoutFinding } from '../finding.ts';
import type { SeenSlide } from '../slide.ts';

/**
 * Runs in the page: words that a drawn line runs through. What touches the foot of the letters is an underline; what lies
 * behind the words' own ground is not seen.
 */
export function checkStruck({ words, strokes, isPainted }: SeenSlide): readonly LayoutFinding[] {
  const isBehind = (owner: Element, element: Element): boolean => {
    for (let at: Element | null = element; at !== null && !at.contains(owner); at = at.parentElement)
      if (isPainted(getComputedStyle(at).backgroundColor)) return true;
    return false;
  };
  return words.flatMap(({ text, element, boxes }): readonly LayoutFinding[] => {
    const isVertical = getComputedStyle(element).writingMode.startsWith('vertical');
    const isStruck = ({ owner, line }: SeenSlide['strokes'][number]): boolean =>
      boxes.some((box) => {
        const size = isVertical ? box.right - box.left : box.bottom - box.top;
        const [across, down] = isVertical ? [size * 0.16, 3] : [3, size * 0.16];
        const wide = Math.min(box.right - across, line.right) - Math.max(box.left + across, line.left);
        const high = Math.min(box.bottom - down, line.bottom) - Math.max(box.top + down, line.top);
        return wide > 0 && high > 0 && !isBehind(owner, element);
      });
    const found = strokes.find(isStruck);
    if (found === undefined) return [];
    const { left, top, right, bottom } = found.line;
    const measure = `${Math.round(right - left)} × ${Math.round(bottom - top)} px`;
    return [{ kind: 'struck', words: text, measure }];
  });
}
