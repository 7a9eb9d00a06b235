import type { Anchor, DraftPlace, Paragraph, Remark } from '../draft.ts';
import { childrenOf, findChild, textOf, type XmlElement } from '../xml.ts';

/** Elements whose text is a text of their own, or none of the reader's. */
const APART = new Set(['txbxContent', 'Fallback', 'pPr', 'rPr', 'delInstrText']);
/** Fields whose result says nothing but where a page is. */
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|TOC)\b/i;
/** Elements that represent a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

/** Whether words were there before the tracked changes, are there after them, or both. */
type State = 'kept' | 'new' | 'gone';
const CHANGES: Readonly<Record<string, State>> = { ins: 'new', moveTo: 'new', del: 'gone', moveFrom: 'gone' };

const isHidden = (run: XmlElement) => run.name === 'r' && findChild(run, 'rPr', 'vanish') !== undefined;

/** The text of one paragraph while its runs are read: with and without the tracked changes, marks at their offsets. */
export class ParagraphText {
  readonly #remarks: ReadonlyMap<string, Remark>;
  #text = '';
  #before = '';
  #tracked = false;
  readonly #authors = new Set<string>();
  readonly #found: Remark[] = [];
  readonly #anchors: { name: string; id: string; start: number; end: number }[] = [];
  /** Instructions of the fields that are open, and whether their result has begun. */
  readonly #fields: { code: string; result: boolean }[] = [];

  constructor(remarks: ReadonlyMap<string, Remark>) {
    this.#remarks = remarks;
  }

  read(paragraph: XmlElement): void {
    for (const child of childrenOf(paragraph)) this.#readNode(child, 'kept');
  }

  bookmark(attributes: XmlElement['attributes']): void {
    const [name = '', id = ''] = [attributes.get('name'), attributes.get('id')];
    // Word writes this one itself, at the place of the last edit.
    if (name === '_GoBack') return;
    this.#anchors.push({ name, id, start: this.#text.length, end: this.#text.length });
  }

  /** Whether the paragraph's own mark was deleted under tracking. */
  goesOn(paragraph: XmlElement): boolean {
    const mark = findChild(paragraph, 'pPr', 'rPr', 'del');
    if (mark !== undefined) this.#track(mark);
    return mark !== undefined;
  }

  /** The paragraph, undefined where it is empty; its marks are then left for the next one. */
  finish(place: DraftPlace): Paragraph | undefined {
    if (this.#text.trim() === '' && this.#before.trim() === '') return undefined;
    const anchors: readonly Anchor[] = this.#anchors.map(({ name, start, end }) => ({ name, start, end }));
    return {
      text: this.#text,
      ...(this.#tracked ? { before: this.#before } : {}),
      authors: [...this.#authors],
      remarks: this.#found,
      anchors,
      place,
    };
  }

  #readNode(element: XmlElement, state: State): void {
    const change = CHANGES[element.name];
    if (change !== undefined) {
      this.#track(element);
      this.#readInside(element, change);
    } else if (!this.#readMark(element)) this.#readWords(element, state);
  }

  /** What has no words of its own: marks, remarks, the ends of fields. */
  #readMark({ name, attributes, children }: XmlElement): boolean {
    const id = attributes.get('id') ?? '';
    if (name === 'bookmarkStart') this.bookmark(attributes);
    else if (name === 'bookmarkEnd') this.#closeAnchor(id);
    else if (name === 'commentReference') this.#addRemark(id);
    else if (name === 'fldChar') this.#turnField(attributes.get('fldCharType') ?? '');
    else if (name === 'instrText') this.#instruct(children.join(''));
    else return false;
    return true;
  }

  #readWords(element: XmlElement, state: State): void {
    const { name, attributes } = element;
    const char = CHARACTERS[name];
    if (char !== undefined) this.#add(char, state);
    else if (name === 't' || name === 'delText') this.#add(textOf(element), state);
    else if (!APART.has(name) && !isHidden(element) && !PAGE_FIELD.test(attributes.get('instr') ?? ''))
      this.#readInside(element, state);
  }

  #readInside(element: XmlElement, state: State): void {
    for (const child of childrenOf(element)) this.#readNode(child, state);
  }

  #add(text: string, state: State): void {
    if (this.#fields.some(({ code, result }) => !result || PAGE_FIELD.test(code))) return;
    if (state !== 'gone') this.#text += text;
    if (state !== 'new') this.#before += text;
  }

  #track(element: XmlElement): void {
    this.#tracked = true;
    const author = element.attributes.get('author');
    if (author !== undefined && author !== '') this.#authors.add(author);
  }

  #addRemark(id: string): void {
    const remark = this.#remarks.get(id);
    if (remark !== undefined) this.#found.push(remark);
  }

  #closeAnchor(id: string): void {
    for (const anchor of this.#anchors) if (anchor.id === id) anchor.end = this.#text.length;
  }

  #turnField(type: string): void {
    if (type === 'begin') this.#fields.push({ code: '', result: false });
    if (type === 'end') this.#fields.pop();
    const field = this.#fields.at(-1);
    if (type === 'separate' && field !== undefined) field.result = true;
  }

  #instruct(code: string): void {
    const field = this.#fields.at(-1);
    if (field !== undefined && !field.result) field.code += code;
  }
}
