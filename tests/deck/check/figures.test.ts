import { describe, expect, it } from 'vitest';
import { checkFigures } from '../../../src/deck/check/figures.ts';
import {
  chartData,
  type Figure,
  field,
  grouped,
  type Item,
  rank,
  rate,
  say,
  target,
  trend,
} from '../../../src/deck/index.ts';
import { loadFacts } from '../../../src/facts/index.ts';
import { figuresDeck } from '../../fixtures/figures-deck.ts';

const PRINTED = [
  '1人',
  '2人',
  '3人',
  '15000人',
  '15001人',
  '2.5万元',
  '3万元',
  '100%',
  '100.5%',
  '1000‰',
  '增长5%',
  '下降3%',
];
const { book, facts } = loadFacts({
  report: { title: '小结', organisation: '小队' },
  levels: [],
  terms: [],
  facts: {
    all: Object.fromEntries(PRINTED.map((says, i) => [`f${i}`, { says, counts: '数', find: `数${says}` }])),
  },
  relations: [],
});
const item = (says: string): Item => {
  const fact = facts.all[`f${PRINTED.indexOf(says)}`];
  if (fact === undefined) throw new Error(says);
  return { label: say`项`, fact };
};
const fact = (says: string) => item(says).fact;
const title = say`图`;
/** What is found wrong with a figure, in a slide that has it. */
function findings(figure: Figure): readonly string[] {
  const [placed] = figuresDeck.slides;
  if (placed === undefined) throw new Error('no slide');
  const slide = { ...placed.slide, layout: 'plot', figure } as unknown as typeof placed.slide;
  return checkFigures({ ...placed, slide: { ...slide, fields: undefined } as never }, book).map(
    ({ what }) => what,
  );
}

describe('what a figure shows is held against its facts', () => {
  const periods = (count: number) =>
    trend({ title, look: 'line', items: Array.from({ length: count }, () => item('1人')) });
  it.each([
    ['a field of one', field({ title, mark: 'person', whole: item('1人') }), 0],
    ['a field of 15000', field({ title, mark: 'person', whole: item('15000人') }), 0],
    ['a field of 15001', field({ title, mark: 'person', whole: item('15001人') }), 1],
    ['a field of money', field({ title, mark: 'person', whole: item('2.5万元') }), 1],
    [
      'parts that make the whole',
      field({ title, mark: 'person', whole: item('3人'), parts: [item('1人'), item('2人')] }),
      0,
    ],
    [
      'parts that do not',
      field({ title, mark: 'person', whole: item('3人'), parts: [item('1人'), item('1人')] }),
      1,
    ],
    ['no column', field({ title, mark: 'person', columns: 0, whole: item('3人') }), 1],
    ['no row', field({ title, mark: 'person', rows: 0, whole: item('3人') }), 1],
    ['half a row', field({ title, mark: 'person', rows: 1.5, whole: item('3人') }), 1],
    ['one period', periods(1), 1],
    ['two periods', periods(2), 0],
    ['twelve periods', periods(12), 0],
    ['thirteen periods', periods(13), 1],
    ['two units over time', trend({ title, look: 'columns', items: [item('1人'), item('3万元')] }), 1],
    ['100 %', rate({ title, look: 'ring', item: item('100%') }), 0],
    ['more than 100 %', rate({ title, look: 'ring', item: item('100.5%') }), 1],
    ['1000 ‰', rate({ title, look: 'bar', item: item('1000‰') }), 0],
    ['a fall as a share', rate({ title, look: 'bar', item: item('下降3%') }), 1],
    ['a count as a share', rate({ title, look: 'bar', item: item('3人') }), 1],
    ['an order from the largest', rank({ title, items: [item('3人'), item('1人')] }), 0],
    ['an order from the smallest', rank({ title, items: [item('1人'), item('3人')] }), 1],
    [
      'a goal of another unit',
      target({ title, items: [{ label: say`项`, done: fact('1人'), goal: fact('3万元') }] }),
      1,
    ],
    [
      'two series of one unit',
      grouped({
        title,
        series: [title, title],
        items: [{ label: say`项`, facts: [fact('1人'), fact('3人')] }],
      }),
      0,
    ],
    [
      'two series of two units',
      grouped({
        title,
        series: [title, title],
        items: [{ label: say`项`, facts: [fact('1人'), fact('3万元')] }],
      }),
      1,
    ],
  ] as const)('%s', (_, figure, count) => {
    expect(findings(figure)).toHaveLength(count);
  });
});

describe('the data of a chart', () => {
  it('of a trend has the last period for its message, unless another is named', () => {
    const items = [item('1人'), item('2人'), item('3人')];
    const messages = (message?: number) =>
      chartData(
        trend({ title, look: 'line', items, ...(message === undefined ? {} : { message }) }),
      ).marks.map((mark) => mark.message);
    expect(messages()).toEqual([false, false, true]);
    expect(messages(0)).toEqual([true, false, false]);
  });

  it('of groups has the first series of all items before the second', () => {
    const figure = grouped({
      title,
      series: [title, title],
      items: [
        { label: say`甲`, facts: [fact('1人'), fact('2人')] },
        { label: say`乙`, facts: [fact('3人'), fact('15000人')] },
      ],
    });
    expect(chartData(figure).marks.map(({ label, value, message }) => [label, value, message])).toEqual([
      ['甲', 1, false],
      ['乙', 3, false],
      ['甲', 2, true],
      ['乙', 15_000, true],
    ]);
  });

  it('of a fall is less than nothing', () => {
    expect(
      chartData(rank({ title, items: [item('增长5%'), item('下降3%')] })).marks.map(({ value }) => value),
    ).toEqual([5, -3]);
  });

  it('of a field has its shape, and hollow marks for the last part alone', () => {
    const data = chartData(
      field({ title, mark: 'group', tone: 'message', whole: item('3人'), parts: [item('1人'), item('2人')] }),
    );
    expect(data).toMatchObject({
      kind: 'field',
      shape: 'square',
      marks: [
        { look: 'solid', tone: 'message', message: true },
        { look: 'hollow', tone: 'rest', message: false },
      ],
    });
    const days = chartData(field({ title, mark: 'day', whole: item('3人') }));
    expect(days).toMatchObject({ shape: 'cell', marks: [{ look: 'solid', tone: 'time' }] });
  });
});
