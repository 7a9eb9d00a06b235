/** A cell of a table for a spreadsheet; numbers stay numbers. */
export type CsvCell = string | number | undefined;

/** What a spreadsheet would run as a formula begins so; the full-width signs are taken for the plain ones. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u;

/** Rows for WPS and Excel: UTF-8 with a byte order mark, lines ended as they expect, one line a row. */
export function formatCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(formatCell).join(',')}\r\n`).join('')}`;
}

function formatCell(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  const line = cell.replace(/[\r\n\t]+/g, ' ');
  // Looked for in the cell as it was given: a tab before the sign would hide it else.
  const text = FORMULA.test(cell) ? `'${line}` : line;
  return `"${text.replaceAll('"', '""')}"`;
}
