import { BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import type { Deck, Figure } from '../../../deck/index.ts';
import { tableCells } from '../../../document/index.ts';
import { CELL_MARGIN, columnWidths } from './column-widths.ts';
import type { PageFormat } from './format.ts';
import { faceOf } from './frame.ts';

const NONE = { style: BorderStyle.NONE, size: 0 } as const;
/** In eighths of a point: the outer lines of a table are heavier than the one under its head. */
const LINE = {
  heavy: { style: BorderStyle.SINGLE, size: 12 },
  light: { style: BorderStyle.SINGLE, size: 6 },
} as const;

/** A table of more rows may go over a page. */
const MOST_KEPT = 12;
/** So many rows at least stand under its title, and on its last page. */
const LEAST_ROWS = 3;

/** A figure as a native table of three lines, kept on one page if it is short; else its head is repeated on each. */
export function tableOf(figure: Figure, deck: Deck, format: PageFormat): Table {
  const { columns, rows } = tableCells(figure, deck);
  const face = faceOf(format.fonts.heading);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((text) =>
      cellOf(new TextRun({ text, font: face }), { bottom: LINE.light, keepNext: true }),
    ),
  });
  const body = rows.map((cells, i) => {
    const look = { bottom: NONE, keepNext: isKept(i, rows.length) };
    return new TableRow({ cantSplit: true, children: cells.map((text) => cellOf(new TextRun(text), look)) });
  });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [...columnWidths([columns, ...rows], format)],
    borders: {
      top: LINE.heavy,
      bottom: LINE.heavy,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    rows: [head, ...body],
  });
}

/** Whether row `i` of `count` stands on the page of the following one. */
function isKept(i: number, count: number): boolean {
  const inside = count > MOST_KEPT && i >= LEAST_ROWS - 1 && i < count - LEAST_ROWS;
  return !inside && i < count - 1;
}

interface CellLook {
  readonly bottom: typeof NONE | typeof LINE.light;
  /** On the page of the row below. */
  readonly keepNext: boolean;
}

function cellOf(words: TextRun, { bottom, keepNext }: CellLook): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 30, bottom: 30, left: CELL_MARGIN, right: CELL_MARGIN },
    borders: bottom === NONE ? {} : { bottom },
    children: [new Paragraph({ style: 'OfficialCell', keepNext, children: [words] })],
  });
}
