import { openPdf } from '../../../src/cli/pdf/open-pdf.ts';
import { type PdfReading, readPdf } from '../../../src/cli/pdf/read-back.ts';
import { loadPdf } from '../../../src/cli/pdf-file.ts';

/** Reads a PDF back as the self-check does. */
export async function readBack(bytes: Uint8Array): Promise<PdfReading> {
  return readPdf(bytes, await openPdf(bytes), await loadPdf(bytes));
}
