import { parseColour } from './looks.ts';
import type { Page, PageBox, SlideRect, TextLine } from './page.ts';
import type { TextBlock, TextRun, WordsShape } from './shapes.ts';

/** Text of these flows on in the block around it. */
const INLINE = /^(?:inline|contents|ruby)/;
/** Pieces of one line that are further apart, in em of the larger one, are separate texts. */
const APART = 0.6;

/** Of the height of a line of the deck's faces, from above. Digits and words of two sizes share this line. */
const BASE_LINE = 0.8;
/** Base lines that are less apart than this share of the smaller line are one. */
const SAME_LINE = 0.3;

/** One stretch of text on one line, with the look of the box around it. */
interface Piece {
  readonly line: TextLine;
  readonly box: PageBox;
  readonly index: number;
}

/** A text as it is set on the slide, and its boxes. */
export interface SetText {
  /** Index of the block around it. */
  readonly block: number;
  /** Index of its first text. */
  readonly first: number;
  readonly words: Omit<WordsShape, 'kind'>;
}

/** The texts of a page among the boxes that `isSeen` lets pass; `isWhole` blocks are never taken apart. */
export function textsOf(
  page: Page,
  isSeen: (index: number) => boolean,
  isWhole: (index: number) => boolean,
): readonly SetText[] {
  const blocks = new Map<number, Piece[]>();
  for (const [index, box] of page.boxes.entries()) {
    if (box.lines.length === 0 || !isSeen(index)) continue;
    const block = blockOf(page, box.parent);
    const pieces = blocks.get(block) ?? [];
    for (const line of box.lines)
      if (line.text.trim() !== '' && line.rect.width > 0)
        pieces.push({ line, box: page.boxes[box.parent] ?? box, index });
    blocks.set(block, pieces);
  }
  return [...blocks].flatMap(([block, pieces]) => {
    if (pieces.length === 0) return [];
    const style = page.boxes[block]?.style;
    const vertical = style?.['writing-mode'].startsWith('vertical') ?? false;
    const align = alignOf(style?.['text-align'] ?? '');
    return partsOf(pieces, vertical, isWhole(block)).map((lines) => setText(block, lines, vertical, align));
  });
}

/** The nearest box around that is no part of a line. */
function blockOf({ boxes }: Page, index: number): number {
  const display = (at: number) => boxes[at]?.style.display ?? '';
  // Children of an inline box with its own layout, or of a number, are blocks in name only: digits, unit, qualifier.
  const holdsOne = (at: number) => INLINE.test(display(at)) || isNumber(boxes[at]);
  let at = index;
  while (at > 0 && (INLINE.test(display(at)) || holdsOne(boxes[at]?.parent ?? 0)))
    at = boxes[at]?.parent ?? 0;
  return Math.max(0, at);
}

/** A fact as a large number. */
const isNumber = (box: PageBox | undefined) =>
  box?.attributes['data-fact'] !== undefined && box.classes.includes('n');

function alignOf(css: string): TextBlock['align'] {
  if (css.includes('center')) return 'ctr';
  return css.includes('right') || css === 'end' ? 'r' : 'l';
}

type PieceLine = readonly Piece[];

/** The lines of a block, and the texts that they fall into: side by side is not one after the other. */
function partsOf(
  pieces: readonly Piece[],
  vertical: boolean,
  whole: boolean,
): readonly (readonly PieceLine[])[] {
  const lines = linesOf(pieces, vertical);
  if (vertical || whole) return [lines];
  const split = lines.map(splitAtGaps);
  if (split.every((line) => line.length === 1)) return [lines];
  return split.flatMap((line) => line.map((part) => [part]));
}

function linesOf(pieces: readonly Piece[], vertical: boolean): readonly PieceLine[] {
  const across = ({ line: { rect } }: Piece) =>
    vertical ? -(rect.x + rect.width / 2) : rect.y + rect.height * BASE_LINE;
  const along = ({ line: { rect } }: Piece) => (vertical ? rect.y : rect.x);
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => across(a) - across(b))) {
    const line = lines.at(-1);
    const before = line?.[0];
    const size = Math.min(...(line ?? []).map(thicknessOf(vertical)), thicknessOf(vertical)(piece));
    if (line && before && Math.abs(across(piece) - across(before)) < size * SAME_LINE) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.sort((a, b) => along(a) - along(b)));
}

const thicknessOf =
  (vertical: boolean) =>
  ({ line: { rect } }: Piece): number =>
    vertical ? rect.width : rect.height;

function splitAtGaps(line: PieceLine): readonly PieceLine[] {
  const parts: Piece[][] = [];
  for (const piece of line) {
    const before = parts.at(-1)?.at(-1);
    const gap = before ? piece.line.rect.x - (before.line.rect.x + before.line.rect.width) : 0;
    const em = Math.max(sizeOf(piece.box), before ? sizeOf(before.box) : 0);
    if (before && gap <= em * APART) parts.at(-1)?.push(piece);
    else parts.push([piece]);
  }
  return parts;
}

function setText(
  block: number,
  lines: readonly PieceLine[],
  vertical: boolean,
  align: TextBlock['align'],
): SetText {
  const rects = lines.map((line) => around(line.map((piece) => piece.line.rect)));
  const rect = vertical ? around(rects) : withMarks(around(rects), lines);
  const centres = rects.map(({ x, y, width, height }) => (vertical ? -(x + width / 2) : y + height / 2));
  const steps = centres.slice(1).map((centre, i) => centre - (centres[i] ?? 0));
  const own = vertical ? rect.width : rect.height;
  const pitch = steps.length > 0 ? steps.reduce((sum, step) => sum + step, 0) / steps.length : own;
  return {
    block,
    first: Math.min(...lines.flat().map(({ index }) => index)),
    words: { rect, block: { lines: lines.map(runsOf), align, pitch, vertical } },
  };
}

/** Browsers take away the empty half of a mark at either end of a line; office programs set it in full. */
function withMarks(rect: SlideRect, lines: readonly PieceLine[]): SlideRect {
  const at = (line: PieceLine, first: boolean) => {
    const piece = first ? line[0] : line.at(-1);
    const text = piece?.line.text.trim() ?? '';
    const marked = (first ? OPENING : CLOSING).test((first ? text[0] : text.at(-1)) ?? '');
    return piece && marked ? sizeOf(piece.box) / 2 : 0;
  };
  const before = Math.min(...lines.map((line) => at(line, true)));
  const after = Math.max(...lines.map((line) => at(line, false)));
  return { ...rect, x: rect.x - before, width: rect.width + before + after };
}

const OPENING = /[“‘（《〈【「『]/;
const CLOSING = /[”’）》〉】」』，。、；：！？]/;

function runsOf(line: PieceLine): readonly TextRun[] {
  const runs: TextRun[] = [];
  for (const {
    line: { text },
    box,
  } of line) {
    const run = { ...lookOf(box), text };
    const before = runs.at(-1);
    if (before && sameLook(before, run)) runs[runs.length - 1] = { ...before, text: before.text + text };
    else runs.push(run);
  }
  return runs;
}

function lookOf(box: PageBox): Omit<TextRun, 'text'> {
  const { style } = box;
  return {
    px: sizeOf(box),
    bold: Number(style['font-weight']) >= 600,
    serif: /serif/i.test(style['font-family'].split(',')[0] ?? ''),
    colour: parseColour(style.color) ?? { hex: '000000', alpha: 1 },
    spacing: Number.parseFloat(style['letter-spacing']) || 0,
  };
}

function sameLook(a: TextRun, b: TextRun): boolean {
  return (
    a.px === b.px &&
    a.bold === b.bold &&
    a.serif === b.serif &&
    a.colour.hex === b.colour.hex &&
    a.spacing === b.spacing
  );
}

const sizeOf = ({ style }: PageBox) => Number.parseFloat(style['font-size']);

/** The smallest place that holds all of `rects`. */
export function around(rects: readonly SlideRect[]): SlideRect {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  return {
    x,
    y,
    width: Math.max(...rects.map((rect) => rect.x + rect.width)) - x,
    height: Math.max(...rects.map((rect) => rect.y + rect.height)) - y,
  };
}
