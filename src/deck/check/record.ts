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
  type JoinedSource,
  type Problem,
  SLIDES,
  type SourcePlace,
  whereOfFact,
} from '../../facts/index.ts';
import type { Deck } from '../deck.ts';

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

/** More of them have moved together: the report was edited, or a part has another number. */
const MANY = 3;

/** Places recorded in the facts file that are not where the report has the fact now. */
function checkRecorded(book: FactBook, places: ReadonlyMap<string, SourcePlace>): readonly Problem[] {
  const moved = factsIn(book).flatMap((fact) => {
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
  const [first] = moved;
  if (first === undefined || moved.length <= MANY) return moved;
  return [{ ...first, what: `${moved.length} 条事实记下的位置与报告不同，第一条${first.what}` }];
}

/** Recorded places are wrong as long as a part's title is not that of the report: the title is told, not the places. */
export function checkPlaces(
  { book }: Deck,
  source: JoinedSource,
  places: ReadonlyMap<string, SourcePlace>,
): readonly Problem[] {
  const moved = checkRecorded(book, places);
  if (moved.length === 0 || source.missing.length === 0) return moved;
  return source.missing.map(({ title, subtitle = '' }) => ({
    // As a module of a part has it.
    where: { file: SLIDES, text: `title: '${title}'` },
    what: `报告里没有标题“${title}${subtitle === '' ? '' : `，${subtitle}`}”，它的句子算在了前一部分`,
    expected: '与报告的标题一字不差',
    remedy: '照报告改 slides/ 里这一部分的 title 和 subtitle；报告改了标题的也是',
  }));
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
