import type { Floor } from './finding.ts';
import type { RenderedBox } from './rendered-box.ts';
import type { Stroke, StrokeReaders } from './strokes.ts';

/** A stretch of words as it is rendered: its signs, one box a line. */
export interface RenderedWords {
  readonly text: string;
  readonly element: HTMLElement;
  readonly boxes: readonly RenderedBox[];
}

/** Words that stand in lines: those that the page has broken, and those that their author has ended. */
export interface RenderedParagraph {
  /** What breaks its own lines: a headline as a whole, else the nearest thing that is not part of a line. */
  readonly block: HTMLElement;
  readonly words: string;
  /** What stands on each line. */
  readonly lines: readonly string[];
}

/** The slide that is shown, with what the checks ask of it. */
export interface SeenSlide {
  readonly slide: HTMLElement;
  readonly floor: Floor;
  /** What of the slide is to be seen: what a curtain covers is not yet. */
  readonly seen: HTMLElement;
  readonly words: readonly RenderedWords[];
  readonly paragraphs: readonly RenderedParagraph[];
  /** The values that are drawn on its charts. */
  readonly values: readonly RenderedWords[];
  /** Edges, rules and lines of drawings, but for those of its charts. */
  readonly strokes: readonly Stroke[];
  readonly isSeen: (element: Element) => boolean;
  readonly isPainted: (colour: string) => boolean;
  readonly boxOf: (element: Element) => RenderedBox;
}

/** How the page is read; made in the page, for a function sent there can import nothing. */
export interface PageReader {
  readonly toStage: (rect: DOMRect) => RenderedBox;
  readonly glyphsOf: (node: Text, element: Element) => readonly RenderedBox[];
  readonly valuesOn: (canvas: HTMLCanvasElement) => readonly RenderedWords[];
}

/**
 * Runs in the page. Glyph boxes are taken as nine tenths of the type size around the middle of the line: a line box is
 * taller than its characters, and lines that are close do not yet touch.
 */
export function makeReading(slide: HTMLElement): PageReader {
  const frame = slide.getBoundingClientRect();
  const scale = frame.width / slide.offsetWidth;
  const toStage = (rect: DOMRect): RenderedBox => ({
    left: (rect.left - frame.left) / scale,
    top: (rect.top - frame.top) / scale,
    right: (rect.right - frame.left) / scale,
    bottom: (rect.bottom - frame.top) / scale,
  });
  const glyphsOf = (node: Text, element: Element): readonly RenderedBox[] => {
    const style = getComputedStyle(element);
    const half = Number.parseFloat(style.fontSize) * 0.45;
    const vertical = style.writingMode.startsWith('vertical');
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()]
      .filter((rect) => rect.width > 1 && rect.height > 1)
      .map(toStage)
      .map((box) => {
        const across = (box.left + box.right) / 2;
        const middle = (box.top + box.bottom) / 2;
        if (vertical) return { ...box, left: across - half, right: across + half };
        return { ...box, top: middle - half, bottom: middle + half };
      });
  };
  const valuesOn = (canvas: HTMLCanvasElement): readonly RenderedWords[] => {
    const { left, top } = toStage(canvas.getBoundingClientRect());
    return (window.deckStage?.values(canvas) ?? []).map(({ fact, x, y, width, height }) => ({
      text: fact,
      element: canvas,
      boxes: [{ left: left + x, top: top + y, right: left + x + width, bottom: top + y + height }],
    }));
  };
  return { toStage, glyphsOf, valuesOn };
}

/**
 * Runs in the page: what of `seen` is words in lines. What an author ends a line before is a paragraph of its own, and
 * with what is around it once more one.
 */
export function readParagraphs(
  seen: HTMLElement,
  isSeen: (element: Element) => boolean,
  linesOf: (texts: readonly Text[]) => readonly string[],
): readonly RenderedParagraph[] {
  const blockOf = (element: HTMLElement): HTMLElement => {
    let block = element.closest<HTMLElement>('h2') ?? element;
    while (/^(inline|contents)$/.test(getComputedStyle(block).display) && block.parentElement)
      block = block.parentElement;
    return block;
  };
  const blocks = new Map<HTMLElement, Text[][]>();
  const walker = document.createTreeWalker(seen, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const block = node.parentElement && blockOf(node.parentElement);
    if (!block || (node instanceof Text ? node.data.trim() === '' : node.nodeName !== 'BR')) continue;
    const all = blocks.get(block) ?? [[]];
    blocks.set(block, all);
    if (node instanceof Text) all[all.length - 1]?.push(node);
    else if (!block.matches('h2')) all.push([]);
  }
  const inLines = [...blocks].filter(
    ([block]) => isSeen(block) && !getComputedStyle(block).writingMode.startsWith('vertical'),
  );
  const read = (block: HTMLElement, texts: readonly Text[]): RenderedParagraph => ({
    block,
    words: texts.map(({ data }) => data).join(''),
    lines: linesOf(texts),
  });
  return inLines.flatMap(([block, all]) =>
    all.length < 2
      ? all.map((texts) => read(block, texts))
      : [...all, all.flat()].map((texts) => read(block, texts)),
  );
}

/** Runs in the page: what stands on each line of `texts`, from the top. */
export function linesOf(texts: readonly Text[]): readonly string[] {
  const lines = new Map<number, string>();
  const range = document.createRange();
  for (const text of texts) {
    for (let i = 0; i < text.data.length; i++) {
      range.setStart(text, i);
      range.setEnd(text, i + 1);
      const { width, top, bottom, height } = range.getBoundingClientRect();
      if (width === 0) continue;
      // Runs of one line may be set in different sizes: what shares a middle shares a line.
      const middle = (top + bottom) / 2;
      const line = [...lines.keys()].find((key) => Math.abs(key - middle) < height * 0.6) ?? middle;
      lines.set(line, `${lines.get(line) ?? ''}${text.data[i]}`);
    }
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, words]) => words);
}

/** How the words of a slide are read; each is sent into the page as its own text. */
export interface Readers extends StrokeReaders {
  readonly makeReading: (slide: HTMLElement) => PageReader;
  readonly readParagraphs: typeof readParagraphs;
  readonly linesOf: typeof linesOf;
}

/** Runs in the page: the slide that is shown, read with `readers`; undefined where there is none. */
export function readSlide(floor: Floor, readers: Readers): SeenSlide | undefined {
  const slide = document.querySelector<HTMLElement>('.slides > section.present');
  if (slide === null) return undefined;
  const { toStage, glyphsOf, valuesOn } = readers.makeReading(slide);
  // A step that is painted ahead is too faint to be seen, and counts as visible.
  const isSeen = (element: Element): boolean =>
    !element.closest('.notes, .data, svg, [data-warming]:not(.visible)') &&
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  // The page that lies on top, of several the last one
  const leaves = [...slide.querySelectorAll<HTMLElement>('.curtain, .leaf')].filter(isSeen);
  const seen = leaves.find((leaf) => leaf.matches('.curtain')) ?? leaves[leaves.length - 1] ?? slide;
  const words: RenderedWords[] = [];
  const walker = document.createTreeWalker(seen, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || !(node instanceof Text) || node.data.trim() === '' || !isSeen(element)) continue;
    const boxes = glyphsOf(node, element);
    if (boxes.length > 0) words.push({ text: node.data, element, boxes });
  }
  const values = [...seen.querySelectorAll('canvas')].filter(isSeen).flatMap(valuesOn);
  const boxOf = (element: Element): RenderedBox => toStage(element.getBoundingClientRect());
  const paragraphs = readers.readParagraphs(seen, isSeen, readers.linesOf);
  const strokes = readers.readStrokes(seen, isSeen, boxOf, readers);
  const { isPainted } = readers;
  return { slide, floor, seen, words, paragraphs, values, strokes, isSeen, isPainted, boxOf };
}
