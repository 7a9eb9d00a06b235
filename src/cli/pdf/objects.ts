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

/** The dictionary of an object: itself, or that of a stream. */
export function dictOf(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFRawStream ? object.dict : undefined;
}

/** Names by their text: the library decodes a text each time that it is asked for its name. */
const known = new Map<string, PDFName>();

/** The name with this text. */
export function nameOf(text: string): PDFName {
  const name = known.get(text) ?? PDFName.of(text);
  known.set(text, name);
  return name;
}

/** The object under a key, references resolved. */
export function entryOf(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(nameOf(key));
}

/** The dictionary under a key. */
export function dictIn(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  return dictOf(entryOf(dict, key));
}

/** Decoded names: the library interns names but decodes them on every access. */
const names = new WeakMap<PDFName, string>();

/** The text of a name. */
export function textOf(name: PDFName): string {
  const text = names.get(name) ?? name.decodeText();
  names.set(name, text);
  return text;
}

/** The name under a key, or an empty string. */
export function nameIn(dict: PDFDict | undefined, key: string): string {
  const value = entryOf(dict, key);
  return value instanceof PDFName ? textOf(value) : '';
}

/** The value under a key as a list: empty, one object, or the items of an array, references resolved. */
export function listIn(dict: PDFDict | undefined, key: string): readonly PDFObject[] {
  const value = entryOf(dict, key);
  if (!(value instanceof PDFArray)) return value === undefined ? [] : [value];
  return value.asArray().flatMap((_, i) => value.lookup(i) ?? []);
}

/** Every dictionary of a file, stream dictionaries included. */
export function dictsOf(pdf: PDFDocument): readonly PDFDict[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => dictOf(object) ?? []);
}

/** The content streams of a page, in order. */
export function contentsOf(page: PDFDict): readonly PDFRawStream[] {
  return listIn(page, 'Contents').filter((one) => one instanceof PDFRawStream);
}

/** Decoded bytes by the bytes that they were: the rules of archives and the letters' dots read the same streams. */
const decoded = new WeakMap<Uint8Array, Uint8Array>();

/** The decoded bytes of a stream, not to be written to. */
export function bytesOf(stream: PDFRawStream): Uint8Array {
  const bytes = decoded.get(stream.contents) ?? decode(stream);
  decoded.set(stream.contents, bytes);
  return bytes;
}

/** Plain Flate streams go through Node's zlib, which is faster than the library. */
function decode(stream: PDFRawStream): Uint8Array {
  const plain = nameIn(stream.dict, 'Filter') === 'FlateDecode' && !stream.dict.has(nameOf('DecodeParms'));
  return plain ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
}
