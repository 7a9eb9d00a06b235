import { type PDFDict, type PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { bytesOf, contentsOf, dictIn, entryOf, nameIn } from '../objects.ts';
import { readOperations } from './content.ts';
import { isOperator, MARK, PAINT, SHOW } from './operators.ts';
import { stringsIn } from './strings.ts';

/** What the pages of a PDF paint, read operation by operation. */
export interface PaintedPages {
  /** Operators that do not exist in the format. */
  readonly strange: ReadonlySet<string>;
  /** Pages (from 1) that paint something unmarked. */
  readonly unmarked: ReadonlySet<number>;
  /** Pages with unclosed marks, or with tags and artifacts nested in each other. */
  readonly tangled: ReadonlySet<number>;
  /** Maximum nesting of saved graphics states. */
  readonly depth: number;
  /** Whether a CMYK colour is used. */
  readonly fourInks: boolean;
  /** Names of the rendering intents in use. */
  readonly intents: ReadonlySet<string>;
  /** The codes shown in each font. */
  readonly shown: ReadonlyMap<PDFDict, ReadonlySet<number>>;
  /** Marked-content ids by stream; a form drawn twice lists its ids twice. */
  readonly numbers: readonly {
    readonly stream: PDFRawStream;
    readonly page: PDFDict;
    readonly number: number;
  }[];
  /** Resource dictionaries in use. */
  readonly resources: ReadonlySet<PDFDict>;
}

/** Collects the findings. */
class Findings implements PaintedPages {
  readonly strange = new Set<string>();
  readonly unmarked = new Set<number>();
  readonly tangled = new Set<number>();
  depth = 0;
  fourInks = false;
  readonly intents = new Set<string>();
  readonly shown = new Map<PDFDict, Set<number>>();
  readonly numbers: { readonly stream: PDFRawStream; readonly page: PDFDict; readonly number: number }[] = [];
  readonly resources = new Set<PDFDict>();
}

/** Reads the content of all pages, forms included. */
export function walkPages(pdf: PDFDocument): PaintedPages {
  const found = new Findings();
  pdf.getPages().forEach(({ node }, i) => {
    const marks: Mark[] = [];
    const place = { page: node, number: i + 1, marks };
    for (const stream of contentsOf(node)) new Reader(found, place, stream, node.Resources()).read();
    if (marks.length > 0) found.tangled.add(i + 1);
  });
  return found;
}

type Mark = 'tag' | 'decoration' | 'other';

interface Place {
  readonly page: PDFDict;
  readonly number: number;
  /** The open marks, outermost first. */
  readonly marks: Mark[];
}

/** Reads one stream. */
class Reader {
  readonly #found: Findings;
  readonly #place: Place;
  readonly #stream: PDFRawStream;
  readonly #resources: PDFDict | undefined;
  readonly #bytes: Uint8Array;
  #saved = 0;
  #shown: Set<number> | undefined;
  #wide = true;

  constructor(found: Findings, place: Place, stream: PDFRawStream, resources: PDFDict | undefined) {
    [this.#found, this.#place, this.#stream, this.#resources] = [found, place, stream, resources];
    if (resources) found.resources.add(resources);
    this.#bytes = bytesOf(stream);
  }

  read(): void {
    readOperations(this.#bytes, (operator, from, at) => this.#operate(operator, from, at));
  }

  #operate(operator: string, from: number, at: number): void {
    if (SHOW.has(operator)) this.#show(from, at);
    else if (PAINT.has(operator) || operator === 'sh') this.#paint();
    else if (operator === 'Do') this.#draw(from, at);
    else if (MARK.has(operator)) this.#mark(from, at);
    else if (operator === 'EMC') this.#unmark();
    else if (operator === 'Tf') this.#setFont(from, at);
    else this.#setState(operator, from, at);
  }

  #setState(operator: string, from: number, at: number): void {
    const found = this.#found;
    if (operator === 'q') found.depth = Math.max(found.depth, ++this.#saved);
    else if (operator === 'Q') this.#saved--;
    else if (operator === 'k' || operator === 'K') found.fourInks = true;
    else if (operator === 'cs' || operator === 'CS')
      found.fourInks ||= this.#words(from, at) === '/DeviceCMYK';
    else if (operator === 'ri') found.intents.add(this.#words(from, at).slice(1));
    else if (!isOperator(operator)) found.strange.add(operator);
  }

  #paint(): void {
    if (this.#place.marks.length === 0) this.#found.unmarked.add(this.#place.number);
  }

  #show(from: number, at: number): void {
    this.#paint();
    for (const string of stringsIn(this.#bytes, from, at)) {
      if (!this.#wide) for (const code of string) this.#shown?.add(code);
      else
        for (let i = 0; i < string.length; i += 2)
          this.#shown?.add((string[i] ?? 0) * 256 + (string[i + 1] ?? 0));
    }
  }

  #draw(from: number, at: number): void {
    const name = this.#words(from, at).slice(1);
    const object = entryOf(dictIn(this.#resources, 'XObject'), name);
    if (!(object instanceof PDFRawStream) || nameIn(object.dict, 'Subtype') !== 'Form') {
      this.#paint();
      return;
    }
    const own = dictIn(object.dict, 'Resources') ?? this.#resources;
    new Reader(this.#found, this.#place, object, own).read();
  }

  #mark(from: number, at: number): void {
    const words = this.#words(from, at);
    const number = /\/MCID\s+(\d+)/.exec(words)?.[1];
    const mark = number !== undefined ? 'tag' : words.startsWith('/Artifact') ? 'decoration' : 'other';
    const { marks, page } = this.#place;
    const within = mark === 'tag' ? 'decoration' : 'tag';
    if (mark !== 'other' && marks.includes(within)) this.#found.tangled.add(this.#place.number);
    if (number !== undefined)
      this.#found.numbers.push({ stream: this.#stream, page, number: Number(number) });
    marks.push(mark);
  }

  #unmark(): void {
    if (this.#place.marks.pop() === undefined) this.#found.tangled.add(this.#place.number);
  }

  #setFont(from: number, at: number): void {
    const [name = ''] = this.#words(from, at).slice(1).split(/\s/);
    const font = dictIn(dictIn(this.#resources, 'Font'), name);
    if (font === undefined) return;
    this.#wide = nameIn(font, 'Subtype') === 'Type0';
    this.#shown = this.#found.shown.get(font) ?? new Set();
    this.#found.shown.set(font, this.#shown);
  }

  #words(from: number, at: number): string {
    return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + from, at - from)
      .toString('latin1')
      .trim();
  }
}
