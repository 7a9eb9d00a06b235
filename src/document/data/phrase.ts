import { formatFigure, type Text } from '../../deck/index.ts';
import {
  type AnyFact,
  type DerivedFact,
  type FactBook,
  findFact,
  formatSign,
  formulaPieces,
  tellsChange,
} from '../../facts/index.ts';
import type { Phrase, PhraseFigure } from '../schema.ts';

/** A text as data, on one line; each figure whole, with its unit, because nothing beside it gives the unit. */
export function phraseOf(text: Text | undefined): Phrase {
  return (text?.spans ?? []).flatMap((span): Phrase => {
    if (span.kind === 'click') return [];
    return span.kind === 'figure' ? [figureOf(span.fact)] : [span.text.replaceAll('\n', '')];
  });
}

/** A fact as printed; an honour by its name. */
export function figureOf(fact: AnyFact): PhraseFigure {
  return { fact: fact.id, text: formatFigure({ kind: 'figure', fact, short: false }) };
}

/** A value as printed, with what became of it and, where it was worked out, how. */
export function printedValue(fact: AnyFact, book: FactBook): Phrase {
  const value = fact.kind === 'award' ? [fact.counts, '（', figureOf(fact), '）'] : [figureOf(fact)];
  const state = fact.status === undefined || fact.status === '获评' ? [] : [`（${fact.status}）`];
  return [...value, ...state, ...(fact.kind === 'derived' ? ['（', ...arithmeticOf(fact, book), '）'] : [])];
}

/** 109家－83家＝26家; of a change what it is from and to: 109家比2022年83家. */
function arithmeticOf(fact: DerivedFact, book: FactBook): Phrase {
  const pieces = formulaPieces(fact);
  const terms = pieces.flatMap((piece): Phrase => {
    if (piece.kind === 'sign') return [formatSign(piece.sign)];
    const term = findFact(book, piece.id);
    return term ? [figureOf(term)] : [];
  });
  return tellsChange(pieces) ? terms : [...terms, '＝', figureOf(fact)];
}
