import { type DraftPlace, joinRow, type Paragraph, plainParagraph } from './draft.ts';
import { formatCell } from './number-format.ts';
import type { OfficePackage } from './package.ts';
import { Unreadable } from './unreadable.ts';
import { childrenOf, descendantsOf, findChild, textOf, type XmlElement } from './xml.ts';

/** A cell that holds something, as it is shown. */
export interface CellReading {
  /** `A`, `AB`. */
  readonly column: string;
  readonly text: string;
}

export interface RowReading {
  /** From 1, as the spreadsheet counts. */
  readonly number: number;
  readonly cells: readonly CellReading[];
}

export interface SheetReading {
  readonly name: string;
  readonly rows: readonly RowReading[];
}

const MOST_CELLS = 300_000;
/** The formats that a file need not spell out; those of dates are left as they are stored. */
const BUILT_IN: Readonly<Record<string, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
};

/** The sheets of a workbook in their order. @throws Unreadable */
export async function readWorkbook(office: OfficePackage, main: string): Promise<readonly SheetReading[]> {
  const relations = await office.relations(main);
  const targetOf = (type: string) => [...relations.values()].find((one) => one.type === type)?.target ?? '';
  const strings = readStrings(await office.xml(targetOf('sharedStrings')));
  const formats = readFormats(await office.xml(targetOf('styles')));
  const sheets: SheetReading[] = [];
  let left = MOST_CELLS;
  for (const sheet of childrenOf(
    findChild(await office.need(main), 'sheets') ?? (await office.need(main)),
    'sheet',
  )) {
    const part = relations.get(sheet.attributes.get('r:id') ?? '')?.target ?? '';
    const root = await office.need(part);
    const rows = descendantsOf(root, 'row').map((row, i) => readRow(row, i + 1, strings, formats));
    left -= rows.reduce((sum, { cells }) => sum + cells.length, 0);
    if (left < 0) throw new Unreadable('表里的格子太多', '只留要核对的表，另存一份');
    sheets.push({ name: sheet.attributes.get('name') ?? '', rows });
  }
  return sheets;
}

/** The rows of a workbook as text: a line a row, a bare number with the unit that the head of its column names. */
export async function readXlsx(office: OfficePackage, main: string): Promise<readonly Paragraph[]> {
  return (await readWorkbook(office, main)).flatMap(sheetParagraphs);
}

function sheetParagraphs({ name, rows }: SheetReading): readonly Paragraph[] {
  const units = new Map<string, string>();
  return rows.flatMap(({ number, cells }) => {
    const texts = cells.map(({ column, text }) => {
      const unit = unitIn(text);
      if (unit !== undefined) units.set(column, unit);
      return isBareNumber(text) ? text + (units.get(column) ?? '') : text;
    });
    const place: DraftPlace = { kind: 'row', words: `表“${name}”第${number}行` };
    return (
      joinRow(
        texts.map((text) => plainParagraph(text, place)),
        place,
      ) ?? []
    );
  });
}

/** 金额（万元） names the unit of its column. */
function unitIn(head: string): string | undefined {
  return /[（(](?:单位[:：]\s*)?([^\d\s（()）]{1,4})[)）]\s*$/u.exec(head)?.[1];
}

const isBareNumber = (text: string) => /^\d+(?:\.\d+)?$/.test(text);

function readStrings(root: XmlElement | undefined): readonly string[] {
  return root === undefined ? [] : childrenOf(root, 'si').map(readRichText);
}

/** The text of a string, its runs joined, without the reading aids above it. */
function readRichText(element: XmlElement): string {
  return childrenOf(element)
    .filter(({ name }) => name === 't' || name === 'r')
    .map((one) => (one.name === 't' ? textOf(one) : childrenOf(one, 't').map(textOf).join('')))
    .join('');
}

function readFormats(root: XmlElement | undefined): readonly string[] {
  if (root === undefined) return [];
  const own = new Map(
    childrenOf(findChild(root, 'numFmts') ?? root, 'numFmt').map(({ attributes }) => [
      attributes.get('numFmtId') ?? '',
      attributes.get('formatCode') ?? '',
    ]),
  );
  return childrenOf(findChild(root, 'cellXfs') ?? root, 'xf').map(({ attributes }) => {
    const id = attributes.get('numFmtId') ?? '0';
    return own.get(id) ?? BUILT_IN[id] ?? '';
  });
}

function readRow(
  row: XmlElement,
  place: number,
  strings: readonly string[],
  formats: readonly string[],
): RowReading {
  const number = Number(row.attributes.get('r') ?? place);
  const cells = childrenOf(row, 'c').flatMap((cell): readonly CellReading[] => {
    const text = cellText(cell, strings, formats).trim();
    const column = /^[A-Z]+/.exec(cell.attributes.get('r') ?? '')?.[0] ?? '';
    return text === '' ? [] : [{ column, text }];
  });
  return { number, cells };
}

function cellText(cell: XmlElement, strings: readonly string[], formats: readonly string[]): string {
  const value = findChild(cell, 'v');
  const stored = value === undefined ? '' : textOf(value);
  switch (cell.attributes.get('t')) {
    case 's':
      return strings[Number(stored)] ?? '';
    case 'inlineStr': {
      const inline = findChild(cell, 'is');
      return inline === undefined ? '' : readRichText(inline);
    }
    case 'str':
    case 'b':
    case 'e':
    case 'd':
      return stored;
    default:
      return formatCell(stored, formats[Number(cell.attributes.get('s') ?? 0)] ?? '');
  }
}
