import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A PDF as another program than the one that wrote it opens it. */
export interface OpenPdf {
  readonly bytes: Uint8Array;
  readonly document: PDFDocumentProxy;
  readonly pages: readonly OpenPage[];
}

export interface OpenPage {
  readonly page: PDFPageProxy;
  /** Its text in the order of the file; to read it takes as long as to draw the page without letters. */
  readonly text: readonly TextItem[];
}

/** Opens a PDF for `read` and closes it again. @throws Error when it is none */
export function withPdf<Found>(bytes: Uint8Array, read: (pdf: OpenPdf) => Promise<Found>): Promise<Found> {
  return withPages(bytes, async (pages, document) => {
    const texts = pages.map((page) => page.getTextContent({ disableNormalization: true }));
    const open: OpenPage[] = [];
    for (const [i, page] of pages.entries()) {
      const { items = [] } = (await texts[i]) ?? {};
      open.push({ page, text: items.filter((item) => 'str' in item) });
    }
    return read({ bytes, document, pages: open });
  });
}

/** The same without reading any text. @throws Error when it is none */
export async function withPages<Found>(
  bytes: Uint8Array,
  read: (pages: readonly PDFPageProxy[], document: PDFDocumentProxy) => Promise<Found>,
): Promise<Found> {
  // pdf.js takes the bytes away with it.
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await task.promise;
    const pages: PDFPageProxy[] = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await document.getPage(number));
    return await read(pages, document);
  } finally {
    await task.destroy();
  }
}
