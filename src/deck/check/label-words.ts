import { type AnyFact, type FactBook, factsIn, type Problem, whereOfSlide } from '../../facts/index.ts';
import type { PlacedSlide } from '../deck.ts';
import { factsOf, plainText, type Text } from '../text.ts';
import { factsBelow, figurePlaces, itemPlaces } from '../walk.ts';
import { phrasesOf, wordsOf } from './agree.ts';
import { maskNames } from './scan.ts';

/** Words that any label may have: they say nothing about what is counted. */
const NEUTRAL =
  '累计，合计，共计，总计，全年，年内，当年，今年，本年，上年，去年，价值，总数，人数，数量，其余，其他，其中，情况，参与，获得，共有，联合，举办，开展';
/** What became of an honour is never another fact's word. */
const STATUS = /申报|入围|获评|获奖|表彰/gu;

/**
 * The words of labels and titles are the report's: any two or more characters that their fact does not have must occur
 * somewhere in the facts file. 退休人员 over a fact that counts 在岗人员 would describe another figure.
 */
export function checkLabelWords({ id, slide }: PlacedSlide, book: FactBook): readonly Problem[] {
  const listed = [...book.terms, ...book.phrases];
  const known = [NEUTRAL, ...listed, ...factsIn(book).flatMap(phrasesOf)].join('，');
  const labels = [
    ...itemPlaces(slide).flatMap(({ path, item: { label, detail, fact, as } }) =>
      [label, ...(detail === undefined ? [] : [detail])].map((text) => ({
        path,
        label: text,
        facts: [fact, ...factsOf(text)],
        as,
      })),
    ),
    ...figurePlaces(slide).flatMap(({ path, figure }) =>
      figure.kind === 'target' || figure.kind === 'grouped'
        ? figure.items.map(({ label }) => ({ path, label, facts: factsBelow(figure), as: undefined }))
        : [],
    ),
    // The title of several facts may say what they have in common.
    ...figurePlaces(slide).flatMap(({ path, figure }) => {
      const facts = factsBelow(figure);
      const title = { path: [...path, 'title'], label: figure.title, facts, as: undefined };
      return facts.length === 1 ? [title] : [];
    }),
  ];
  return labels.flatMap((each) =>
    foreignWords(each, known, listed).map((run) => ({
      where: whereOfSlide(id, each.path),
      what: `标签“${plainText(each.label)}”里的“${run}”，这条事实没有说（${each.facts[0]?.counts}）`,
      expected: '标签里的词出自事实的 counts、find，或登记的名称',
      remedy: '改用 counts 里的词；报告确是这样说的，把 find 取长一些，含有这个词，或登记进 phrases',
    })),
  );
}

interface Labelled {
  readonly path: readonly PropertyKey[];
  readonly label: Text;
  readonly facts: readonly AnyFact[];
  readonly as: string | undefined;
}

function foreignWords(
  { label, facts, as }: Labelled,
  known: string,
  listed: readonly string[],
): readonly string[] {
  const words = [
    ...facts.flatMap((fact) => [wordsOf(fact), ...phrasesOf(fact), fact.status ?? '']),
    as ?? '',
  ].join('，');
  const own = new Set(words);
  const text = plainText(label).replaceAll('\n', '');
  const foreign = [...maskNames(text, listed)]
    .map((char) => (/\p{Script=Han}/u.test(char) && !own.has(char) ? char : '，'))
    .join('');
  return [
    ...foreign.split(/，+/u).filter((run) => run.length > 1 && !known.includes(run)),
    ...(text.match(STATUS) ?? []).filter((status) => !words.includes(status)),
  ];
}
