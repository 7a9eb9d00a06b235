import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** The browser names the tags of table cells with a counter that keeps running as long as the process does. */
const NAME = /^node\d+$/;

/** Renumbers the named tags from 1 in their order, so that the same pages give the same bytes. */
export function renameTags(pdf: PDFDocument): void {
  const places = new Map<string, Put[]>();
  for (const [, object] of pdf.context.enumerateIndirectObjects())
    visitNames(object, (name, put) => {
      const known = places.get(name) ?? [];
      known.push(put);
      places.set(name, known);
    });
  [...places.keys()].sort().forEach((name, i) => {
    const renamed = PDFString.of(`node${String(i + 1).padStart(8, '0')}`);
    for (const put of places.get(name) ?? []) put(renamed);
  });
}

/** Puts another name where one stands. */
type Put = (name: PDFString) => void;

/** Visits the names within `object`; a name may be replaced once all have been seen. */
function visitNames(object: PDFObject, visit: (name: string, put: Put) => void): void {
  const look = (value: PDFObject, put: Put) => {
    if (!(value instanceof PDFString)) visitNames(value, visit);
    else if (NAME.test(value.asString())) visit(value.asString(), put);
  };
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) look(value, (name) => object.set(key, name));
  } else if (object instanceof PDFArray) {
    for (const [i, value] of object.asArray().entries()) look(value, (name) => object.set(i, name));
  }
}
