import { figureRuns } from '../deck/index.ts';
import { type AnyFact, type DerivedFact, type FactBook, formulaPieces } from '../facts/index.ts';
import { type Html, html } from './html.ts';

/** How a derived figure comes about, in printed numbers and with its terms as facts: 109−83＝26. */
export function renderArithmetic(fact: DerivedFact, book: FactBook): Html {
  const pieces = formulaPieces(fact).map((piece) => {
    if (piece.kind === 'sign') return piece.sign;
    const term = findFact(book, piece.id);
    return term && renderTerm(term);
  });
  return html`${pieces}＝${renderTerm(fact)}`;
}

function renderTerm(fact: AnyFact): Html {
  return html`<span class="v k" data-fact="${fact.id}">${numberOf(fact)}</span>`;
}

/** The fact with this id. */
export function findFact(book: FactBook, id: string) {
  const [group = '', key = ''] = id.split('.');
  return book.groups[group]?.[key];
}

function numberOf(fact: AnyFact): string {
  return figureRuns({ kind: 'figure', fact, short: true })
    .map((run) => run.text)
    .join('');
}
