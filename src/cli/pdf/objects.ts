import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';

/** The dictionary of an object, be it one or the head of a stream. */
export function dictOf(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFRawStream ? object.dict : undefined;
}

/** The object under a key, references followed. */
export function entryOf(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(PDFName.of(key));
}

/** The dictionary under a key. */
export function dictIn(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  return dictOf(entryOf(dict, key));
}

/** The library keeps one object a name, and decodes it anew whenever it is asked. */
const names = new WeakMap<PDFName, string>();

/** The name under a key; empty where there is none. */
export function nameIn(dict: PDFDict | undefined, key: string): string {
  const value = entryOf(dict, key);
  if (!(value instanceof PDFName)) return '';
  const known = names.get(value) ?? value.decodeText();
  names.set(value, known);
  return known;
}

/** What stands under a key as a list: nothing, one object, or those of an array, references followed. */
export function listIn(dict: PDFDict | undefined, key: string): readonly PDFObject[] {
  const value = entryOf(dict, key);
  if (!(value instanceof PDFArray)) return value === undefined ? [] : [value];
  return value.asArray().flatMap((_, i) => value.lookup(i) ?? []);
}

/** Every dictionary and stream head of a file. */
export function dictsOf(pdf: PDFDocument): readonly PDFDict[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => dictOf(object) ?? []);
}

/** The streams of a page, in their order. */
export function contentsOf(page: PDFDict): readonly PDFRawStream[] {
  return listIn(page, 'Contents').filter((one) => one instanceof PDFRawStream);
}

/** A stream unpacked: as nearly all are packed, by Node, which is quicker at it than the library. */
export function bytesOf(stream: PDFRawStream): Uint8Array {
  const plain =
    nameIn(stream.dict, 'Filter') === 'FlateDecode' && !stream.dict.has(PDFName.of('DecodeParms'));
  return plain ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
}
