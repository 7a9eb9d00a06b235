import { type PDFDict, type PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { checkArchive } from './archive/index.ts';
import { dictIn, dictOf, dictsOf, listIn, nameIn, nameOf } from './objects.ts';
import type { OpenPdf } from './open-pdf.ts';
import { readXmp } from './xmp.ts';

/** A PDF as read by a program other than the one that wrote it. */
export interface PdfReading {
  /** Width and height in points. */
  readonly pages: readonly PageReading[];
  /** The text of the pages in file order, without blanks. */
  readonly text: string;
  readonly outline: readonly { readonly title: string; readonly level: number; readonly page: number }[];
  readonly info: Readonly<Record<string, string>>;
  readonly xmp: string;
  readonly lang: string;
  readonly tagged: boolean;
  /** Number of tags by type: H2, TH, Figure … */
  readonly roles: Readonly<Record<string, number>>;
  /** Figures with an alternative text. */
  readonly described: number;
  /** Kinds of embedded fonts, each once: TrueType, Type3 … */
  readonly fonts: readonly string[];
  /** Fonts that are not embedded, or whose glyphs do not map to characters. */
  readonly incomplete: readonly string[];
  /** Pages whose tab order follows the tags (PDF/UA-1, 7.18.3). */
  readonly inOrder: number;
  readonly images: number;
  readonly labels: readonly string[];
  /** Broken rules of PDF/A-2a and PDF/UA-1, one line each. */
  readonly archive: readonly string[];
}

export interface PageReading {
  readonly width: number;
  readonly height: number;
  /** In file order, without blanks. */
  readonly text: string;
  /** The same with the blanks that a reader infers between words. */
  readonly words: string;
}

/** Combines what a reader finds in a PDF with what its objects contain. */
export function readPdf(bytes: Uint8Array, open: OpenPdf, file: PDFDocument): PdfReading {
  const { outline, info, tagged, labels } = open;
  const pages = open.pages.map(({ width, height, letters }) => {
    // A line break inside a figure separates nothing.
    const words = letters.map(({ text }) => (text === '\n' ? '' : text)).join('');
    return { width, height, text: words.replace(/\s+/g, ''), words };
  });
  return {
    ...readObjects(file),
    archive: checkArchive(bytes, file),
    ...{ pages, outline, info, tagged, labels },
    text: pages.map(({ text }) => text).join(''),
  };
}

/** Fonts, images and tags are read from the file's objects. */
function readObjects(pdf: PDFDocument) {
  const dicts = dictsOf(pdf);
  const fonts = dicts.flatMap((dict) => {
    if (nameIn(dict, 'Type') !== 'Font') return [];
    return [nameIn(dictOf(listIn(dict, 'DescendantFonts')[0]) ?? dict, 'Subtype')];
  });
  const incomplete = dicts.filter((dict) => nameIn(dict, 'Type') === 'Font' && isIncomplete(dict));
  const masks = new Set(dicts.flatMap((dict) => ['SMask', 'Mask'].map((key) => dict.lookup(nameOf(key)))));
  // The alpha mask of an image is not an image of its own.
  const images = dicts.filter((dict) => nameIn(dict, 'Subtype') === 'Image' && !isMask(dict, masks)).length;
  const tags = dicts.filter((dict) => nameIn(dict, 'Type') === 'StructElem');
  const roles: Record<string, number> = {};
  for (const tag of tags) {
    const role = nameIn(tag, 'S');
    roles[role] = (roles[role] ?? 0) + 1;
  }
  const described = tags.filter((tag) => nameIn(tag, 'S') === 'Figure' && tag.has(nameOf('Alt'))).length;
  const lang = pdf.catalog.lookup(nameOf('Lang'));
  const text =
    lang && 'decodeText' in lang && typeof lang.decodeText === 'function' ? String(lang.decodeText()) : '';
  return {
    fonts: [...new Set(fonts)].sort(),
    incomplete: incomplete.map((dict) => nameIn(dict, 'BaseFont')),
    inOrder: pdf.getPages().filter(({ node }) => nameIn(node, 'Tabs') === 'S').length,
    ...{ images, roles, described, lang: text, xmp: readXmp(pdf) },
  };
}

/** In a composite font the outlines belong to the descendant, the character map to the font itself. */
function isIncomplete(font: PDFDict): boolean {
  if (nameIn(font, 'Subtype') !== 'Type0') return false;
  const descriptor = dictIn(dictOf(listIn(font, 'DescendantFonts')[0]), 'FontDescriptor');
  return !descriptor?.has(nameOf('FontFile2')) || !font.has(nameOf('ToUnicode'));
}

function isMask(dict: PDFDict, masks: ReadonlySet<unknown>): boolean {
  return [...masks].some((mask) => mask === dict || (mask instanceof PDFRawStream && mask.dict === dict));
}
