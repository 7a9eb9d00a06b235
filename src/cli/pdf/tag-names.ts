import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** The browser names the tags of table cells with a counter that keeps running as long as the process does. */
const NAME = /^node\d+$/;

/** Renumbers the named tags from 1 in their order, so that the same pages give the same bytes. */
export function renameTags(pdf: PDFDocument): void {
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  const names = new Set<string>();
  for (const object of objects)
    visitNames(object, (name) => {
      names.add(name);
      return undefined;
    });
  const renamed = new Map(
    [...names]
      .sort()
      .map((name, i) => [name, PDFString.of(`node${String(i + 1).padStart(8, '0')}`)] as const),
  );
  for (const object of objects) visitNames(object, (name) => renamed.get(name));
}

/** Visits the names within `object` and replaces each by what `visit` returns. */
function visitNames(object: PDFObject, visit: (name: string) => PDFString | undefined): void {
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const put = replacement(value, visit);
      if (put) object.set(key, put);
    }
  } else if (object instanceof PDFArray) {
    object.asArray().forEach((value, i) => {
      const put = replacement(value, visit);
      if (put) object.set(i, put);
    });
  }
}

function replacement(
  value: PDFObject,
  visit: (name: string) => PDFString | undefined,
): PDFString | undefined {
  if (!(value instanceof PDFString)) {
    visitNames(value, visit);
    return undefined;
  }
  const name = value.asString();
  return NAME.test(name) ? visit(name) : undefined;
}
