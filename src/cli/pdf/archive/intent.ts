import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { contentsOf } from '../objects.ts';
import { readXmp } from '../xmp.ts';
import { makeSrgbProfile } from './srgb.ts';

/** Says what the colours of the pages mean: those of sRGB (PDF/A-2, 6.2.3). */
export function writeOutputIntent(pdf: PDFDocument): void {
  const profile = makeSrgbProfile();
  const stream = PDFRawStream.of(pdf.context.obj({ N: 3, Length: profile.length }), profile);
  const intent = pdf.context.obj({ Type: 'OutputIntent', S: 'GTS_PDFA1' });
  for (const key of ['OutputConditionIdentifier', 'Info'])
    intent.set(PDFName.of(key), PDFString.of('sRGB IEC61966-2.1'));
  intent.set(PDFName.of('DestOutputProfile'), pdf.context.register(stream));
  pdf.catalog.set(PDFName.of('OutputIntents'), pdf.context.obj([intent]));
}

/** Names the file by its pages and by what it says of itself, so that the same pages have the same name (PDF/A-2, 6.1.3). */
export function writeFileId(pdf: PDFDocument): void {
  const hash = createHash('sha256');
  for (const { node } of pdf.getPages()) for (const stream of contentsOf(node)) hash.update(stream.contents);
  hash.update(readXmp(pdf));
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32));
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}
