import { figureRuns } from '../deck/index.ts';
import type { DerivedFact, FactBook } from '../facts/index.ts';
import { type Html, html } from './html.ts';

/** Names and signs of a formula: `newUnions − privateUnions`. */
const TOKEN = /[\p{L}\p{N}_.$]+|[^\s\p{L}\p{N}_.$]+/gu;

/** How a derived figure comes about, in printed numbers and with its terms as facts: 109−83＝26. */
export function renderArithmetic(fact: DerivedFact, book: FactBook): Html {
  const terms = fact.from.map((id) => findFact(book, id));
  const tokens = fact.formula.match(TOKEN) ?? [];
  return html`${tokens.map((token) => {
    const term = terms.find((candidate) => candidate && isNamed(candidate.id, token));
    return term === undefined
      ? token
      : html`<span class="v k" data-fact="${term.id}">${numberOf(term)}</span>`;
  })}＝<span class="v k" data-fact="${fact.id}">${numberOf(fact)}</span>`;
}

function isNamed(id: string, token: string): boolean {
  return id === token || id.endsWith(`.${token}`);
}

/** The fact with this id. */
export function findFact(book: FactBook, id: string) {
  const [group = '', key = ''] = id.split('.');
  return book.groups[group]?.[key];
}

function numberOf(fact: NonNullable<ReturnType<typeof findFact>>): string {
  return figureRuns({ kind: 'figure', fact, short: true })
    .map((run) => run.text)
    .join('');
}
