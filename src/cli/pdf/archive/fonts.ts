import { PDFArray, type PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { bytesOf, dictIn, entryOf, listIn, nameIn } from '../objects.ts';

/** A font of the pages: what it says of itself, and what its own program says. */
export interface ReadFont {
  readonly name: string;
  /** Subtype of the font that has the outlines: CIDFontType2, TrueType … */
  readonly kind: string;
  readonly composite: boolean;
  /** `Identity-H`, or what else turns codes into glyphs. */
  readonly encoding: string;
  /** Whether each number of a character is the number of its glyph. */
  readonly identity: boolean;
  /** Undefined where the outlines are not in the file as TrueType. */
  readonly program: FontProgram | undefined;
  /** Width that the file states for a code, in thousandths of the size. */
  readonly widthOf: (code: number) => number;
  /** What the file says the code means, as UTF-16; undefined where it says nothing. */
  readonly unicode: ReadonlyMap<number, string> | undefined;
}

/** What matters here of a TrueType program. */
export interface FontProgram {
  readonly glyphs: number;
  /** In thousandths of the size. */
  readonly widthOf: (glyph: number) => number;
}

const known = new WeakMap<PDFDict, ReadFont>();

/** Reads a font by its dictionary, once. */
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

/** What codes mean, by the table that readers copy and search with (ISO 32000-1, 9.10.3). */
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

/** UTF-16 from its digits; in a range the last unit counts up. */
function utf16(hex: string, further = 0): string {
  const units = (hex.match(/.{1,4}/g) ?? []).map((digits) => Number.parseInt(digits, 16));
  return String.fromCharCode(...units.map((unit, i) => (i === units.length - 1 ? unit + further : unit)));
}

/** Every font of a file, by its dictionary, those that only stand within another left out. */
export function fontsOf(dicts: readonly PDFDict[]): readonly PDFDict[] {
  const inner = /^CIDFontType/;
  return dicts.filter(
    (dict) =>
      nameIn(dict, 'Type') === 'Font' &&
      !inner.test(nameIn(dict, 'Subtype')) &&
      dict.has(PDFName.of('BaseFont')),
  );
}
