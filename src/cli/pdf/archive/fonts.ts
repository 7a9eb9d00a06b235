import { PDFArray, type PDFDict, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { bytesOf, dictIn, entryOf, listIn, nameIn, nameOf } from '../objects.ts';

/** A font of the pages: what its dictionary claims and what the embedded program contains. */
export interface ReadFont {
  readonly name: string;
  /** Subtype of the font that holds the outlines: CIDFontType2, TrueType … */
  readonly kind: string;
  readonly composite: boolean;
  /** Name of the mapping from codes to glyphs, usually `Identity-H`. */
  readonly encoding: string;
  /** Whether character ids equal glyph ids. */
  readonly identity: boolean;
  /** Undefined unless the outlines are embedded as TrueType. */
  readonly program: FontProgram | undefined;
  /** Width that the PDF states for a code, in thousandths of the font size. */
  readonly widthOf: (code: number) => number;
  /** Characters that the PDF maps the code to, as UTF-16; undefined without a mapping. */
  readonly unicode: ReadonlyMap<number, string> | undefined;
}

/** The parts of a TrueType program that the rules compare. */
export interface FontProgram {
  readonly glyphs: number;
  /** In thousandths of the font size. */
  readonly widthOf: (glyph: number) => number;
}

const known = new WeakMap<PDFDict, ReadFont>();

/** Reads each font once, by its dictionary. */
export function readFont(font: PDFDict): ReadFont {
  const read = known.get(font) ?? readAnew(font);
  known.set(font, read);
  return read;
}

function readAnew(font: PDFDict): ReadFont {
  const composite = nameIn(font, 'Subtype') === 'Type0';
  const [first] = listIn(font, 'DescendantFonts');
  const inner = composite && first ? (first as PDFDict) : font;
  const file = entryOf(dictIn(inner, 'FontDescriptor'), 'FontFile2');
  const toUnicode = entryOf(font, 'ToUnicode');
  return {
    ...{ composite, name: nameIn(font, 'BaseFont'), kind: nameIn(inner, 'Subtype') },
    encoding: nameIn(font, 'Encoding'),
    identity: nameIn(inner, 'CIDToGIDMap') === 'Identity',
    program: file instanceof PDFRawStream ? readProgram(bytesOf(file)) : undefined,
    widthOf: composite ? widthsOf(inner) : simpleWidthsOf(inner),
    unicode: toUnicode instanceof PDFRawStream ? readToUnicode(bytesOf(toUnicode)) : undefined,
  };
}

function numberOf(value: unknown): number {
  return value instanceof PDFNumber ? value.asNumber() : 0;
}

/** `W`: a first code and a list of widths, or a first, a last and one width for all (ISO 32000-1, 9.7.4.3). */
function widthsOf(inner: PDFDict): (code: number) => number {
  const usual = entryOf(inner, 'DW');
  const widths = new Map<number, number>();
  const list = listIn(inner, 'W');
  for (let i = 0; i < list.length; ) {
    const [first, second, third] = [numberOf(list[i]), list[i + 1], list[i + 2]];
    if (second instanceof PDFArray) {
      for (const [n, width] of second.asArray().entries()) widths.set(first + n, numberOf(width));
      i += 2;
    } else {
      for (let code = first; code <= numberOf(second); code++) widths.set(code, numberOf(third));
      i += 3;
    }
  }
  return (code) => widths.get(code) ?? (usual === undefined ? 1000 : numberOf(usual));
}

function simpleWidthsOf(font: PDFDict): (code: number) => number {
  const first = numberOf(entryOf(font, 'FirstChar'));
  const widths = listIn(font, 'Widths').map(numberOf);
  return (code) => widths[code - first] ?? 0;
}

/** Glyphs and their widths (OpenType: head, hhea, hmtx, maxp). */
function readProgram(bytes: Uint8Array): FontProgram {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const table = (name: string) => tables.get(name) ?? 0;
  const unit = view.getUint16(table('head') + 18);
  const measured = view.getUint16(table('hhea') + 34);
  const widthOf = (glyph: number) =>
    (view.getUint16(table('hmtx') + Math.min(glyph, measured - 1) * 4) * 1000) / unit;
  return { glyphs: view.getUint16(table('maxp') + 4), widthOf };
}

const BLOCKS = /beginbf(char|range)([\s\S]*?)endbf/g;
const HEX = /<([\da-fA-F\s]*)>|[[\]]/g;

/** The ToUnicode map, which readers use for copying and searching (ISO 32000-1, 9.10.3). */
function readToUnicode(bytes: Uint8Array): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const words = Buffer.from(bytes).toString('latin1');
  for (const [, kind, block = ''] of words.matchAll(BLOCKS)) {
    const tokens = [...block.matchAll(HEX)].map(([whole, hex]) => hex?.replace(/\s+/g, '') ?? whole);
    if (kind === 'char') readCharacters(tokens, found);
    else readRanges(tokens, found);
  }
  return found;
}

function readCharacters(tokens: readonly string[], found: Map<number, string>): void {
  for (let i = 0; i + 1 < tokens.length; i += 2)
    found.set(Number.parseInt(tokens[i] ?? '', 16), utf16(tokens[i + 1] ?? ''));
}

function readRanges(tokens: readonly string[], found: Map<number, string>): void {
  for (let i = 0; i + 2 < tokens.length; ) {
    const [first, last] = [Number.parseInt(tokens[i] ?? '', 16), Number.parseInt(tokens[i + 1] ?? '', 16)];
    if (tokens[i + 2] === '[') {
      for (let n = 0; n <= last - first; n++) found.set(first + n, utf16(tokens[i + 3 + n] ?? ''));
      i = tokens.indexOf(']', i) + 1;
    } else {
      for (let n = 0; n <= last - first; n++) found.set(first + n, utf16(tokens[i + 2] ?? '', n));
      i += 3;
    }
  }
}

/** UTF-16 text from hexadecimal digits; within a range the last unit is incremented. */
function utf16(hex: string, further = 0): string {
  const units = (hex.match(/.{1,4}/g) ?? []).map((digits) => Number.parseInt(digits, 16));
  return String.fromCharCode(...units.map((unit, i) => (i === units.length - 1 ? unit + further : unit)));
}

/** Every font of a file by its dictionary, except descendants of composite fonts. */
export function fontsOf(dicts: readonly PDFDict[]): readonly PDFDict[] {
  const inner = /^CIDFontType/;
  return dicts.filter(
    (dict) =>
      nameIn(dict, 'Type') === 'Font' && !inner.test(nameIn(dict, 'Subtype')) && dict.has(nameOf('BaseFont')),
  );
}
