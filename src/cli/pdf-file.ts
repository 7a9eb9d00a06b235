import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';

// The library rests after every few objects, for the sake of pages; a command only waits longer for that.

/** Reads a PDF as it is. @throws Error when the bytes are not a PDF */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}

/** The bytes of a PDF, nothing added to it. */
export function savePdf(pdf: PDFDocument): Promise<Uint8Array> {
  return pdf.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}
