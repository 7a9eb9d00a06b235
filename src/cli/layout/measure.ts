/** What a look at the rendered slide found: which words, what is wrong with them, by how much (stage px). */
export interface Finding {
  readonly kind:
    | 'outside'
    | 'unsafe'
    | 'clipped'
    | 'overflow'
    | 'overlap'
    | 'small'
    | 'faint'
    | 'orphan'
    | 'broken';
  readonly words: string;
  readonly measure: string;
}

export interface Floor {
  /** Smallest type on the stage. */
  readonly size: number;
  /** Smallest type of what the hall must read. */
  readonly keySize: number;
  /** Fewest characters that may stand alone in a last line. */
  readonly lastLine: number;
  /** Nearest to the edge that words may stand, the footer's apart; in stage px. */
  readonly safe: number;
  /** Lowest contrast of words on their ground. */
  readonly contrast: number;
}

/**
 * Measures the slide that is shown. Runs inside the page, so that it may use nothing from outside itself.
 * Glyph boxes are taken as nine tenths of the type size around the middle of the line: a line box is taller than its
 * signs, and lines that stand close are not yet lines that touch.
 */
export function measureSlide(floor: Floor): readonly Finding[] {
  const slide = document.querySelector<HTMLElement>('.slides > section.present');
  if (slide === null) return [];
  // What the curtain covers is not to be seen yet.
  const seen = slide.querySelector<HTMLElement>('.curtain:not(.visible)') ?? slide;
  const frame = slide.getBoundingClientRect();
  const scale = frame.width / slide.offsetWidth;
  const findings: Finding[] = [];
  const short = (text: string) => text.trim().replace(/\s+/g, ' ').slice(0, 24);
  const report = (kind: Finding['kind'], words: string, measure: string) =>
    findings.push({ kind, words: short(words), measure });

  interface Box {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  const toStage = (rect: DOMRect): Box => ({
    left: (rect.left - frame.left) / scale,
    top: (rect.top - frame.top) / scale,
    right: (rect.right - frame.left) / scale,
    bottom: (rect.bottom - frame.top) / scale,
  });
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  /** The signs of a text node, one box a line. */
  const glyphsOf = (node: Text, size: number, vertical: boolean): readonly Box[] => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()]
      .filter((rect) => rect.width > 1 && rect.height > 1)
      .map(toStage)
      .map((box) => {
        const half = size * 0.45;
        const across = (box.left + box.right) / 2;
        const middle = (box.top + box.bottom) / 2;
        if (vertical) return { ...box, left: across - half, right: across + half };
        return { ...box, top: middle - half, bottom: middle + half };
      });
  };
  const isBox = (element: Element): boolean => {
    const style = getComputedStyle(element);
    const border = ['Top', 'Right', 'Bottom', 'Left'].some(
      (side) => Number.parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`)) > 0,
    );
    return border || !/rgba\(.*, 0\)|transparent/.test(style.backgroundColor);
  };
  const sticksOut = (inner: Box, outer: Box): number =>
    Math.max(
      outer.left - inner.left,
      inner.right - outer.right,
      outer.top - inner.top,
      inner.bottom - outer.bottom,
    );

  /** Words that the hall must be able to read from its last row. */
  const KEY = 'h2, h2 *, .pts li > span, .lines li > span, .cap, .fact p, .stations p';
  const rgba = (colour: string): readonly number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  /** Relative luminance as WCAG counts it. */
  const light = ([r = 0, g = 0, b = 0]: readonly number[]): number => {
    const linear = [r, g, b].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
  };
  /** Of the element's words on the nearest ground that is painted behind them. */
  const contrastOf = (element: HTMLElement): number => {
    let ground: readonly number[] = [255, 255, 255];
    for (let at: HTMLElement | null = element; at !== null; at = at.parentElement) {
      const found = rgba(getComputedStyle(at).backgroundColor);
      // A line that a label hangs on is no ground for it.
      const low = toStage(at.getBoundingClientRect());
      if ((found[3] ?? 1) < 1 || found.length < 3 || low.bottom - low.top < floor.size) continue;
      ground = found;
      break;
    }
    const [a, b] = [light(rgba(getComputedStyle(element).color)), light(ground)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };

  const runs: { node: Text; element: HTMLElement; boxes: readonly Box[] }[] = [];
  const walker = document.createTreeWalker(seen, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || !(node instanceof Text) || node.data.trim() === '') continue;
    if (element.closest('.notes, .data, svg') || !isSeen(element)) continue;
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    const vertical = style.writingMode.startsWith('vertical');
    const boxes = glyphsOf(node, size, vertical);
    if (boxes.length === 0) continue;
    runs.push({ node, element, boxes });
    const least = element.matches(KEY) ? floor.keySize : floor.size;
    if (size < least - 0.5) report('small', node.data, `${size} < ${least}`);
    const ratio = contrastOf(element);
    if (ratio < floor.contrast) report('faint', node.data, `${ratio.toFixed(1)} < ${floor.contrast}`);
  }

  for (const { node, element, boxes } of runs) {
    const stage: Box = { left: 0, top: 0, right: slide.offsetWidth, bottom: slide.offsetHeight };
    for (const box of boxes) {
      const over = sticksOut(box, stage);
      if (over > 1) report('outside', node.data, `${Math.round(over)} px`);
      else if (!element.closest('.ft') && over > 1 - floor.safe)
        report('unsafe', node.data, `${Math.round(-over)} < ${floor.safe}`);
    }
    for (let outer = element.parentElement; outer !== null && outer !== slide; outer = outer.parentElement) {
      const clips = getComputedStyle(outer).overflow !== 'visible';
      if (!clips && !isBox(outer)) continue;
      const frameOf = toStage(outer.getBoundingClientRect());
      // A line that labels hang on is no box for them.
      if (frameOf.bottom - frameOf.top < floor.size) continue;
      const over = Math.max(...boxes.map((box) => sticksOut(box, frameOf)));
      if (over > 3) report(clips ? 'clipped' : 'overflow', node.data, `${Math.round(over)} px`);
    }
  }

  for (const [i, one] of runs.entries()) {
    for (const other of runs.slice(i + 1)) {
      for (const a of one.boxes) {
        for (const b of other.boxes) {
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (wide > 3 && high > 3)
            report(
              'overlap',
              `${short(one.node.data)} / ${short(other.node.data)}`,
              `${Math.round(wide)} × ${Math.round(high)} px`,
            );
        }
      }
    }
  }

  for (const element of seen.querySelectorAll<HTMLElement>('.k, .v, .n')) {
    if (!isSeen(element) || element.closest('.notes, .data')) continue;
    if (getComputedStyle(element).writingMode.startsWith('vertical')) continue;
    const tops = [...element.getClientRects()].map((rect) => Math.round(rect.top));
    if (new Set(tops).size > 1) report('broken', element.textContent ?? '', `${new Set(tops).size} lines`);
  }

  for (const block of seen.querySelectorAll<HTMLElement>('h2, .pts li, .lines li, .lines p, .cap, .note')) {
    if (!isSeen(block) || block.closest('.notes, .data')) continue;
    const lines = new Map<number, number>();
    const inner = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = inner.nextNode(); node !== null; node = inner.nextNode()) {
      const text = node.textContent ?? '';
      for (let i = 0; i < text.length; i++) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const rect = range.getBoundingClientRect();
        if (rect.width === 0) continue;
        // Runs of one line may be set in different sizes: what shares a middle shares a line.
        const middle = (rect.top + rect.bottom) / 2;
        const line = [...lines.keys()].find((key) => Math.abs(key - middle) < rect.height * 0.6) ?? middle;
        lines.set(line, (lines.get(line) ?? 0) + 1);
      }
    }
    const last = Math.max(...lines.keys());
    const count = lines.get(last) ?? 0;
    if (lines.size > 1 && count < floor.lastLine) report('orphan', block.textContent ?? '', `${count} 字`);
  }
  return findings;
}
