import { type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { PdfWords } from './words.ts';

/** What a PDF says of itself, as XMP: the same words as in its Info dictionary, for catalogues that read only this. */
export function formatXmp({ title, author, subject, keywords, creator, date }: PdfWords): string {
  const day = date?.toISOString().replace('.000Z', 'Z');
  const dates =
    day === undefined
      ? []
      : [`<xmp:CreateDate>${day}</xmp:CreateDate>`, `<xmp:ModifyDate>${day}</xmp:ModifyDate>`];
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<dc:title>${inChinese(title)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:description>${inChinese(subject)}</dc:description>`,
    '<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>',
    `<pdf:Keywords>${escapeXml(keywords.join(' '))}</pdf:Keywords>`,
    `<xmp:CreatorTool>${escapeXml(creator)}</xmp:CreatorTool>`,
    ...dates,
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

/** Puts the words into the PDF, readable without unpacking it. */
export function writeXmp(pdf: PDFDocument, words: PdfWords): void {
  const bytes = new TextEncoder().encode(formatXmp(words));
  const dict = pdf.context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(PDFRawStream.of(dict, bytes)));
}

/** The XMP of a PDF; empty where it has none. */
export function readXmp(pdf: PDFDocument): string {
  const stream = pdf.catalog.lookup(PDFName.of('Metadata'));
  return stream instanceof PDFRawStream ? new TextDecoder().decode(stream.contents) : '';
}

function inChinese(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
