export { formatDay } from './day.ts';
export { renderProof, titleOf } from './page.ts';
export { COLUMNS, type ProofGroup, type ProofRow, SIGNATURE } from './row.ts';
export { proofGroups, restatementsOf } from './rows.ts';
export { startProof } from './view.ts';
