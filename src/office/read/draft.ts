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
  /** Where a person finds it: 第3段, 表“数字”B4, 第5页. */
  readonly place: string;
}

export type DraftKind = 'docx' | 'xlsx' | 'pptx' | 'txt' | 'pdf';

/** A draft that was read. */
export interface Draft {
  readonly name: string;
  readonly kind: DraftKind;
  readonly paragraphs: readonly Paragraph[];
}

/** What stands between the cells of a row: as a sentence would have it, so that a number keeps its label. */
const BETWEEN_CELLS = '，';

/** The cells of a row of a table as one paragraph. */
export function joinRow(cells: readonly Paragraph[], place: string): Paragraph | undefined {
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
export function plainParagraph(text: string, place: string): Paragraph {
  return { text, authors: [], remarks: [], anchors: [], place };
}
