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
export async function withPdf<Found>(
  bytes: Uint8Array,
  read: (pdf: OpenPdf) => Promise<Found>,
): Promise<Found> {
  // pdf.js takes the bytes away with it.
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await task.promise;
    const pages: OpenPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      pages.push({ page, text: items.filter((item) => 'str' in item) });
    }
    return await read({ bytes, document, pages });
  } finally {
    await task.destroy();
  }
}
