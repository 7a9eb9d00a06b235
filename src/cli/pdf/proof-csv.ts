import { COLUMNS, type ProofGroup, SIGNATURE } from '../../document/paper/proof-row.ts';

const FIELDS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

/** The sheet for WPS and Excel: UTF-8 with a byte order mark, lines ended as they expect, every field quoted. */
export function formatCsv(groups: readonly ProofGroup[]): string {
  const head = ['部分', ...Object.values(COLUMNS), SIGNATURE];
  const rows = groups.flatMap(({ title, rows }) =>
    rows.map((row) => [title, ...FIELDS.map((field) => row[field]), '']),
  );
  return `\uFEFF${[head, ...rows].map((cells) => `${cells.map(formatCell).join(',')}\r\n`).join('')}`;
}

/** What these begin with a spreadsheet would run as a formula; the full-width signs are taken for the plain ones. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u;

function formatCell(text: string): string {
  const line = text.replace(/[\r\n\t]+/g, ' ');
  const safe = FORMULA.test(line) ? `'${line}` : line;
  return `"${safe.replaceAll('"', '""')}"`;
}
