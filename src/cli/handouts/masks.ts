import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';

const SOFT_MASK = PDFName.of('SMask');

/**
 * Takes out the masks with which the browser cuts a hole for every canvas into what lies under it. Nothing lies there,
 * and many printers and readers turn a masked page into a picture.
 */
export function dropMasks(pdf: PDFDocument): void {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && object.lookup(SOFT_MASK) instanceof PDFDict) {
      object.set(SOFT_MASK, PDFName.of('None'));
    }
  }
}
