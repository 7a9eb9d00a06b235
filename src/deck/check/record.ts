import { applyEdits, modify } from 'jsonc-parser';
import {
  type AnyFact,
  type DerivedFact,
  earlierFacts,
  type FactBook,
  factPath,
  factsIn,
  formatSentence,
  formatSign,
  formulaPieces,
  type Problem,
  type SourcePlace,
  whereOfFact,
} from '../../facts/index.ts';

/** How a derived fact comes about, in printed figures: 26家＝109家－83家, 增长31.3%＝109家比2022年83家. */
export function formatFormula(fact: DerivedFact, facts: readonly AnyFact[]): string {
  const known = [...facts, ...earlierFacts(facts)];
  const sides = formulaPieces(fact).map((piece) =>
    piece.kind === 'sign'
      ? formatSign(piece.sign)
      : (known.find(({ id }) => id === piece.id)?.says ?? piece.id),
  );
  return `${fact.says}＝${sides.join('')}`;
}

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } };

/** Places recorded in the facts file that are not where the report has the fact now. */
export function checkRecorded(book: FactBook, places: ReadonlyMap<string, SourcePlace>): readonly Problem[] {
  return factsIn(book).flatMap((fact) => {
    const place = places.get(fact.id);
    if (fact.kind === 'derived' || fact.at === undefined || place === undefined) return [];
    const now = formatSentence(place.sentence);
    if (fact.at === now) return [];
    return [
      {
        where: whereOfFact(fact.id, 'at'),
        what: `位置写的是“${fact.at}”`,
        expected: now,
        remedy: '运行 npm run check -- --record，由程序改写',
      },
    ];
  });
}

/** The text of the facts file with the place of each found fact written into it; everything else stays as it was. */
export function recordPlaces(text: string, book: FactBook, places: ReadonlyMap<string, SourcePlace>): string {
  return factsIn(book).reduce((json, fact) => {
    const place = places.get(fact.id);
    if (fact.kind === 'derived' || place === undefined) return json;
    const at = formatSentence(place.sentence);
    if (fact.at === at) return json;
    const path = factPath(fact.id, 'at');
    return applyEdits(json, modify(json, path, at, { ...FORMAT, getInsertionIndex: afterFind }));
  }, text);
}

/** Puts the place directly after the phrase that it locates. */
function afterFind(keys: string[]): number {
  return keys.indexOf('find') + 1;
}
