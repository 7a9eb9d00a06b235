import { exportsOf, memoryOf, type Pdfium, readText, withDocument, withMemory, withPage } from './pdfium.ts';

/** A PDF as read by a program other than the one that wrote it. */
export interface OpenPdf {
  readonly pages: readonly OpenPage[];
  readonly outline: readonly OutlineEntry[];
  /** Fields present in the Info dictionary, by name. */
  readonly info: Readonly<Record<string, string>>;
  readonly tagged: boolean;
  readonly labels: readonly string[];
}

export interface OpenPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** In file order, as a reader searches and copies them. */
  readonly letters: readonly Letter[];
}

/** A letter and its position, in points from the top left of the page. */
export interface Letter {
  /** `\n` where the reader detects a line end. */
  readonly text: string;
  /** Effective font size in points; 0 for blanks and line ends that the reader inferred. */
  readonly size: number;
  /** Start and end of its baseline. */
  readonly from: PagePoint;
  readonly to: PagePoint;
  /** Height above the baseline. */
  readonly up: PagePoint;
}

export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

export interface OutlineEntry {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** From 0; -1 without a destination. */
  readonly page: number;
}

const INFO = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'ModDate'];

/** Reads a PDF. @throws Error when it is none, PasswordException when it is locked */
export function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  return withDocument(bytes, (document, pdfium) => {
    const indices = Array.from({ length: pdfium.FPDF_GetPageCount(document) }, (_, i) => i);
    const texts = INFO.map((key) => {
      const text = readText(pdfium, (at, size) => pdfium.FPDF_GetMetaText(document, key, at, size));
      return [key, text] as const;
    });
    return {
      pages: indices.map((i) => withPage(pdfium, document, i, (page) => readPage(pdfium, page))),
      outline: readOutline(pdfium, document, 0, 1),
      info: Object.fromEntries(texts.filter(([, text]) => text !== '')),
      tagged: pdfium.FPDFCatalog_IsTagged(document),
      labels: indices.flatMap(
        (i) => readText(pdfium, (at, size) => pdfium.FPDF_GetPageLabel(document, i, at, size)) || [],
      ),
    };
  });
}

function readOutline(pdfium: Pdfium, document: number, above: number, level: number): OutlineEntry[] {
  const found: OutlineEntry[] = [];
  for (
    let one = pdfium.FPDFBookmark_GetFirstChild(document, above);
    one !== 0;
    one = pdfium.FPDFBookmark_GetNextSibling(document, one)
  ) {
    const title = readText(pdfium, (at, size) => pdfium.FPDFBookmark_GetTitle(one, at, size));
    const target = pdfium.FPDFBookmark_GetDest(document, one);
    const page = target === 0 ? -1 : pdfium.FPDFDest_GetDestPageIndex(document, target);
    found.push({ title, level, page }, ...readOutline(pdfium, document, one, level + 1));
  }
  return found;
}

function readPage(pdfium: Pdfium, page: number): OpenPage {
  const [width, height] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
  const text = pdfium.FPDFText_LoadPage(page);
  try {
    return {
      width,
      height,
      letters: withMemory(pdfium, ROOM, (at) => readLetters(pdfium, text, height, at)),
    };
  } finally {
    pdfium.FPDFText_ClosePage(text);
  }
}

/** Buffers for the library's out-parameters: a matrix and a rectangle of floats, a point of doubles. */
const [BOX, ORIGIN, ROOM] = [24, 40, 56];

function readLetters(pdfium: Pdfium, text: number, height: number, at: number): readonly Letter[] {
  const count = pdfium.FPDFText_CountChars(text);
  const library = exportsOf(pdfium);
  const letters: Letter[] = [];
  for (let i = 0; i < count; i++) {
    const code = library.FPDFText_GetUnicode(text, i);
    if (library.FPDFText_IsGenerated(text, i) === 1) {
      // A line end is reported as two characters.
      if (code !== RETURN) letters.push({ text: code === NEWLINE ? '\n' : ' ', size: 0, ...NOWHERE });
    } else if (code !== 0) {
      letters.push({
        text: code === HYPHEN ? '-' : String.fromCodePoint(code),
        ...placeOf(pdfium, text, i, height, at),
      });
    }
  }
  return letters;
}

/** PDFium reports a hyphen at a line end as U+0002. */
const [RETURN, NEWLINE, HYPHEN] = [13, 10, 2];
const NOWHERE = { from: { x: 0, y: 0 }, to: { x: 0, y: 0 }, up: { x: 0, y: 0 } };

function placeOf(pdfium: Pdfium, text: number, i: number, height: number, at: number): Omit<Letter, 'text'> {
  const library = exportsOf(pdfium);
  library.FPDFText_GetMatrix(text, i, at);
  library.FPDFText_GetLooseCharBox(text, i, at + BOX);
  library.FPDFText_GetCharOrigin(text, i, at + ORIGIN, at + ORIGIN + 8);
  const { HEAPF32, HEAPF64 } = memoryOf(pdfium);
  const float = (n: number) => HEAPF32[at / 4 + n] ?? 0;
  const [a, b, c, d] = [float(0), float(1), float(2), float(3)];
  const box = BOX / 4;
  const [left, top, right, bottom] = [float(box), float(box + 1), float(box + 2), float(box + 3)];
  const [x = 0, y = 0] = [HEAPF64[(at + ORIGIN) / 8], HEAPF64[(at + ORIGIN) / 8 + 1]];
  const type = library.FPDFText_GetFontSize(text, i);
  const along = Math.hypot(a, b) || 1;
  const width = Math.abs(a) >= Math.abs(b) ? right - left : top - bottom;
  const from = { x, y: height - y };
  return {
    size: type * Math.hypot(c, d),
    from,
    to: { x: x + (a / along) * width, y: from.y - (b / along) * width },
    up: { x: c * type, y: -d * type },
  };
}
