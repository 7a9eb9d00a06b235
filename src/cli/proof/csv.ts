import { COLUMNS, type ProofGroup, SIGNATURE } from '../../document/paper/proof-row.ts';
import { formatCsv } from '../../rehearsal/index.ts';

/** What the places are called where the report contradicts itself. */
export const DOUBTS = '报告里互相对不上的';

const FIELDS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

/** The proof sheet for WPS and Excel; below the figures, where the report contradicts itself. */
export function formatProofCsv(groups: readonly ProofGroup[], doubts: readonly string[]): string {
  const head = ['部分', ...Object.values(COLUMNS), SIGNATURE];
  const rows = groups.flatMap(({ title, rows }) =>
    rows.map((row) => [title, ...FIELDS.map((field) => row[field]), row.signed]),
  );
  return formatCsv([head, ...rows, ...doubts.map((doubt) => [DOUBTS, doubt])]);
}
