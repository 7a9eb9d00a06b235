import type { ProofHead } from '../paper/proof-page.ts';
import type { ProofGroup } from '../paper/proof-row.ts';
import { proofGroups } from '../paper/proof-rows.ts';
import { readFacts, readPages } from './blocks.ts';

/** The sheet's rows and head as the built document carries them; `today` dates the sheet. @throws Error without them */
export function readProof(
  page: Document,
  today: string,
): { readonly groups: readonly ProofGroup[]; readonly head: ProofHead } {
  const facts = readFacts(page);
  const { report, meeting } = readPages(page);
  return { groups: proofGroups(facts), head: { report, meeting, today, checked: facts.checked } };
}
