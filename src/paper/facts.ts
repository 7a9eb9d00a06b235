import { type Html, html } from '../document/index.ts';
import { type AnyFact, type FactBook, factsIn } from '../facts/index.ts';

/** One row a fact: as printed, what it counts, the words of the report that hold it. Bare, as there are many. */
export function renderFactRows(book: FactBook): Html {
  const facts = factsIn(book);
  return html`${facts.map(
    (fact) =>
      html`<tr data-fact="${fact.id}"><th>${fact.says}</th><td>${fact.counts}</td><td>${placeOf(fact, facts)}</td></tr>`,
  )}`;
}

/** Where the figure comes from: the report's own words, or the figures it was worked out from. */
function placeOf(fact: AnyFact, facts: readonly AnyFact[]): string {
  if (fact.kind !== 'derived') return fact.find;
  const terms = fact.from.flatMap((id) => facts.find((candidate) => candidate.id === id)?.says ?? []);
  return `据${terms.join('、')}${terms.length > 1 ? '推算' : '换算'}`;
}
