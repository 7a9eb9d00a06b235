import { type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import type { Bookmark } from '../../views/handout/index.ts';
import type { PaperFit } from './paper.ts';

/** CSS pixels to points. */
const POINTS = 0.75;

/** Writes the bookmarks with all parts expanded, so that every slide is visible at once. */
export function writeBookmarks(
  pdf: PDFDocument,
  bookmarks: readonly Bookmark[],
  { scale, bottom }: Pick<PaperFit, 'scale' | 'bottom'> = { scale: 1, bottom: 0 },
): void {
  if (bookmarks.length === 0) return;
  const root = pdf.context.nextRef();
  const { first, last } = writeLevel(pdf, bookmarks, root, { scale, bottom });
  pdf.context.assign(
    root,
    pdf.context.obj({ Type: 'Outlines', First: first, Last: last, Count: countOpen(bookmarks) }),
  );
  pdf.catalog.set(PDFName.of('Outlines'), root);
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function writeLevel(
  pdf: PDFDocument,
  bookmarks: readonly Bookmark[],
  parent: PDFRef,
  fit: Pick<PaperFit, 'scale' | 'bottom'>,
) {
  const refs = bookmarks.map(() => pdf.context.nextRef());
  bookmarks.forEach((bookmark, i) => {
    const ref = refs[i];
    if (ref === undefined) return;
    const page = pdf.getPage(bookmark.page);
    const top = PDFNumber.of(page.getHeight() - fit.bottom - bookmark.top * POINTS * fit.scale);
    const item = pdf.context.obj({ Parent: parent, Dest: [page.ref, 'XYZ', null, top, null] });
    item.set(PDFName.of('Title'), PDFHexString.fromText(bookmark.title));
    const [before, after] = [refs[i - 1], refs[i + 1]];
    if (before) item.set(PDFName.of('Prev'), before);
    if (after) item.set(PDFName.of('Next'), after);
    if (bookmark.children.length > 0) {
      const { first, last } = writeLevel(pdf, bookmark.children, ref, fit);
      item.set(PDFName.of('First'), first);
      item.set(PDFName.of('Last'), last);
      item.set(PDFName.of('Count'), PDFNumber.of(countOpen(bookmark.children)));
    }
    pdf.context.assign(ref, item);
  });
  const [first, last] = [refs[0], refs.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A level of bookmarks has at least one');
  return { first, last };
}

function countOpen(bookmarks: readonly Bookmark[]): number {
  return bookmarks.reduce((sum, { children }) => sum + 1 + countOpen(children), 0);
}
