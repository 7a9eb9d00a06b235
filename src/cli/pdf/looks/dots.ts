import { type PDFDict, type PDFDocument, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { savePdf } from '../../pdf-file.ts';
import { readOperations } from '../archive/content.ts';
import { type ReadFont, readFont } from '../archive/fonts.ts';
import { SHOW } from '../archive/operators.ts';
import { stringsIn } from '../archive/strings.ts';
import { bytesOf, contentsOf, dictIn, dictOf, entryOf, listIn, nameIn, nameOf } from '../objects.ts';

/** The centre of a letter, in points from the top left of the page. */
export interface LetterDot {
  readonly x: number;
  readonly y: number;
}

/** A PDF in which every letter has been replaced by a dot of the same colour. */
export interface DottedPdf {
  readonly bytes: Uint8Array;
  /** Positions of the dots on each page, from top to bottom. */
  readonly dots: readonly (readonly LetterDot[])[];
}

/**
 * Replaces every letter with a dot of its colour, `sizeOn(page width)` points wide. The background then shows around
 * the dot, and rendering needs neither fonts nor outlines. The document is modified in place.
 */
export async function dotLetters(pdf: PDFDocument, sizeOn: (width: number) => number): Promise<DottedPdf> {
  const done = new Set<PDFRawStream>();
  const dots = pdf.getPages().map((page) => {
    const { x, y, width, height } = page.getMediaBox();
    const found: LetterDot[] = [];
    const note = (at: Point) => found.push({ x: at[0] - x, y: height + y - at[1] });
    const sheet = { note, done, size: sizeOn(width) };
    for (const stream of contentsOf(page.node)) new Dotter(sheet, stream, page.node.Resources(), UNIT).read();
    return found.sort((one, other) => one.y - other.y);
  });
  // Tags are most of a file's objects, and rendering does not need them.
  for (const [ref, object] of pdf.context.enumerateIndirectObjects())
    if (nameIn(dictOf(object), 'Type') === 'StructElem') pdf.context.delete(ref);
  pdf.catalog.delete(nameOf('StructTreeRoot'));
  return { bytes: await savePdf(pdf), dots };
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];
const UNIT: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `one` first, then `other`. */
function times(one: Matrix, other: Matrix): Matrix {
  // By index: taken apart as lists, the matrices of every letter leave megabytes of iterators behind.
  return [
    one[0] * other[0] + one[1] * other[2],
    one[0] * other[1] + one[1] * other[3],
    one[2] * other[0] + one[3] * other[2],
    one[2] * other[1] + one[3] * other[3],
    other[0] * one[4] + other[2] * one[5] + other[4],
    other[1] * one[4] + other[3] * one[5] + other[5],
  ];
}

function apply(matrix: Matrix, point: Point): Point {
  return [
    matrix[0] * point[0] + matrix[2] * point[1] + matrix[4],
    matrix[1] * point[0] + matrix[3] * point[1] + matrix[5],
  ];
}

/** The page being rewritten. */
interface Sheet {
  readonly note: (at: Point) => void;
  /** Streams already rewritten: a form may be drawn more than once. */
  readonly done: Set<PDFRawStream>;
  readonly size: number;
}

/** Text operators, dropped together with the letters. */
const SETTING: ReadonlySet<string> = new Set([
  ...SHOW,
  ...['BT', 'ET', 'Tf', 'Tm', 'Td', 'TD', 'T*', 'TL', 'Tc', 'Tw', 'Tz', 'Ts', 'Tr'],
]);
/** Height of a letter's centre above the baseline, as a fraction of the font size. */
const MIDDLE = 0.36;

/** Rewrites one content stream. */
class Dotter {
  readonly #sheet: Sheet;
  readonly #stream: PDFRawStream;
  readonly #resources: PDFDict | undefined;
  readonly #bytes: Uint8Array;
  readonly #pieces: Uint8Array[] = [];
  #kept = 0;
  readonly #saved: (readonly [ctm: Matrix, blends: boolean])[] = [];
  #ctm: Matrix;
  /** Whether painting is translucent at the moment. */
  #blends = false;
  #line: Matrix = UNIT;
  #text: Matrix = UNIT;
  #leading = 0;
  #font: ReadFont | undefined;
  #size = 0;

  constructor(sheet: Sheet, stream: PDFRawStream, resources: PDFDict | undefined, ctm: Matrix) {
    [this.#sheet, this.#stream, this.#resources, this.#ctm] = [sheet, stream, resources, ctm];
    this.#bytes = bytesOf(stream);
  }

  read(): void {
    const { done } = this.#sheet;
    const first = !done.has(this.#stream);
    done.add(this.#stream);
    readOperations(this.#bytes, (operator, from, at, end) => {
      if (SETTING.has(operator)) this.#set(operator, from, at, end);
      else if (operator === 'q') this.#saved.push([this.#ctm, this.#blends]);
      else if (operator === 'Q') [this.#ctm, this.#blends] = this.#saved.pop() ?? [this.#ctm, this.#blends];
      else if (operator === 'gs') this.#setState(from, at);
      else if (operator === 'cm') this.#ctm = times(this.#numbers(from, at) as unknown as Matrix, this.#ctm);
      else if (operator === 'Do') this.#draw(from, at);
    });
    if (first) this.#write();
  }

  #set(operator: string, from: number, at: number, end: number): void {
    this.#pieces.push(this.#bytes.subarray(this.#kept, from));
    this.#kept = end;
    if (operator === 'Tf') this.#setFont(from, at);
    else if (operator === 'Tm') this.#moveTo(this.#numbers(from, at) as unknown as Matrix);
    else if (operator === 'BT') this.#moveTo(UNIT);
    else if (operator === 'TL') [this.#leading = 0] = this.#numbers(from, at);
    else if (operator === 'Td' || operator === 'TD') this.#moveBy(this.#numbers(from, at));
    else if (operator === 'T*') this.#moveBy([0, -this.#leading]);
    else if (SHOW.has(operator)) this.#show(from, at);
  }

  #setFont(from: number, at: number): void {
    const [name = '', size] = this.#words(from, at).slice(1).split(/\s+/);
    const font = dictIn(dictIn(this.#resources, 'Font'), name);
    [this.#font, this.#size] = [font && readFont(font), Number(size)];
  }

  #setState(from: number, at: number): void {
    const state = dictIn(dictIn(this.#resources, 'ExtGState'), this.#words(from, at).slice(1));
    const opaque = ['ca', 'CA'].every((key) => {
      const alpha = entryOf(state, key);
      return !(alpha instanceof PDFNumber) || alpha.asNumber() === 1;
    });
    const mode = nameIn(state, 'BM');
    this.#blends = !opaque || state?.has(nameOf('SMask')) === true || (mode !== '' && mode !== 'Normal');
  }

  #moveTo(place: Matrix): void {
    [this.#line, this.#text] = [place, place];
  }

  #moveBy([x = 0, y = 0]: readonly number[]): void {
    this.#moveTo(times([1, 0, 0, 1, x, y], this.#line));
  }

  #show(from: number, at: number): void {
    let dots = '';
    for (const string of stringsIn(this.#bytes, from, at)) {
      const wide = this.#font?.composite;
      for (let i = 0; i < string.length; i += wide ? 2 : 1)
        dots += this.#dot(wide ? (string[i] ?? 0) * 256 + (string[i + 1] ?? 0) : (string[i] ?? 0));
    }
    this.#pieces.push(Buffer.from(dots, 'latin1'));
  }

  /** The dot for a character, nothing where that is blank; advances by its width. */
  #dot(code: number): string {
    const width = ((this.#font?.widthOf(code) || 500) / 1000) * this.#size;
    const meant = this.#font?.unicode?.get(code) ?? String.fromCharCode(code);
    const middle = apply(this.#text, [width / 2, this.#size * MIDDLE]);
    this.#text = times([1, 0, 0, 1, width, 0], this.#text);
    if (meant.trim() === '' && this.#font?.unicode !== undefined) return '';
    const ctm = this.#ctm;
    const side = this.#sheet.size / Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
    this.#sheet.note(apply(ctm, middle));
    const edge = side.toFixed(3);
    return ` ${(middle[0] - side / 2).toFixed(3)} ${(middle[1] - side / 2).toFixed(3)} ${edge} ${edge} re f\n`;
  }

  #draw(from: number, at: number): void {
    const name = this.#words(from, at).slice(1);
    const object = entryOf(dictIn(this.#resources, 'XObject'), name);
    if (!(object instanceof PDFRawStream) || nameIn(object.dict, 'Subtype') !== 'Form') return;
    // An opaque group renders the same without the group, which would need a buffer of its own.
    if (!this.#blends) object.dict.delete(nameOf('Group'));
    const own = listIn(object.dict, 'Matrix').map((one) => (one instanceof PDFNumber ? one.asNumber() : 0));
    const ctm = own.length === 6 ? times(own as unknown as Matrix, this.#ctm) : this.#ctm;
    new Dotter(this.#sheet, object, dictIn(object.dict, 'Resources') ?? this.#resources, ctm).read();
  }

  #write(): void {
    this.#pieces.push(this.#bytes.subarray(this.#kept));
    const whole = Buffer.concat(this.#pieces);
    this.#stream.dict.delete(nameOf('Filter'));
    this.#stream.dict.set(nameOf('Length'), PDFNumber.of(whole.length));
    this.#stream.updateContents(whole);
  }

  #numbers(from: number, at: number): readonly number[] {
    return this.#words(from, at).split(/\s+/).map(Number);
  }

  #words(from: number, at: number): string {
    return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + from, at - from)
      .toString('latin1')
      .trim();
  }
}
