import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { contentsOf } from '../objects.ts';
import { readXmp } from '../xmp.ts';
import { makeSrgbProfile } from './srgb.ts';

/** Declares sRGB as the output intent: RGB values alone do not say which colours they are (PDF/A-2, 6.2.3). */
export function writeOutputIntent(pdf: PDFDocument): void {
  const profile = makeSrgbProfile();
  const stream = PDFRawStream.of(pdf.context.obj({ N: 3, Length: profile.length }), profile);
  const intent = pdf.context.obj({ Type: 'OutputIntent', S: 'GTS_PDFA1' });
  for (const key of ['OutputConditionIdentifier', 'Info'])
    intent.set(PDFName.of(key), PDFString.of('sRGB IEC61966-2.1'));
  intent.set(PDFName.of('DestOutputProfile'), pdf.context.register(stream));
  pdf.catalog.set(PDFName.of('OutputIntents'), pdf.context.obj([intent]));
}

/** Derives the file id from pages and metadata, so that the same input gives the same id (PDF/A-2, 6.1.3). */
export function writeFileId(pdf: PDFDocument): void {
  const hash = createHash('sha256');
  for (const { node } of pdf.getPages()) for (const stream of contentsOf(node)) hash.update(stream.contents);
  hash.update(readXmp(pdf));
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32));
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}
