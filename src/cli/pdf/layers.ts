import { PDFDict, type PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';

const ALPHAS = ['ca', 'CA'].map((name) => PDFName.of(name));

/**
 * Makes every transparency group opaque. The print style puts charts into groups of nearly full opacity (slide.css);
 * many printers and readers rasterise any page that has transparency.
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
