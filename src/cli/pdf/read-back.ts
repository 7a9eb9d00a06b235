import { type PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { checkArchive } from './archive/index.ts';
import { dictIn, dictOf, dictsOf, listIn, nameIn } from './objects.ts';
import type { OpenPdf } from './open-pdf.ts';
import { readXmp } from './xmp.ts';

/** What a PDF turns out to be when it is read by another program than the one that wrote it. */
export interface PdfReading {
  /** Width and height in points. */
  readonly pages: readonly PageReading[];
  /** The pages' text as it stands in the file, without blanks. */
  readonly text: string;
  readonly outline: readonly { readonly title: string; readonly level: number; readonly page: number }[];
  readonly info: Readonly<Record<string, string>>;
  readonly xmp: string;
  readonly lang: string;
  readonly tagged: boolean;
  /** How often each kind of element stands in the tags: H2, TH, Figure … */
  readonly roles: Readonly<Record<string, number>>;
  /** Figures with an alternative text. */
  readonly described: number;
  /** Kinds of embedded fonts, each once: TrueType, Type3 … */
  readonly fonts: readonly string[];
  /** Fonts that are not in the file whole, or whose letters no reader can turn into characters. */
  readonly incomplete: readonly string[];
  /** Pages on which the keyboard goes in the order of the tags (PDF/UA-1, 7.18.3). */
  readonly inOrder: number;
  readonly images: number;
  readonly labels: readonly string[];
  /** Rules of PDF/A-2a and PDF/UA-1 that it breaks, each in a line. */
  readonly archive: readonly string[];
}

export interface PageReading {
  readonly width: number;
  readonly height: number;
  /** As it stands in the file, without blanks. */
  readonly text: string;
  /** The same with the blanks that a reader sees between words. */
  readonly words: string;
}

/** What a reader has found in a PDF, and what stands in its objects. */
export function readPdf(bytes: Uint8Array, open: OpenPdf, file: PDFDocument): PdfReading {
  const { outline, info, tagged, labels } = open;
  const pages = open.pages.map(({ width, height, letters }) => {
    // A line that ends within a figure parts nothing.
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

/** Fonts, images and tags are looked up in the file itself. */
function readObjects(pdf: PDFDocument) {
  const dicts = dictsOf(pdf);
  const fonts = dicts.flatMap((dict) => {
    if (nameIn(dict, 'Type') !== 'Font') return [];
    return [nameIn(dictOf(listIn(dict, 'DescendantFonts')[0]) ?? dict, 'Subtype')];
  });
  const incomplete = dicts.filter((dict) => nameIn(dict, 'Type') === 'Font' && isIncomplete(dict));
  const masks = new Set(
    dicts.flatMap((dict) => ['SMask', 'Mask'].map((key) => dict.lookup(PDFName.of(key)))),
  );
  // The mask of a transparent picture is no picture of its own.
  const images = dicts.filter((dict) => nameIn(dict, 'Subtype') === 'Image' && !isMask(dict, masks)).length;
  const tags = dicts.filter((dict) => nameIn(dict, 'Type') === 'StructElem');
  const roles: Record<string, number> = {};
  for (const tag of tags) {
    const role = nameIn(tag, 'S');
    roles[role] = (roles[role] ?? 0) + 1;
  }
  const described = tags.filter((tag) => nameIn(tag, 'S') === 'Figure' && tag.has(PDFName.of('Alt'))).length;
  const lang = pdf.catalog.lookup(PDFName.of('Lang'));
  const text =
    lang && 'decodeText' in lang && typeof lang.decodeText === 'function' ? String(lang.decodeText()) : '';
  return {
    fonts: [...new Set(fonts)].sort(),
    incomplete: incomplete.map((dict) => nameIn(dict, 'BaseFont')),
    inOrder: pdf.getPages().filter(({ node }) => nameIn(node, 'Tabs') === 'S').length,
    ...{ images, roles, described, lang: text, xmp: readXmp(pdf) },
  };
}

/** A composite font has its outlines with its descendant, its characters with itself. */
function isIncomplete(font: PDFDict): boolean {
  if (nameIn(font, 'Subtype') !== 'Type0') return false;
  const descriptor = dictIn(dictOf(listIn(font, 'DescendantFonts')[0]), 'FontDescriptor');
  return !descriptor?.has(PDFName.of('FontFile2')) || !font.has(PDFName.of('ToUnicode'));
}

function isMask(dict: PDFDict, masks: ReadonlySet<unknown>): boolean {
  return [...masks].some((mask) => mask === dict || (mask instanceof PDFRawStream && mask.dict === dict));
}
