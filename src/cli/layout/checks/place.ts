import type { LayoutFinding } from '../finding.ts';
import type { RenderedBox } from '../rendered-box.ts';
import type { SeenSlide } from '../slide.ts';

/** Runs in the page: words outside the stage, near its edge, or across a joint of the wall. */
export function checkFrame({ slide, words, values, floor }: SeenSlide): readonly LayoutFinding[] {
  const joints = floor.joints ?? [];
  return [...words, ...values].flatMap(({ text, element, boxes }) =>
    boxes.flatMap(({ left, top, right, bottom }): readonly LayoutFinding[] => {
      const over = Math.max(-left, -top, right - slide.offsetWidth, bottom - slide.offsetHeight);
      if (over > 1) return [{ kind: 'outside', words: text, measure: `${Math.round(over)} px` }];
      if (!element.closest('.ft') && over > 1 - floor.safe)
        return [{ kind: 'unsafe', words: text, measure: `${Math.round(-over)} < ${floor.safe}` }];
      return joints
        .filter((joint) => left < joint - 1 && right > joint + 1)
        .map((joint) => ({ kind: 'across', words: text, measure: `${Math.round(joint)} px` }));
    }),
  );
}

/** Runs in the page: words outside the box around them, whether it clips them or not. */
export function checkBoxes({ slide, words, floor, isPainted, boxOf }: SeenSlide): readonly LayoutFinding[] {
  const isBox = (style: CSSStyleDeclaration): boolean =>
    [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth].some(
      (width) => Number.parseFloat(width) > 0,
    ) || isPainted(style.backgroundColor);
  const sticksOut = (inner: RenderedBox, outer: RenderedBox): number =>
    Math.max(
      ...[outer.left - inner.left, inner.right - outer.right],
      ...[outer.top - inner.top, inner.bottom - outer.bottom],
    );
  return words.flatMap(({ text, element, boxes }) => {
    const found: LayoutFinding[] = [];
    for (let outer = element.parentElement; outer !== null && outer !== slide; outer = outer.parentElement) {
      const style = getComputedStyle(outer);
      const clips = style.overflow !== 'visible';
      const frame = boxOf(outer);
      // A line that labels hang on is no box for them.
      if ((!clips && !isBox(style)) || frame.bottom - frame.top < floor.size) continue;
      const over = Math.max(...boxes.map((box) => sticksOut(box, frame)));
      const kind = clips ? 'clipped' : 'overflow';
      if (over > 3) found.push({ kind, words: text, measure: `${Math.round(over)} px` });
    }
    return found;
  });
}

/** Runs in the page: a headline of more lines than fit above the rule of the header. */
export function checkHeadline({ words, floor, boxOf }: SeenSlide): readonly LayoutFinding[] {
  return words.flatMap(({ text, element, boxes }) => {
    const headline = element.closest('.hd h2');
    if (headline === null) return [];
    const over = Math.max(...boxes.map(({ bottom }) => bottom)) - boxOf(headline).bottom;
    return over > floor.size / 2
      ? [{ kind: 'overflow', words: text, measure: `${Math.round(over)} px` } as const]
      : [];
  });
}

/** Runs in the page: words that lie upon each other. */
export function checkOverlap({ words }: SeenSlide): readonly LayoutFinding[] {
  const found: LayoutFinding[] = [];
  for (const [i, one] of words.entries()) {
    for (const other of words.slice(i + 1)) {
      for (const [a, b] of one.boxes.flatMap((box) => other.boxes.map((second) => [box, second] as const))) {
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide <= 3 || high <= 3) continue;
        const measure = `${Math.round(wide)} × ${Math.round(high)} px`;
        found.push({ kind: 'overlap', words: `${one.text.trim()} / ${other.text.trim()}`, measure });
      }
    }
  }
  return found;
}

/** Runs in the page: more marks than their canvas has distinguishable places. */
export function checkCrowded({ seen, isSeen }: SeenSlide): readonly LayoutFinding[] {
  return [...seen.querySelectorAll<HTMLCanvasElement>('canvas[data-crowded]')]
    .filter(isSeen)
    .map(({ ariaLabel, dataset }) => ({
      kind: 'crowded',
      words: ariaLabel ?? '',
      measure: `${dataset.crowded ?? ''} 个`,
    }));
}
