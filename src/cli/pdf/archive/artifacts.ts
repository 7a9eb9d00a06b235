import { deflateSync } from 'node:zlib';
import { type PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { bytesOf, contentsOf, dictIn, entryOf, nameIn } from '../objects.ts';
import { readOperations } from './content.ts';
import { MARK, PAINT, PATH, SHOW } from './operators.ts';

/**
 * Marks everything untagged as decoration (an artifact): backgrounds, rules, and signs hidden from screen readers.
 * PDF/UA-1, 7.1 wants everything painted to be either tagged or an artifact; the browser marks neither.
 */
export function markArtifacts(pdf: PDFDocument): void {
  const done = new Set<PDFRawStream>();
  for (const { node } of pdf.getPages()) {
    const resources = node.Resources();
    for (const stream of contentsOf(node)) markStream(pdf, stream, resources, done);
  }
}

function markStream(
  pdf: PDFDocument,
  stream: PDFRawStream,
  resources: PDFDict | undefined,
  done: Set<PDFRawStream>,
): void {
  if (done.has(stream)) return;
  done.add(stream);
  const objects = dictIn(resources, 'XObject');
  const bytes = bytesOf(stream);
  const marks = new Marks((name) => {
    const object = entryOf(objects, name);
    if (!(object instanceof PDFRawStream) || nameIn(object.dict, 'Subtype') !== 'Form') return false;
    markStream(pdf, object, dictIn(object.dict, 'Resources') ?? resources, done);
    return true;
  });
  readOperations(bytes, (operator, from, at) => marks.read(operator, from, at, bytes));
  const inserted = marks.finish(bytes.length);
  if (inserted.length === 0) return;
  const packed = deflateSync(insert(bytes, inserted));
  stream.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  stream.dict.set(PDFName.of('Length'), PDFNumber.of(packed.length));
  stream.updateContents(packed);
}

interface Insertion {
  readonly at: number;
  readonly words: string;
}

/** Finds where a stream needs marks: one opens before unmarked painting, and closes where tagged content or text begins. */
class Marks {
  readonly #found: Insertion[] = [];
  /** Whether this name is a form: forms carry their own marks. */
  readonly #isForm: (name: string) => boolean;
  #depth = 0;
  #open = false;
  #path = -1;

  constructor(isForm: (name: string) => boolean) {
    this.#isForm = isForm;
  }

  read(operator: string, from: number, at: number, bytes: Uint8Array): void {
    if (MARK.has(operator)) {
      this.#close(from);
      this.#depth++;
    } else if (operator === 'EMC') {
      this.#depth--;
    } else if (operator === 'BT' || operator === 'ET') {
      // A mark may enclose a text object or lie inside one, but must not straddle its boundary.
      this.#close(from);
    } else if (this.#depth === 0) {
      this.#paint(operator, from, at, bytes);
    }
  }

  #paint(operator: string, from: number, at: number, bytes: Uint8Array): void {
    if (PATH.has(operator)) {
      if (this.#path < 0) this.#path = from;
    } else if (PAINT.has(operator)) {
      this.#begin(this.#path < 0 ? from : this.#path);
      this.#path = -1;
    } else if (operator === 'n') {
      this.#path = -1;
    } else if (SHOW.has(operator) || operator === 'sh') {
      this.#begin(from);
    } else if (operator === 'Do') {
      const name = Buffer.from(bytes.subarray(from, at)).toString('latin1').trim().slice(1);
      if (this.#isForm(name)) this.#close(from);
      else this.#begin(from);
    }
  }

  #begin(at: number): void {
    if (!this.#open) this.#found.push({ at, words: '\n/Artifact BMC\n' });
    this.#open = true;
  }

  #close(at: number): void {
    if (this.#open) this.#found.push({ at, words: '\nEMC\n' });
    this.#open = false;
  }

  finish(length: number): readonly Insertion[] {
    if (this.#open) this.#found.push({ at: length, words: '\nEMC\n' });
    return this.#found;
  }
}

function insert(bytes: Uint8Array, insertions: readonly Insertion[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const { at, words } of insertions) {
    pieces.push(bytes.subarray(from, at), Buffer.from(words, 'latin1'));
    from = at;
  }
  pieces.push(bytes.subarray(from));
  return Buffer.concat(pieces);
}
