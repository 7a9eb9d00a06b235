import { describe, expect, it } from 'vitest';
import { type Figure, figuresOf, formatFigure } from '../../src/deck/index.ts';
import { renderTable, summarise } from '../../src/document/index.ts';
import { endsOf } from '../../src/document/summary.ts';
import { type AnyFact, isRefusal, parseQuantity, type Quantity } from '../../src/facts/index.ts';
import { figuresDeck } from '../fixtures/figures-deck.ts';
import { tinyDeck } from '../fixtures/tiny-deck.ts';

const figures = [tinyDeck, figuresDeck].flatMap(({ slides, book }) =>
  slides.flatMap(({ id, slide }) => figuresOf(slide).map((figure) => ({ id, figure, book }))),
);
const tables = figures.map(({ id, figure, book }) => [`${figure.kind} of ${id}`, figure, book] as const);

it('the sample decks have a figure of every kind', () => {
  const kinds = [
    ...['bars', 'cards', 'change', 'composition', 'field', 'grouped', 'matrix', 'pair', 'rank', 'rate'],
    ...['share', 'target', 'trend', 'units', 'wall'],
  ];
  expect([...new Set(figures.map(({ figure }) => figure.kind))].sort()).toEqual(kinds);
});

describe.each(tables)('the table of %s', (_, figure, book) => {
  const table = String(renderTable(figure, { book, rolls: new Map() }));

  it('has a caption, and a heading for every row and column', () => {
    expect(table).toMatch(/<caption>.+<\/caption>/s);
    const columns = table.match(/<th scope="col">/g)?.length ?? 0;
    for (const [row] of table.matchAll(/<tbody>.*?<\/tbody>/gs)) {
      for (const [cells] of row.matchAll(/<tr>.*?<\/tr>/gs)) {
        expect(cells.match(/<th scope="row">/g)).toHaveLength(1);
        expect(cells.match(/<t[hd]/g)).toHaveLength(columns);
      }
    }
  });

  it('shows each of its facts as printed, and what is only applied for as such', () => {
    const words = table.replace(/<[^>]*>/g, '');
    for (const fact of factsOf(figure)) {
      expect(words).toContain(printed(fact));
      expect(table).toContain(fact.id);
      if (fact.status === '申报' || fact.status === '入围')
        expect(words).toContain(`${printed(fact)}（${fact.status}）`);
    }
  });

  it('repeats what the figure does not say', () => {
    if (figure.caution) expect(table).toContain('<tfoot>');
    else expect(table).not.toContain('<tfoot>');
  });
});

describe.each(tables)('the summary of %s', (_, figure) => {
  it('says each of its facts as printed', () => {
    for (const fact of factsOf(figure)) expect(summarise(figure)).toContain(printed(fact));
  });
});

describe('a summary', () => {
  const summary = (id: string, kind: Figure['kind']) => {
    const found = figures.find((one) => one.id === id && one.figure.kind === kind);
    return found && summarise(found.figure);
  };

  it.each([
    ['halls.rows', 'bars', '条形图：外借册次。到馆146万多册次，书车（12辆）30万册次，上门9000余册次。'],
    ['halls.sum', 'composition', '堆叠条：新增藏书。少儿2万册，成人1.5万册，合计3.5万册。'],
    ['plots.change', 'change', '前后对比：募集善款。从2023年86.5万元到2024年97.4万元，比上年增长12.6%。'],
    ['plots.satisfied', 'trend', '趋势图：群众满意率。2022年91.4%，2023年96.3%，2024年98.2%。'],
    [
      'plots.target',
      'target',
      '目标完成图：服务时长（竖线为年初目标）。服务时长完成46万多小时，目标40万小时。',
    ],
    [
      'plots.grouped',
      'grouped',
      '分组柱形图：各街注册志愿者。东街：2023年2790人，2024年3120人；西街：2023年2810人，2024年2605人；北街：2023年1500人，2024年1990多人。',
    ],
    ['plots.rate', 'rate', '占比图：群众满意率。群众满意率98.2%。'],
    ['plots.rank', 'rank', '排序图：各街注册志愿者。东街3120人，西街2605人，北街1990多人。'],
    ['plots.negative', 'bars', '条形图：各街注册人数比上年。北街增长32.7%，东街增长11.8%，西街下降7.3%。'],
    ['lending.fields', 'field', '点阵图：乡镇分馆。一方一家，分馆40家，其中已开放28家，其余12家。'],
    ['lending.ring', 'share', '环形图：乡镇分馆。分馆40家，其中已开放28家，其余12家。'],
    ['lending.pair', 'bars', '柱形图：窗口。市级9名，县级2个。'],
    ['halls.twin', 'cards', '数字卡：申报。创新案例3项（申报），服务品牌1项（入围）。'],
    [
      'halls.units',
      'units',
      '点阵图：获评的个人和集体。国家：何小满（最美读书人）；市：个人9名（服务一线）；县：窗口2个。',
    ],
    ['lending.matrix', 'matrix', '数字表：分类。书车：一级12辆，二级28家。'],
    ['lending.pair', 'pair', '成对数字：一馆一车。分馆40家，书车12辆。'],
    [
      'end.wall',
      'wall',
      '荣誉榜：获评的荣誉。国家：最美读书人（何小满）；市：岗位能手（9名）；县：文明窗口（2个）。',
    ],
  ] as const)('of %s (%s) is one sentence', (id, kind, sentence) => {
    expect(summary(id, kind)).toBe(sentence);
  });
});

it('a derived value shows in its table how it came about', () => {
  const ring = figures.find((one) => one.figure.kind === 'share');
  const words = String(ring && renderTable(ring.figure, { book: ring.book, rolls: new Map() })).replace(
    /<[^>]*>/g,
    '',
  );
  expect(words).toContain('12家（40−28＝12）');
});

function quantityOf(says: string): Quantity {
  const quantity = parseQuantity(says);
  if (isRefusal(quantity)) throw new Error(says);
  return quantity;
}

function printed(fact: AnyFact): string {
  return formatFigure({ kind: 'figure', fact, short: false });
}

/** Every fact that a figure shows, found without the help of the code under test. */
function factsOf(figure: Figure): readonly AnyFact[] {
  const found: AnyFact[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('says' in node && 'counts' in node) found.push(node as AnyFact);
    else for (const child of Object.values(node)) visit(child);
  };
  visit(figure);
  return found;
}

describe('what an open end says', () => {
  it.each([
    [['20多家'], '省略号示“多”'],
    [['146万多元', '25.57万元', '10万多元'], '省略号示“多”'],
    [['20多家', '10000余份'], '省略号示“多”“余”'],
    [['881个', '近3万人'], undefined],
  ] as const)('of %j is %s', (printed, words) => {
    expect(endsOf(printed.map((says) => ({ quantity: quantityOf(says) })))).toBe(words);
  });
});
