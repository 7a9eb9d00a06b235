import {
  bars,
  count,
  type DeckSource,
  part,
  placeSlides,
  type Slide,
  say,
  slide,
} from '../../../src/deck/index.ts';
import { checkFacts, type FactBook } from '../../../src/facts/index.ts';

/** A small report of another organisation. */
export const FACTS = {
  report: { title: '某县总工会2023年工作', organisation: '某县总工会' },
  levels: ['全国', '省'],
  terms: ['2023年', '“1+2”工程', '“五个一”'],
  facts: {
    a: {
      firms: { says: '20多家', counts: '走访的企业', find: '走访企业20多家' },
      people: { says: '3万人', counts: '参加的职工', find: '职工3万人' },
      courses: { says: '16场', counts: '培训', find: '培训16场' },
      half: { says: '7场', counts: '其中线上培训', find: '线上7场' },
      rest: { formula: 'courses − half', counts: '其余' },
      entry: { says: '2个', counts: '申报省示范点', find: '示范点2个', level: '省', status: '申报' },
      prize: { award: '先进单位', counts: '县总', find: '获全国先进单位', level: '全国', status: '获评' },
    },
  },
  relations: [],
};

export const TEXT = `某县总工会2023年工作
第一件事办得好
走访企业20多家，参加职工3
万人。举办培训16场，其中线上7场。申报示范
点2个。实施“1+2”工程，开展“五个一”活动。县总获全国先进单位。`;

export function bookOf(facts: object = FACTS): FactBook {
  const { book, problems } = checkFacts(facts);
  if (book === undefined) throw new Error(problems.map((each) => each.what).join('；'));
  return book;
}

/** A deck of one part whose slide has this headline and these texts. */
export function deckOf(
  book: FactBook,
  change: Partial<Slide> = {},
): { source: DeckSource; deck: ReturnType<typeof placeSlides> } {
  const { a } = book.groups;
  if (a === undefined) throw new Error('no group');
  const trainings = bars({
    title: say`培训`,
    items: [
      { label: say`其余`, fact: a.rest as never },
      { label: say`线上`, fact: a.half as never },
    ],
  });
  const base = slide({
    id: 'one',
    layout: 'split',
    headline: say`两类培训`,
    claim: count(trainings, '两类培训'),
    figure: trainings,
    side: { kind: 'cards', title: say`走访`, items: [{ label: say`企业`, fact: a.firms as never }] },
    notes: say`走访${a.firms as never}。`,
    seconds: 10,
  });
  const changed = { ...base, ...change } as Slide;
  const source: DeckSource = {
    title: '2023年工作',
    book,
    meeting: { session: '', date: '2024年1月', place: '', speaker: '', emblem: '' },
    parts: [
      part({
        id: 'first',
        title: '第一件事',
        subtitle: '办得好',
        short: '一件',
        numbered: true,
        slides: [changed],
      }),
    ],
  };
  return { source, deck: placeSlides(source) };
}
