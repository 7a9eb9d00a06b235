import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { dictIn, dictsOf, nameIn } from '../objects.ts';
import { readXmp } from '../xmp.ts';
import { fontsOf, type ReadFont, readFont } from './fonts.ts';
import { childrenOf } from './structure.ts';
import { type PaintedPages, walkPages } from './walk.ts';

/** A finished PDF, read once for all archive rules. */
export interface ArchiveFile {
  readonly bytes: Uint8Array;
  readonly pdf: PDFDocument;
  /** Every dictionary, stream dictionaries included. */
  readonly dicts: readonly PDFDict[];
  readonly painted: PaintedPages;
  /** The fonts in use, with the character codes shown in each. */
  readonly fonts: readonly UsedFont[];
  /** The tags in reading order. */
  readonly tags: readonly ReadTag[];
  readonly xmp: string;
}

export interface UsedFont extends ReadFont {
  readonly shown: ReadonlySet<number>;
}

export interface ReadTag {
  readonly tag: PDFDict;
  readonly kind: string;
  /** Type of the parent tag; empty for the root. */
  readonly within: string;
  readonly children: readonly string[];
}

/** Reads everything the archive rules ask about. */
export function readArchiveFile(bytes: Uint8Array, pdf: PDFDocument): ArchiveFile {
  const painted = walkPages(pdf);
  const dicts = dictsOf(pdf);
  const fonts = fontsOf(dicts).flatMap((font) => {
    const shown = painted.shown.get(font);
    return shown && shown.size > 0 ? [{ ...readFont(font), shown }] : [];
  });
  return { bytes, pdf, dicts, painted, fonts, tags: readTags(pdf), xmp: readXmp(pdf) };
}

function readTags(pdf: PDFDocument): readonly ReadTag[] {
  const found: ReadTag[] = [];
  const seen = new Set<PDFDict>();
  const visit = (tag: PDFDict, within: string) => {
    if (seen.has(tag)) return;
    seen.add(tag);
    const children = childrenOf(tag).map(({ child }) => child);
    const kind = nameIn(tag, 'S');
    found.push({ tag, kind, within, children: children.map((child) => nameIn(child, 'S')) });
    for (const child of children) visit(child, kind);
  };
  const root = dictIn(pdf.catalog, 'StructTreeRoot');
  if (root) for (const { child } of childrenOf(root)) visit(child, '');
  return found;
}
