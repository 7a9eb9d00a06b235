import {
  type BarItem,
  type Change,
  detailOf,
  endOf,
  type Field,
  type Figure,
  formatFigure,
  inFull,
  type Matrix,
  plainText,
  type Target,
  type Text,
  type Tile,
  type UnitCell,
} from '../deck/index.ts';
import type { AnyFact, Fact } from '../facts/index.ts';

/** A figure in one sentence, for those who hear it: every value as printed, qualifier and status included. */
export function summarise(figure: Figure): string {
  return `${NAMES[figure.kind === 'bars' && figure.ordinal ? 'columns' : figure.kind]}：${plainText(figure.title)}。${bodyOf(figure)}。`;
}

const NAMES = {
  bars: '条形图',
  columns: '柱形图',
  composition: '堆叠条',
  share: '环形图',
  units: '点阵图',
  field: '点阵图',
  trend: '趋势图',
  change: '前后对比',
  target: '目标完成图',
  grouped: '分组柱形图',
  rate: '占比图',
  rank: '排序图',
  cards: '数字卡',
  pair: '成对数字',
  matrix: '数字表',
  wall: '荣誉榜',
} as const satisfies Record<Figure['kind'] | 'columns', string>;

function bodyOf(figure: Figure): string {
  switch (figure.kind) {
    case 'bars':
    case 'rank':
    case 'trend':
    case 'cards':
    case 'pair':
      return figure.items.map(sayItem).join('，');
    case 'composition':
      return [...figure.parts.map(sayItem), `合计${printed(figure.whole.fact)}`].join('，');
    case 'share':
      return `${sayItem(figure.whole)}，其中${sayItem(figure.part)}，${sayItem(figure.rest)}`;
    case 'field':
      return `${legendOf(figure.mark, figure.whole.fact)}，${sayItem(figure.whole)}${figure.parts ? `，其中${figure.parts.map(sayItem).join('，')}` : ''}`;
    case 'change':
      return sayChange(figure);
    case 'rate':
      return sayItem(figure.item);
    case 'grouped':
      return figure.items
        .map(({ label, facts }) => `${plainText(label)}：${sayPair(figure.series, facts)}`)
        .join('；');
    case 'target':
      return figure.items.map(sayTarget).join('；');
    case 'units':
      return figure.rows
        .map((row) => `${row.level}：${row.cells.map((cell) => sayCell(cell, figure.columns)).join('，')}`)
        .join('；');
    case 'matrix':
      return sayMatrix(figure);
    case 'wall':
      return figure.bands.map((band) => `${band.level}：${band.tiles.map(sayTile).join('，')}`).join('；');
    default:
      return figure satisfies never;
  }
}

function sayPair(series: readonly Text[], facts: readonly AnyFact[]): string {
  return facts.map((fact, i) => `${series[i] ? plainText(series[i]) : ''}${printed(fact)}`).join('，');
}

const LEGENDS = { person: '一点', group: '一方', day: '一格', post: '一点' } as const satisfies Record<
  Field['mark'],
  string
>;

/** What one mark represents, in the unit of the fact: 一点一人, 一方一家. */
export function legendOf(mark: Field['mark'], { quantity }: Fact): string {
  return `${LEGENDS[mark]}一${quantity.unit}`;
}

/** What the ellipsis after a mark says (省略号示“多”): the qualifiers of those facts that are lower bounds, if any is. */
export function endsOf(facts: readonly Pick<Fact, 'quantity'>[]): string | undefined {
  const open = facts.filter((fact) => endOf(fact) === 'open');
  const words = open.flatMap(({ quantity }) => quantity.runs.filter(({ kind }) => kind === 'qualifier'));
  const quoted = new Set(words.map(({ text }) => `“${text}”`));
  return quoted.size === 0 ? undefined : `省略号示${[...quoted].join('')}`;
}

function sayChange({ before, after, by }: Change): string {
  const course = `从${sayItem(before)}到${sayItem(after)}`;
  return by ? `${course}，${sayItem(by)}` : course;
}

/** What the caption of a field says after its number: what became of it, and what a mark is. */
export function keyOfMarks({ mark, whole, parts }: Field): string {
  const { fact } = whole;
  return [fact.status, legendOf(mark, fact), endsOf([(parts?.at(-1) ?? whole).fact])]
    .filter(Boolean)
    .join('，');
}

function sayTarget({ label, done, goal, rate }: Target['items'][number]): string {
  const against = `${plainText(label)}完成${printed(done)}，目标${printed(goal)}`;
  return rate ? `${against}，完成率${printed(rate)}` : against;
}

function sayMatrix(figure: Matrix): string {
  return figure.rows
    .map(({ label, cells }) => {
      const values = cells.map(
        (fact, i) => `${figure.columns[i] ? plainText(figure.columns[i].label) : ''}${printed(fact)}`,
      );
      return `${plainText(label)}：${values.join('，')}`;
    })
    .join('；');
}

function sayItem(item: BarItem): string {
  const detail = detailOf(item);
  return `${plainText(item.label)}${detail ? `（${plainText(detail)}）` : ''}${printed(item.fact)}`;
}

function sayCell(
  { fact, detail, column }: UnitCell,
  columns: Extract<Figure, { kind: 'units' }>['columns'],
): string {
  const words = detail ? `（${plainText(detail)}）` : '';
  if (fact.kind === 'award') return `${fact.counts}（${fact.says}）${words}`;
  const heading = columns[column];
  return `${heading ? plainText(heading) : ''}${printed(fact)}${words}`;
}

function sayTile(tile: Tile): string {
  const { honour, holder } = inFull(tile);
  return `${plainText(honour)}${holder ? `（${plainText(holder)}）` : ''}`;
}

/** As printed; what is not yet an award says so. */
function printed(fact: AnyFact): string {
  const words = formatFigure({ kind: 'figure', fact, short: false });
  return fact.status === undefined || fact.status === '获评' ? words : `${words}（${fact.status}）`;
}
