/** A stretch of a paragraph that a mark of the writer names, offsets in its text. */
export interface Anchor {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A remark at the margin. */
export interface Remark {
  readonly author: string;
  readonly text: string;
}

/** Where a paragraph is in its file. */
export interface DraftPlace {
  /**
   * `text`: the text itself; `row`: a row of a table; `chart`: a label or value of a chart; `edge`: head or foot of the
   * pages; `note`: a note to the text, at the foot of a page, at the end, or of a slide.
   */
  readonly kind: 'text' | 'row' | 'chart' | 'edge' | 'note';
  /** As a person finds it: 第3段, 表“数字”第4行, 第5页备注. */
  readonly words: string;
  /** The slide, from 1. */
  readonly page?: number;
}

/** A paragraph, cell or line of a draft. */
export interface Paragraph {
  /** As it reads with every tracked change taken. */
  readonly text: string;
  /** As it read before the tracked changes, where there are any. */
  readonly before?: string;
  /** Who made them, each once. */
  readonly authors: readonly string[];
  readonly remarks: readonly Remark[];
  readonly anchors: readonly Anchor[];
  readonly place: DraftPlace;
}

export type DraftKind = 'docx' | 'xlsx' | 'pptx' | 'txt' | 'pdf';

/** A draft that was read. */
export interface Draft {
  readonly name: string;
  readonly kind: DraftKind;
  readonly paragraphs: readonly Paragraph[];
}

/** Put between the cells of a row, as a sentence would have it, so that a number keeps its label. */
const BETWEEN_CELLS = '，';

/** The cells of a row of a table as one paragraph. */
export function joinRow(cells: readonly Paragraph[], place: DraftPlace): Paragraph | undefined {
  if (cells.length === 0) return undefined;
  const join = (texts: readonly string[]) => texts.map((text) => text.trim()).join(BETWEEN_CELLS);
  const changed = cells.some(({ before }) => before !== undefined);
  return {
    text: join(cells.map(({ text }) => text)),
    ...(changed ? { before: join(cells.map(({ text, before }) => before ?? text)) } : {}),
    authors: [...new Set(cells.flatMap(({ authors }) => authors))],
    remarks: cells.flatMap(({ remarks }) => remarks),
    anchors: [],
    place,
  };
}

/** A paragraph of text and place alone. */
export function plainParagraph(text: string, place: DraftPlace): Paragraph {
  return { text, authors: [], remarks: [], anchors: [], place };
}
