import type { ProofHead } from '../paper/proof-page.ts';
import { FOUND, type ProofGroup, type ProofRow } from '../paper/proof-row.ts';

/** The sheet's rows and head as the built document carries them; `today` dates the sheet. */
export function readProof(
  paper: HTMLTemplateElement,
  today: string,
): { readonly groups: readonly ProofGroup[]; readonly head: ProofHead } {
  const {
    organisation = '',
    source: title = '',
    session = '',
    date = '',
    place = '',
    speaker = '',
  } = paper.dataset;
  const table = paper.content.querySelector<HTMLTableElement>('.facts');
  const checked = table?.dataset.checked !== undefined;
  let number = 0;
  const groups = [...(table?.tBodies ?? [])].map((body) => ({
    title: body.dataset.part ?? '',
    rows: [...body.rows].map((row) => {
      number += 1;
      return readRow(row, number, checked);
    }),
  }));
  return {
    groups,
    head: { report: { title, organisation }, meeting: { session, date, place, speaker }, today, checked },
  };
}

function readRow(row: HTMLTableRowElement, number: number, checked: boolean): ProofRow {
  const [says = '', counts = '', origin = '', pages = '', at = '', level = '', status = '', note = ''] = [
    ...row.cells,
  ].map((cell) => cell.textContent ?? '');
  const { derived } = row.dataset;
  return {
    ...{ number: String(number), says, counts, pages, at, level, status, note },
    phrase: derived === undefined ? origin : '',
    found: derived ?? (checked ? FOUND : ''),
  };
}
