import { chartParagraphs } from './chart.ts';
import { ParagraphText } from './docx/paragraph-text.ts';
import { type DraftPlace, joinRow, type Paragraph, type Remark } from './draft.ts';
import type { OfficePackage } from './package.ts';
import { childrenOf, descendantsOf, textOf, type XmlElement } from './xml.ts';

/** The parts beside the body that may contain sentences, by the last word of their relation. */
const BESIDE: Readonly<Record<string, DraftPlace>> = {
  header: { kind: 'edge', words: '页眉' },
  footer: { kind: 'edge', words: '页脚' },
  footnotes: { kind: 'note', words: '脚注' },
  endnotes: { kind: 'note', words: '尾注' },
};

/** The paragraphs of a .docx: body, tables and text boxes in their order, then notes, headers and charts. */
export async function readDocx(office: OfficePackage, main: string): Promise<readonly Paragraph[]> {
  const relations = [...(await office.relations(main)).values()];
  const commentsPart = relations.find(({ type }) => type === 'comments');
  const remarks = commentsPart ? readRemarks(await office.xml(commentsPart.target)) : new Map();
  const body = readParagraphs(await office.need(main), remarks, inText);
  const beside: Paragraph[] = [];
  for (const { type, target } of relations) {
    const place = BESIDE[type];
    if (place === undefined) continue;
    const root = await office.xml(target);
    if (root !== undefined) beside.push(...readParagraphs(root, remarks, () => place));
  }
  return [
    ...body,
    ...beside,
    ...(await chartParagraphs(office, relations, { kind: 'chart', words: '图表' })),
  ];
}

/** The place of a paragraph of the body, by its number from 1. */
function inText(number: number): DraftPlace {
  return { kind: 'text', words: `第${number}段` };
}

function readRemarks(root: XmlElement | undefined): ReadonlyMap<string, Remark> {
  const comments = root === undefined ? [] : descendantsOf(root, 'comment');
  return new Map(
    comments.map((one) => [
      one.attributes.get('id') ?? '',
      { author: one.attributes.get('author') ?? '', text: descendantsOf(one, 't').map(textOf).join('') },
    ]),
  );
}

function readParagraphs(
  root: XmlElement,
  remarks: ReadonlyMap<string, Remark>,
  placeOf: (number: number) => DraftPlace,
): readonly Paragraph[] {
  const reader = new BodyReader(remarks, placeOf);
  reader.readInside(root);
  return reader.finish();
}

/** Walks the blocks; anything between two paragraphs (a bookmark, mostly) belongs to the next. */
class BodyReader {
  readonly #paragraphs: Paragraph[] = [];
  readonly #remarks: ReadonlyMap<string, Remark>;
  readonly #placeOf: (number: number) => DraftPlace;
  #open: ParagraphText;

  constructor(remarks: ReadonlyMap<string, Remark>, placeOf: (number: number) => DraftPlace) {
    this.#remarks = remarks;
    this.#placeOf = placeOf;
    this.#open = new ParagraphText(remarks);
  }

  readInside(element: XmlElement): void {
    for (const child of childrenOf(element)) {
      if (child.name === 'p') this.#readParagraph(child);
      else if (child.name === 'tr') this.#readRow(child);
      else if (child.name === 'bookmarkStart') this.#open.bookmark(child.attributes);
      // A picture for programs that do not know the text box: the same words again.
      else if (child.name !== 'Fallback') this.readInside(child);
    }
  }

  finish(): readonly Paragraph[] {
    this.#close();
    return this.#paragraphs;
  }

  #readParagraph(element: XmlElement): void {
    this.#open.read(element);
    // A tracked deletion of the paragraph's own mark: the next one goes on in it.
    if (!this.#open.goesOn(element)) this.#close();
    for (const box of textBoxesIn(element)) this.readInside(box);
  }

  #readRow(row: XmlElement): void {
    this.#close();
    const cells = new BodyReader(this.#remarks, this.#placeOf);
    cells.readInside(row);
    const { words } = this.#placeOf(this.#paragraphs.length + 1);
    const joined = joinRow(cells.finish(), { kind: 'row', words: `表格，${words}` });
    if (joined !== undefined) this.#paragraphs.push(joined);
  }

  #close(): void {
    const paragraph = this.#open.finish(this.#placeOf(this.#paragraphs.length + 1));
    if (paragraph === undefined) return;
    this.#paragraphs.push(paragraph);
    this.#open = new ParagraphText(this.#remarks);
  }
}

function textBoxesIn(element: XmlElement): readonly XmlElement[] {
  return childrenOf(element)
    .filter(({ name }) => name !== 'Fallback')
    .flatMap((child) => (child.name === 'txbxContent' ? [child] : textBoxesIn(child)));
}
