import {
  type FactBook,
  normaliseText,
  type Problem,
  type ProblemPlace,
  qualifierEndsAt,
  whereOfSlide,
  wholeFigures,
} from '../../facts/index.ts';
import type { Deck, PlacedSlide } from '../deck.ts';
import { factsOf, plainText, type Text } from '../text.ts';
import { factsOnScreen, textsOf } from '../walk.ts';
import { checkCited } from './cited.ts';
import { checkClaims } from './claims.ts';
import { checkCounts } from './counts.ts';
import { checkHonours } from './honours.ts';
import { namesUnknown } from './known.ts';
import { checkLabelWords } from './label-words.ts';
import { checkLabels } from './labels.ts';
import { checkOwnLevels, checkTextLevels } from './levels.ts';
import { checkMarks } from './marks.ts';
import { checkMeasures } from './measures.ts';
import { checkNames } from './names.ts';
import { checkOrder } from './order.ts';
import { checkStrongWords } from './strong.ts';
import { checkSums } from './sums.ts';
import { checkTurned } from './turned.ts';

/**
 * Whether the words of the slides are true to the facts in them: qualifiers, status, levels, counts, claims, labels,
 * names, order. `report` is its joined text, if it is at hand. A slide that names an unknown fact is only reported for
 * that.
 */
export function checkWords(deck: Deck, report?: string): readonly Problem[] {
  const { book } = deck;
  return [
    ...checkOwnLevels(book),
    ...checkNames(deck, report),
    ...checkMarks(deck, report),
    ...checkCited(deck, report),
    ...deck.slides
      .filter((placed) => !namesUnknown(placed, book))
      .flatMap((placed) => [
        ...textsOf(placed.slide).flatMap(({ path, text }) => {
          const where = whereOfSlide(placed.id, path);
          return [
            ...checkNeighbours(text, where),
            ...checkMeasures(text, where, book),
            ...checkStatus(text, where),
            ...checkTextLevels(text, where, book),
            ...checkSums(text, where),
          ];
        }),
        ...checkHeadline(placed),
        ...checkClaimed(placed, deck),
        ...checkCounts(placed, deck),
        ...checkHonours(placed, book),
        ...checkTurned(placed),
        ...checkLabelled(placed, book),
        ...checkOrder(placed),
      ]),
  ];
}

/** A strong word of a headline that has no claim is told once: with the claim that it needs. */
function checkClaimed(placed: PlacedSlide, deck: Deck): readonly Problem[] {
  const claims = checkClaims(placed, deck);
  const unclaimed = claims.filter(({ where }) => where.path?.at(-1) === 'headline').map(({ what }) => what);
  const isTold = ({ where: { path, text = '' } }: Problem) =>
    path?.at(-1) === 'headline' && unclaimed.some((what) => what.includes(text));
  return [...claims, ...checkStrongWords(placed, deck).filter((strong) => !isTold(strong))];
}

/** A label that belongs to another fact also has that fact's words: they are not reported again. */
function checkLabelled(placed: PlacedSlide, book: FactBook): readonly Problem[] {
  const labels = checkLabels(placed, book);
  const told = new Set(labels.map(({ where }) => JSON.stringify(where)));
  return [
    ...labels,
    ...checkLabelWords(placed, book).filter(({ where }) => !told.has(JSON.stringify(where))),
  ];
}

/** The figures that words beside them change, as they are printed: told once, they are no strange ones of the document. */
export function changedFigures({ slides }: Deck): readonly string[] {
  return slides.flatMap(({ id, slide }) =>
    textsOf(slide).flatMap(({ path, text }) =>
      checkNeighbours(text, whereOfSlide(id, path)).map(({ printed }) => printed),
    ),
  );
}

/** A word beside a figure must not change it: 近${x}, ${x}以上, ${x 人}次. */
function checkNeighbours(
  text: Text,
  where: ProblemPlace,
): readonly (Problem & { readonly printed: string })[] {
  const words = normaliseText(plainText(text));
  let at = 0;
  return text.spans.flatMap((span) => {
    const printed = normaliseText(plainText({ spans: [span] }));
    const start = at;
    at += printed.length;
    if (span.kind !== 'figure' || span.fact.kind === 'award') return [];
    if (wholeFigures(words, printed).includes(start) && !qualifierEndsAt(words, start)) return [];
    return [
      {
        printed,
        where,
        what: `“${printed}”前后的字改变了它：“${words.slice(Math.max(0, start - 2), at + 2)}”`,
        expected: '概数词、量词都在事实里，文字里不另加',
        remedy: '去掉紧挨着数字的 近、约、超、多、以上、次 等字，或改这条事实的 says',
      },
    ];
  });
}

/** What was only applied for or shortlisted is called so wherever it is named. */
function checkStatus(text: Text, where: ProblemPlace): readonly Problem[] {
  const words = plainText(text);
  return factsOf(text).flatMap((fact) => {
    if (fact.status === undefined || fact.status === '获评' || words.includes(fact.status)) return [];
    return [
      {
        where,
        what: `${fact.counts}（${fact.says}）是“${fact.status}”，这段文字没有说`,
        expected: `文字里写明“${fact.status}”`,
        remedy: `加上“${fact.status}”二字`,
      },
    ];
  });
}

/** A figure in the headline must also be below it, or be derived from figures there, so that the eye can find it. */
function checkHeadline({ id, slide }: PlacedSlide): readonly Problem[] {
  const below = new Set(factsOnScreen({ ...slide, headline: { spans: [] } }).map((fact) => fact.id));
  return factsOf(slide.headline).flatMap((fact) => {
    const known =
      below.has(fact.id) || (fact.kind === 'derived' && fact.from.every((from) => below.has(from)));
    if (known) return [];
    return [
      {
        where: whereOfSlide(id, ['headline']),
        what: `标题里的 ${fact.says}（${fact.counts}）在这一页的图和文字里找不到`,
        expected: '标题说的数字，图里都有',
        remedy: '把它放进图、数字卡或要点，或改标题',
      },
    ];
  });
}
