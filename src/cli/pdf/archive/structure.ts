import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { dictIn, entryOf, nameIn, nameOf } from '../objects.ts';

/** Structure types of PDF 2.0 that the browser writes, mapped to their counterparts in PDF 1.7 (ISO 32000-1, 14.8.4). */
const ROLES = { Em: 'Span', Strong: 'Span', Sub: 'Span', Title: 'P', Aside: 'Div', FENote: 'Note' } as const;
const HEADING = /^H([1-6])$/;

/**
 * Repairs the browser's structure tree for PDF/UA-1: maps non-standard roles, wraps the content of list items in a
 * body, removes wrappers around figures, and closes gaps between heading levels.
 */
export function mendTags(pdf: PDFDocument): void {
  const root = dictIn(pdf.catalog, 'StructTreeRoot');
  if (root === undefined) return;
  root.set(nameOf('RoleMap'), pdf.context.obj(ROLES));
  let level = 0;
  const visit = (tag: PDFDict, ref: PDFRef | undefined) => {
    const kind = nameIn(tag, 'S');
    if (kind === 'LI' && ref) addBody(pdf, tag, ref);
    if (kind === 'Figure' && !tag.has(nameOf('Alt'))) tag.set(nameOf('S'), nameOf('Div'));
    const [, heading] = HEADING.exec(kind) ?? [];
    if (heading !== undefined) {
      level = Math.min(Number(heading), level + 1);
      tag.set(nameOf('S'), nameOf(`H${level}`));
    }
    for (const { child, at } of childrenOf(tag)) visit(child, at);
  };
  for (const { child, at } of childrenOf(root)) visit(child, at);
}

/** The child tags of a tag, with the array that holds them. */
export function childrenOf(
  tag: PDFDict,
): readonly { readonly child: PDFDict; readonly at: PDFRef | undefined }[] {
  return kidsOf(tag).flatMap((kid) => {
    const child = kid instanceof PDFRef ? tag.context.lookup(kid) : kid;
    if (!(child instanceof PDFDict) || !child.has(nameOf('S'))) return [];
    return [{ child, at: kid instanceof PDFRef ? kid : undefined }];
  });
}

/** The raw entries: references to tags, content ids, or both. */
function kidsOf(tag: PDFDict): readonly PDFObject[] {
  const kids = entryOf(tag, 'K');
  if (kids instanceof PDFArray) return kids.asArray();
  const kid = tag.get(nameOf('K'));
  return kid === undefined ? [] : [kid];
}

/**
 * Turns the item into its own body inside a new item, so that every reference to it as the owner of content stays
 * valid. A label stays beside the body.
 */
function addBody(pdf: PDFDocument, item: PDFDict, ref: PDFRef): void {
  const parent = dictIn(item, 'P');
  const kinds = childrenOf(item).map(({ child }) => nameIn(child, 'S'));
  if (parent === undefined || kinds.includes('LBody')) return;
  const isLabel = (kid: PDFObject) => {
    const child = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
    return child instanceof PDFDict && nameIn(child, 'S') === 'Lbl';
  };
  const kids = kidsOf(item);
  const labels = kids.filter(isLabel);
  const outer = pdf.context.obj({ Type: 'StructElem', S: 'LI', K: [...labels, ref] });
  const outerRef = pdf.context.register(outer);
  const above = item.get(nameOf('P'));
  if (above) outer.set(nameOf('P'), above);
  for (const label of labels) {
    const child = pdf.context.lookup(label);
    if (child instanceof PDFDict) child.set(nameOf('P'), outerRef);
  }
  item.set(nameOf('S'), nameOf('LBody'));
  item.set(nameOf('P'), outerRef);
  item.set(nameOf('K'), pdf.context.obj(kids.filter((kid) => !isLabel(kid))));
  replaceKid(parent, ref, outerRef);
}

function replaceKid(parent: PDFDict, kid: PDFRef, by: PDFRef): void {
  const kids = entryOf(parent, 'K');
  if (!(kids instanceof PDFArray)) parent.set(nameOf('K'), by);
  else kids.set(kids.asArray().indexOf(kid), by);
}
