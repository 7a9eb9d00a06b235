import { PDFiumLibrary } from '@hyzyla/pdfium';

/** The pages of a PDF as PDFium reads them (Chrome, Edge, most telephones). */
export async function readWithPdfium(pdf: Uint8Array): Promise<readonly string[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  try {
    return [...document.pages()].map((page) => page.getText());
  } finally {
    document.destroy();
    library.destroy();
  }
}
