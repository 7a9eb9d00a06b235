/** A rectangle on a slide, in stage px from its top left corner. */
export interface StageFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The frame of an element, or of a range of words, on `slide`. */
export function frameOf(element: HTMLElement | Range, slide: HTMLElement): StageFrame {
  const [box, page] = [element.getBoundingClientRect(), slide.getBoundingClientRect()];
  const scale = page.width / slide.offsetWidth;
  return {
    left: (box.left - page.left) / scale,
    top: (box.top - page.top) / scale,
    width: box.width / scale,
    height: box.height / scale,
  };
}

/** Whether what stands in one of them need not be moved to the other; what has no width is not seen. */
export function isSame(a: StageFrame, b: StageFrame): boolean {
  const shifts = [a.left - b.left, a.top - b.top, a.width - b.width, a.height - b.height];
  return b.width === 0 || a.width === 0 || shifts.every((shift) => Math.abs(shift) < 1);
}

/** The smallest frame around two. */
export function around(a: StageFrame, b: StageFrame): StageFrame {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  return {
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}

/** Mask of the pixels in `frame` covered by the characters of `words`: one byte per pixel, `ratio` pixels per stage px. */
export function inkOf(words: HTMLElement, slide: HTMLElement, frame: StageFrame, ratio: number): Uint8Array {
  const width = Math.round(frame.width * ratio);
  const height = Math.round(frame.height * ratio);
  const canvas = new OffscreenCanvas(width, height);
  const g = canvas.getContext('2d', { willReadFrequently: true });
  const ink = new Uint8Array(width * height);
  if (g === null) return ink;
  const page = slide.getBoundingClientRect();
  const toPixels = ratio / (page.width / slide.offsetWidth);
  const origin = { x: page.left * toPixels + frame.left * ratio, y: page.top * toPixels + frame.top * ratio };
  for (const { sign, box, style } of signsOf(words)) {
    g.font = `${style.fontWeight} ${Number.parseFloat(style.fontSize) * ratio}px ${style.fontFamily}`;
    // The height of a character's box depends on its font, not on the line height.
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = g.measureText(sign);
    const middle = ((box.top + box.bottom) / 2) * toPixels - origin.y;
    g.fillText(sign, box.left * toPixels - origin.x, middle + (up - down) / 2);
  }
  const { data } = g.getImageData(0, 0, width, height);
  for (let i = 0; i < ink.length; i++) ink[i] = (data[4 * i + 3] ?? 0) > 127 ? 1 : 0;
  return ink;
}

interface Sign {
  readonly sign: string;
  readonly box: DOMRect;
  readonly style: CSSStyleDeclaration;
}

function* signsOf(words: HTMLElement): Generator<Sign> {
  const range = document.createRange();
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || parent === null) continue;
    const style = getComputedStyle(parent);
    for (let at = 0; at < node.data.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const [box] = range.getClientRects();
      if (box !== undefined && box.width > 0) yield { sign: node.data.charAt(at), box, style };
    }
  }
}

/** Parses a CSS colour by painting with it: a canvas accepts every notation. */
export function colourOf(css: string): readonly [number, number, number] {
  const g = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (g === null) return [0, 0, 0];
  g.fillStyle = css.trim();
  g.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = g.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
