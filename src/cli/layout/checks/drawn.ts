import type { LayoutFinding } from '../finding.ts';
import type { SeenSlide } from '../slide.ts';

/** Runs in the page: values that a canvas draws over each other, over words, or cut off at its own edge. */
export function checkValues({ words, values, boxOf }: SeenSlide): readonly LayoutFinding[] {
  return values.flatMap((value, i) => {
    const [own] = value.boxes;
    if (own === undefined) return [];
    const frame = boxOf(value.element);
    const over = Math.max(
      ...[frame.left - own.left, own.right - frame.right],
      ...[frame.top - own.top, own.bottom - frame.bottom],
    );
    const found: LayoutFinding[] =
      over > 3 ? [{ kind: 'clipped', words: value.text, measure: `${Math.round(over)} px` }] : [];
    for (const other of [...words, ...values.slice(i + 1)]) {
      for (const box of other.boxes) {
        const wide = Math.min(own.right, box.right) - Math.max(own.left, box.left);
        const high = Math.min(own.bottom, box.bottom) - Math.max(own.top, box.top);
        if (wide <= 3 || high <= 3) continue;
        const measure = `${Math.round(wide)} × ${Math.round(high)} px`;
        found.push({ kind: 'overlap', words: `${value.text} / ${other.text.trim()}`, measure });
      }
    }
    return found;
  });
}

/** Runs in the page: words that lie on marks which a canvas draws. */
export function checkMarks({ seen, words, isSeen, boxOf }: SeenSlide): readonly LayoutFinding[] {
  const canvases = [...seen.querySelectorAll('canvas')].filter((one) => isSeen(one) && one.width > 0);
  return canvases.flatMap((canvas) => {
    const frame = boxOf(canvas);
    const [across, down] = [
      canvas.width / (frame.right - frame.left),
      canvas.height / (frame.bottom - frame.top),
    ];
    const context = canvas.getContext('2d');
    return words.flatMap(({ text, boxes }) =>
      boxes.flatMap((box): readonly LayoutFinding[] => {
        const [left, right] = [Math.max(box.left, frame.left), Math.min(box.right, frame.right)];
        const [top, bottom] = [Math.max(box.top, frame.top), Math.min(box.bottom, frame.bottom)];
        if (context === null || right - left < 4 || bottom - top < 4) return [];
        const { data } = context.getImageData(
          ...([(left - frame.left) * across, (top - frame.top) * down] as const),
          ...([(right - left) * across, (bottom - top) * down] as const),
        );
        let painted = 0;
        for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 40) painted++;
        const share = painted / (data.length / 4);
        return share > 0.02
          ? [{ kind: 'overlap', words: `${text.trim()} / 图形`, measure: `${Math.round(share * 100)}%` }]
          : [];
      }),
    );
  });
}

/** Runs in the page: words and drawn values that something opaque lies upon. */
export function checkCovered({ slide, words, values }: SeenSlide): readonly LayoutFinding[] {
  const frame = slide.getBoundingClientRect();
  const scale = frame.width / slide.offsetWidth;
  const isOpaque = (element: Element): boolean => {
    const alpha = (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? [])[3];
    return element instanceof HTMLImageElement || alpha === undefined || Number(alpha) > 0.5;
  };
  return [...words, ...values].flatMap(({ text, element, boxes }): readonly LayoutFinding[] => {
    const hits = boxes.flatMap(({ left, top, right, bottom }) => {
      const middle = frame.top + ((top + bottom) / 2) * scale;
      return [0.1, 0.5, 0.9].map(
        (at) => [frame.left + (left + (right - left) * at) * scale, middle] as const,
      );
    });
    const isAround = (over: Element) => over.contains(element) || element.contains(over);
    const covered = hits.filter(([x, y]) => {
      // All that lies there is asked only where it is not the words themselves, which takes ten times as long.
      const top = document.elementFromPoint(x, y);
      if (top === null || isAround(top)) return false;
      for (const over of document.elementsFromPoint(x, y)) {
        if (isAround(over)) return false;
        if (isOpaque(over)) return true;
      }
      return false;
    });
    return covered.length > 0
      ? [{ kind: 'covered', words: text, measure: `${covered.length} / ${hits.length}` }]
      : [];
  });
}
