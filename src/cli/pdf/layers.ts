import { PDFDict, type PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';

const ALPHAS = ['ca', 'CA'].map((name) => PDFName.of(name));

/**
 * Makes every layer opaque. The print's style sheet puts charts into layers that let through a trifle (slide.css), and
 * many printers and readers turn a page with such a layer into a picture.
 */
export function makeLayersOpaque(pdf: PDFDocument): void {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    for (const alpha of ALPHAS) {
      const value = object.lookup(alpha);
      if (value instanceof PDFNumber && value.asNumber() > 0.99) object.set(alpha, PDFNumber.of(1));
    }
  }
}
