import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** How many masks a PDF has: each is a hole cut into what lies under it. */
export async function countMasks(bytes: Uint8Array): Promise<number> {
  const pdf = await PDFDocument.load(bytes);
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  return objects.filter((one) => one instanceof PDFDict && one.lookup(PDFName.of('SMask')) instanceof PDFDict)
    .length;
}
