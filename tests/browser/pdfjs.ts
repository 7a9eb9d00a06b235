import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The pages of a PDF as pdf.js reads them (Firefox, and most pages that show PDFs). */
export async function readWithPdfjs(pdf: Uint8Array): Promise<readonly string[]> {
  // pdf.js takes the bytes away with it.
  const task = getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
