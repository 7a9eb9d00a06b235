import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { loadPdf, savePdf } from '../pdf-file.ts';
import { PAPERS, type PaperName } from './papers.ts';

/** Placement of a page on a sheet: its scale and the position of its lower left corner. */
export interface PaperFit {
  readonly scale: number;
  readonly left: number;
  readonly bottom: number;
}

/** Scales and centres every page on a paper size; tags are kept. */
export function fitPages(pdf: PDFDocument, paper: PaperName): PaperFit {
  const [width, height] = PAPERS[paper];
  const [first] = pdf.getPages();
  if (first === undefined || paper === 'a4') return { scale: 1, left: 0, bottom: 0 };
  const scale = Math.min(width / first.getWidth(), height / first.getHeight());
  const left = (width - first.getWidth() * scale) / 2;
  const bottom = (height - first.getHeight() * scale) / 2;
  for (const page of pdf.getPages()) fitPage(page, { scale, left, bottom }, width, height);
  return { scale, left, bottom };
}

function fitPage(page: PDFPage, { scale, left, bottom }: PaperFit, width: number, height: number): void {
  page.scaleContent(scale, scale);
  page.translateContent(left, bottom);
  page.setMediaBox(0, 0, width, height);
}

/**
 * A booklet: two pages on each side of a sheet of `paper`, imposed so that the sheets, printed duplex (flipped on the
 * short edge), nested and folded, read in order. It is meant for the printer only and carries no tags.
 */
export async function makeBooklet(bytes: Uint8Array, paper: PaperName = 'a4'): Promise<Uint8Array> {
  const source = await loadPdf(bytes);
  const [first] = source.getPages();
  if (first === undefined) return bytes;
  const count = Math.ceil(source.getPageCount() / 4) * 4;
  const booklet = await PDFDocument.create({ updateMetadata: false });
  const pages = await booklet.embedPages(source.getPages());
  const [width, height] = [first.getWidth(), first.getHeight()];
  const [down, across] = PAPERS[paper];
  const scale = Math.min(across / 2 / width, down / height);
  for (const pair of bookletOrder(count)) {
    const side = booklet.addPage([across, down]);
    pair.forEach((number, half) => {
      const page = pages[number - 1];
      if (page !== undefined) {
        const x = (across / 2) * half + (across / 2 - width * scale) / 2;
        side.drawPage(page, { x, y: (down - height * scale) / 2, xScale: scale, yScale: scale });
      }
    });
  }
  booklet.setTitle(source.getTitle() ?? '', { showInWindowTitleBar: true });
  return savePdf(booklet);
}

/** The left and right page for each side of each sheet, outermost first; `count` is a multiple of four. */
export function bookletOrder(count: number): readonly (readonly [left: number, right: number])[] {
  return Array.from({ length: count / 2 }, (_, side) =>
    side % 2 === 0 ? ([count - side, side + 1] as const) : ([side + 1, count - side] as const),
  );
}
