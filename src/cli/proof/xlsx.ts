import { COLUMNS, type ProofGroup, SIGNATURE } from '../../document/paper/proof-row.ts';
import type { CellStyle } from '../../office/write/xlsx/model.ts';
import { writeXlsx } from '../../office/write/xlsx.ts';
import { DOUBTS } from './csv.ts';

const FIELDS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
const WIDTHS: Readonly<Record<keyof typeof COLUMNS, number>> = {
  number: 6,
  says: 14,
  counts: 30,
  pages: 16,
  at: 18,
  phrase: 24,
  found: 9,
  level: 8,
  status: 8,
  note: 40,
};
const CELL: CellStyle = { border: true, wrap: true };
const HEAD: CellStyle = { ...CELL, bold: true, fill: '#efe8dc' };

/** The proof sheet as a workbook, to be filtered and passed on; where the report contradicts itself, a second sheet says so. */
export function formatProofXlsx(
  groups: readonly ProofGroup[],
  doubts: readonly string[],
  about: { readonly title: string; readonly author: string },
): Uint8Array {
  const head = ['部分', ...Object.values(COLUMNS), SIGNATURE];
  const rows = groups.flatMap(({ title, rows }) =>
    rows.map((row) => [title, ...FIELDS.map((field) => row[field]), row.signed]),
  );
  return writeXlsx({
    ...about,
    sheets: [
      {
        name: '数据核对表',
        columns: [{ width: 14 }, ...FIELDS.map((field) => ({ width: WIDTHS[field] })), { width: 16 }],
        rows: [
          head.map((value) => ({ value, style: HEAD })),
          // As text, whatever it begins with: nothing here is to be worked out by a spreadsheet.
          ...rows.map((cells) => cells.map((value) => ({ value, style: CELL }))),
        ],
        frozen: 1,
        landscape: true,
      },
      ...(doubts.length === 0 ? [] : [doubtSheet(doubts)]),
    ],
  });
}

function doubtSheet(doubts: readonly string[]) {
  const head = ['序号', DOUBTS];
  return {
    name: DOUBTS,
    columns: [{ width: 6 }, { width: 120 }],
    rows: [
      head.map((value) => ({ value, style: HEAD })),
      ...doubts.map((doubt, i) => [String(i + 1), doubt].map((value) => ({ value, style: CELL }))),
    ],
    frozen: 1,
    landscape: true,
  };
}
