import type { PDFDocument } from '@cantoo/pdf-lib';
import { HANDOUTS, type HandoutId } from '../../../document/paper/layouts.ts';
import type { HandoutHandle, PlacedBox, PlacedDrawing, ToldWords } from '../../../views/handout/index.ts';
import { type PdfFinding, unless } from '../finding.ts';
import type { OpenPdf } from '../open-pdf.ts';
import { dotLetters } from './dots.ts';
import { type Touch, touchesOf } from './fills.ts';
import { contrastAt, type LetterRun, runsOf } from './letters.ts';
import { drawPages, WIDTH } from './raster.ts';

/** Measurements taken from the rendered pages of a PDF. */
export interface PdfLooks {
  readonly pages: readonly PageLooks[];
}

export interface PageLooks {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Every text run with its contrast against its background, in greyscale. */
  readonly runs: readonly (LetterRun & { readonly contrast: number })[];
  readonly touches: readonly Touch[];
}

/**
 * Draws every page of a PDF and measures its letters and, where they are asked for, its fills; `file` is the same PDF,
 * and is no longer it afterwards.
 */
export async function readLooks(
  { pages }: Pick<OpenPdf, 'pages'>,
  file: PDFDocument,
  { fills = true }: { readonly fills?: boolean | undefined } = {},
): Promise<PdfLooks> {
  const dotted = await dotLetters(file, (width) => (DOT * width) / WIDTH);
  const looks = await drawPages(dotted.bytes, (drawing, i) => {
    const dots = dotted.dots[i] ?? [];
    const { letters = [], width = 0, height = 0 } = pages[i] ?? {};
    const runs = runsOf(letters);
    return {
      ...{ width, height },
      runs: runs.map((run) => ({ ...run, contrast: contrastAt(run, dots, drawing) })),
      touches: fills ? touchesOf(drawing) : [],
    };
  });
  return { pages: looks };
}

/** Width of a dot in pixels: wide enough for one pixel of pure colour, too narrow to count as a fill. */
const DOT = 2.5;

/**
 * Minimum sizes in points, for body text and for captions and text in drawings. Pages for telephones are viewed at two
 * thirds of their size; wide pages fill a screen whatever their size.
 */
const LEAST = {
  a4: { text: 9, caption: 8.5 },
  phone: { text: 12, caption: 12 },
  wide: { text: 0, caption: 8.5 },
  picture: { text: 0, caption: 0 },
} as const satisfies Record<string, Least>;

/** In points: printers of offices leave 4.2 mm at the edges of a sheet white. On screens only what is cut off is lost. */
const RIM = { a4: 12, phone: 0, wide: 0, picture: 0 } as const;

interface Least {
  readonly text: number;
  readonly caption: number;
}

/** Tolerance: browsers round lengths on paper to fractions of a pixel. */
const ROUNDING = 0.05;
/** Minimum greyscale contrast between text and background. */
const CONTRAST = 4.5;
/** Minimum difference in L* between adjacent fills. */
const LIGHTNESS = 9;
const MM = 25.4 / 72;
/** In points (60 mm): in narrower thumbnails, which only identify the slide, countable marks may merge into grey. */
const TINY = 170;

/**
 * Findings about legibility on paper: type that is too small, text or fills that cannot be distinguished when printed
 * in black. In thumbnails type may be any size, provided every figure and headline shown is repeated on the page.
 */
export function checkLooks({ pages }: PdfLooks, handle: HandoutHandle): readonly PdfFinding[] {
  const { paper } = HANDOUTS[handle.id];
  const least = LEAST[paper];
  return pages.flatMap((page, i) => {
    const drawings = handle.drawings.filter((one) => one.page === i);
    const pictures = handle.pictures.filter((one) => one.page === i).map(withEdge);
    return [
      ...(paper === 'wide' ? [] : checkSizes(page, i, drawings, least)),
      ...checkEdges(page, i, RIM[paper]),
      ...checkRead(page, i, handle.told[i], least),
      ...checkContrast(page, i, least),
      ...(hasFills(handle.id) ? checkFills(page, i, [...drawings.filter(isTiny), ...pictures]) : []),
    ];
  });
}

function checkSizes(
  { runs }: PageLooks,
  page: number,
  drawings: readonly PlacedDrawing[],
  { text, caption }: Least,
): readonly PdfFinding[] {
  return runs.flatMap((run) => {
    const drawing = drawings.find((one) => holds(one, run));
    const least = drawing === undefined ? text : drawing.small ? 0 : caption;
    const what = `${placeOf(page, run)}“${run.text}”只有 ${run.size.toFixed(1)} 磅`;
    return unless(run.size >= least - ROUNDING, what, `至少 ${least} 磅`);
  });
}

/** Checks that no letters stand where the paper ends, whatever moved them after the pages had been measured. */
function checkEdges({ runs, width, height }: PageLooks, page: number, rim: number): readonly PdfFinding[] {
  return runs.flatMap((run) => {
    const inside =
      run.left >= rim && run.top >= rim && run.right <= width - rim && run.bottom <= height - rim;
    return unless(
      inside,
      `${placeOf(page, run)}“${run.text}”伸到纸边外`,
      `离纸边至少 ${Math.round(rim * MM)} 毫米`,
    );
  });
}

/** Checks that every figure and headline of the page also appears in legible type. */
function checkRead(
  { runs }: PageLooks,
  page: number,
  told: ToldWords | undefined,
  least: Least,
): readonly PdfFinding[] {
  const text = legible(runs, least)
    .map((run) => run.text)
    .join('')
    .replace(/\s+/g, '');
  const missing = [...(told?.headlines ?? []), ...(told?.figures ?? [])].filter(
    (words) => !text.includes(words.replace(/\s+/g, '')),
  );
  return unless(
    missing.length === 0,
    `第 ${page + 1} 页看不清：${missing.join('、')}`,
    `每个数字和标题都有一处不小于 ${least.caption} 磅`,
  );
}

function checkContrast({ runs }: PageLooks, page: number, least: Least): readonly PdfFinding[] {
  return legible(runs, least).flatMap((run) => {
    const what = `${placeOf(page, run)}“${run.text}”黑白打印时与底色的对比只有 ${run.contrast.toFixed(1)}`;
    return unless(run.contrast >= CONTRAST, what, `至少 ${CONTRAST}`);
  });
}

/** In points: the edge of an image also touches pixels that it covers only partly. */
const PICTURE_EDGE = 1.5;

function withEdge({ left, top, right, bottom, ...box }: PlacedBox): PlacedBox {
  return {
    ...box,
    left: left - PICTURE_EDGE,
    top: top - PICTURE_EDGE,
    right: right + PICTURE_EDGE,
    bottom: bottom + PICTURE_EDGE,
  };
}

function checkFills(
  { touches }: PageLooks,
  page: number,
  /** Areas exempt from the fill check: slide thumbnails, and photographs, whose colours are given. */
  free: readonly PlacedBox[],
): readonly PdfFinding[] {
  const seen = touches.filter(
    ({ x, y }) => !free.some((one) => holds(one, { left: x, right: x, top: y, bottom: y })),
  );
  return seen.flatMap(({ x, y, difference }) => {
    const what = `${placeOf(page, { left: x, top: y })}相邻色块黑白打印时只差 ${difference.toFixed(1)} L*`;
    return unless(difference >= LIGHTNESS, what, `至少 ${LIGHTNESS} L*`);
  });
}

/** Whether fills have to be distinguishable in black: prints for screens and telephones show colour. */
export function hasFills(id: HandoutId): boolean {
  return HANDOUTS[id].paper === 'a4';
}

function isTiny({ left, right }: PlacedBox): boolean {
  return right - left < TINY;
}

function legible<Letters extends LetterRun>(
  runs: readonly Letters[],
  { caption }: Least,
): readonly Letters[] {
  return runs.filter(({ size }) => size >= caption - ROUNDING);
}

/** A text run belongs to a drawing if its centre lies inside. */
function holds(
  { left, top, right, bottom }: PlacedBox,
  run: Pick<LetterRun, 'left' | 'top' | 'right' | 'bottom'>,
): boolean {
  const [x, y] = [(run.left + run.right) / 2, (run.top + run.bottom) / 2];
  return x >= left && x <= right && y >= top && y <= bottom;
}

function placeOf(page: number, { left, top }: Pick<LetterRun, 'left' | 'top'>): string {
  return `第 ${page + 1} 页（距左 ${Math.round(left * MM)}、距上 ${Math.round(top * MM)} 毫米）`;
}
