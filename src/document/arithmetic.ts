import { figureRuns } from '../deck/index.ts';
import { type AnyFact, type DerivedFact, type FactBook, findFact, formulaPieces } from '../facts/index.ts';
import { type Html, html } from './html.ts';
import { equalsSign } from './paper/derivation.ts';

/** How a derived figure comes about, in printed numbers and with its terms as facts: 109−83＝26, 109比83增长31.3%. */
export function renderArithmetic(fact: DerivedFact, book: FactBook): Html {
  const formula = formulaPieces(fact);
  const pieces = formula.map((piece) => {
    if (piece.kind === 'sign') return piece.sign;
    const term = findFact(book, piece.id);
    return term && renderTerm(term);
  });
  return html`${pieces}${equalsSign({ formula })}${renderTerm(fact)}`;
}

function renderTerm(fact: AnyFact): Html {
  return html`<span class="v k" data-fact="${fact.id}">${numberOf(fact)}</span>`;
}

function numberOf(fact: AnyFact): string {
  return figureRuns({ kind: 'figure', fact, short: true })
    .map((run) => run.text)
    .join('');
}
