import { COLUMNS, type ProofGroup, SIGNATURE } from '../../document/paper/proof-row.ts';
import { formatCsv } from '../../rehearsal/index.ts';

const FIELDS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

/** The proof sheet for WPS and Excel. */
export function formatProofCsv(groups: readonly ProofGroup[]): string {
  const head = ['部分', ...Object.values(COLUMNS), SIGNATURE];
  const rows = groups.flatMap(({ title, rows }) =>
    rows.map((row) => [title, ...FIELDS.map((field) => row[field]), row.signed]),
  );
  return formatCsv([head, ...rows]);
}
