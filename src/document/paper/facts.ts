import type { Deck } from '../../deck/index.ts';
import { type AnyFact, factsIn } from '../../facts/index.ts';
import { derivedName } from '../arithmetic.ts';
import { type Html, html } from '../html.ts';
import type { ProofRow } from './proof-row.ts';
import { proofGroups, restatementsOf } from './proof-rows.ts';

/**
 * One row a fact, a body a part: as printed, what it counts, the words of the report that hold it; then what the proof
 * sheet tells besides: its pages, its place in the report, level, status and note. Bare, as there are many.
 */
export function renderFactRows(deck: Deck): Html {
  const facts = factsIn(deck.book);
  const rowOf = ({ number, pages, at, level, status, note }: ProofRow) => {
    const fact = facts[Number(number) - 1];
    return (
      fact &&
      html`<tr data-fact="${fact.id}"${fact.kind === 'derived' && html` data-derived="${derivedName(fact)}"`}><th>${fact.says}</th><td>${fact.counts}</td><td>${placeOf(fact, facts)}</td><td class="pages">${pages}</td><td class="at">${at}</td><td>${level}</td><td>${status}</td>${renderNote(note, restatementsOf(fact, facts))}</tr>`
    );
  };
  return html`${proofGroups(deck, undefined).map(
    ({ title, rows }) => html`<tbody data-part="${title}">${rows.map(rowOf)}</tbody>`,
  )}`;
}

function renderNote(note: string, of: readonly AnyFact[]): Html {
  return of.length === 0
    ? html`<td>${note}</td>`
    : html`<td data-of="${of.map(({ id }) => id).join(' ')}">${note}</td>`;
}

/** Where the figure comes from: the report's own words, or the figures it was worked out from. */
function placeOf(fact: AnyFact, facts: readonly AnyFact[]): string {
  if (fact.kind !== 'derived') return fact.find;
  const terms = fact.from.flatMap((id) => facts.find((candidate) => candidate.id === id)?.says ?? []);
  return `由${terms.join('、')}${derivedName(fact)}`;
}
