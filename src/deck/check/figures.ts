import {
  type Amount,
  type AnyFact,
  addAmounts,
  type FactBook,
  isRefusal,
  type Problem,
  type Refusal,
  unitKind,
  whereOfSlide,
} from '../../facts/index.ts';
import type { PlacedSlide } from '../deck.ts';
import type { Bars, Field, Figure, Item, Rate, Trend, Units, Wall } from '../figure.ts';
import { figurePlaces } from '../walk.ts';
import { amountOf } from './amount.ts';

/** More marks than this cannot be counted by eye; a number card says it better. */
const MOST_MARKS = 60;
/** A field with more marks would have to set them closer than the eye parts them. */
const MOST_IN_FIELD = 15_000;

/** What a figure shows must be what its facts allow: one unit on one scale, true order, true level. */
export function checkFigures(placed: PlacedSlide, book: FactBook): readonly Problem[] {
  return figurePlaces(placed.slide).flatMap(({ figure, path }) => {
    const where = whereOfSlide(placed.id, path);
    return checkFigure(figure, book).map((problem) => ({ ...problem, where }));
  });
}

type Finding = Omit<Problem, 'where'>;

function checkFigure(figure: Figure, book: FactBook): readonly Finding[] {
  switch (figure.kind) {
    case 'bars':
      return [...checkUnit(figure), ...checkOrder(figure)];
    case 'units':
      return firstOf(checkLevels(figure.rows, book), checkMarks(figure));
    case 'wall':
      return firstOf(checkLevels(figure.bands, book), checkHonours(figure));
    case 'composition':
      return checkSum(figure.whole, figure.parts);
    case 'share':
      return checkSum(figure.whole, [figure.part, figure.rest]);
    case 'field':
      return [...checkField(figure), ...(figure.parts ? checkSum(figure.whole, figure.parts) : [])];
    case 'trend':
      return [...checkUnit(figure), ...checkPeriods(figure)];
    case 'rank':
      return [...checkUnit(figure), ...checkOrder({ ...figure, ordinal: false })];
    case 'change':
      return checkUnit({ items: [figure.before, figure.after] });
    case 'grouped':
      return checkUnit({
        items: figure.items.flatMap(({ label, facts }) => facts.map((fact) => ({ label, fact }))),
      });
    case 'target':
      return checkUnit({
        items: figure.items.flatMap(({ label, done, goal }) => [done, goal].map((fact) => ({ label, fact }))),
      });
    case 'rate':
      return checkRate(figure);
    case 'cards':
      return figure.items.flatMap(({ mark, fact }) => (mark === undefined ? [] : checkCountable(fact)));
    case 'pair':
    case 'matrix':
      return [];
    default:
      return figure satisfies never;
  }
}

/** What is found first has the others follow from it. */
function firstOf(first: readonly Finding[], then: readonly Finding[]): readonly Finding[] {
  return first.length > 0 ? first : then;
}

function checkUnit({ items }: Pick<Bars, 'items'>): readonly Finding[] {
  const units = [...new Set(items.map((item) => item.fact.quantity.unit))];
  if (new Set(units.map(unitKind)).size < 2) return [];
  return [
    {
      what: `一张图里有 ${units.length} 种单位：${units.join('、')}`,
      expected: '同一单位才能放在同一把尺子上',
      remedy: '把单位不同的数字拿出来，改用数字卡',
    },
  ];
}

/** The parts of a whole must add up to the whole, to the last decimal place and with its qualifier. */
function checkSum(whole: Item, parts: readonly Item[]): readonly Finding[] {
  const remedy = '核对各部分的数字；如果报告没有说它们合成总数，改用条形图或数字卡';
  const expected = `各部分相加等于总数 ${whole.fact.says}`;
  const [first, ...rest] = parts.map((part) => amountOf(part.fact));
  if (first === undefined) return [{ what: '没有部分', expected, remedy }];
  const sum = rest.reduce<Amount | Refusal>(
    (left, right) => (isRefusal(left) ? left : addAmounts(left, right)),
    first,
  );
  if (isRefusal(sum)) return [{ what: sum.reason, expected, remedy: sum.remedy }];
  const { value, qualifier } = whole.fact.quantity;
  if (sum.value === value && sum.qualifier === qualifier) return [];
  return [{ what: `各部分相加得 ${sum.value}${sum.unit}，总数是 ${value}${sum.unit}`, expected, remedy }];
}

function checkOrder({ items, ordinal }: Pick<Bars, 'items' | 'ordinal'>): readonly Finding[] {
  const values = items.map((item) => Number(item.fact.quantity.value));
  const sorted = values.every((value, i) => i === 0 || value <= (values[i - 1] ?? value));
  if (ordinal || sorted) return [];
  return [
    {
      what: '条形没有从大到小排列',
      expected: '从大到小；本来就有次序的（如星级）写上 ordinal: true',
      remedy: '调整 items 的先后',
    },
  ];
}

/** Fewer periods are a change; more cannot be read from the last row. */
const PERIODS = { least: 2, most: 12 } as const;

function checkPeriods({ items }: Trend): readonly Finding[] {
  if (items.length >= PERIODS.least && items.length <= PERIODS.most) return [];
  return [
    {
      what: `趋势图有 ${items.length} 期`,
      expected: `${PERIODS.least} 到 ${PERIODS.most} 期`,
      remedy: '期数太多的，只留要说的几期；只有一期的，改用数字卡',
    },
  ];
}

/** Only a share of a whole can fill it; over a hundred it belongs to a target. */
function checkRate({ item: { fact } }: Rate): readonly Finding[] {
  const { unit, value } = fact.quantity;
  const whole = { '%': 100, '‰': 1000 }[unit];
  if (whole !== undefined && Number(value) >= 0 && Number(value) <= whole) return [];
  return [
    {
      what: `“${fact.says}”画不成占全部的多少`,
      expected: '0 到 100% 的百分数（或 0 到 1000‰）',
      remedy: '超过 100% 的完成率改用 target；不是百分数的改用数字卡',
    },
  ];
}

function checkLevels(bands: readonly { readonly level: string }[], book: FactBook): readonly Finding[] {
  const ranks = bands.map((band) => book.levels.indexOf(band.level));
  if (ranks.every((rank, i) => rank >= 0 && (i === 0 || rank > (ranks[i - 1] ?? -1)))) return [];
  return [
    {
      what: `级别写成了 ${bands.map((band) => band.level).join('、')}`,
      expected: `facts.json 的 levels，从高到低：${book.levels.join('、')}`,
      remedy: '改正级别的写法或先后',
    },
  ];
}

function checkMarks({ rows }: Units): readonly Finding[] {
  const facts = rows.flatMap((row) => row.cells.map((cell) => ({ level: row.level, fact: cell.fact })));
  return facts.flatMap(({ level, fact }) => {
    const uncountable = checkCountable(fact);
    return uncountable.length > 0 ? uncountable : checkLevel(fact, level);
  });
}

/** A mark for each, as many as can be counted by eye. */
function checkCountable(fact: AnyFact): readonly Finding[] {
  if (fact.kind === 'award') return [];
  const { value, qualifier } = fact.quantity;
  if (qualifier === 'exact' && Number.isInteger(Number(value)) && Number(value) <= MOST_MARKS) return [];
  return [
    {
      what: `“${fact.says}”画不成一个一个的点`,
      expected: `不超过 ${MOST_MARKS} 的准确整数`,
      remedy: '改用数字卡（去掉 mark）；人多的用 fields 版式',
    },
  ];
}

/** Marks are whole, and few enough to be distinguished; a part of zero has no mark to point at. */
function checkField({ whole, parts = [], columns, rows }: Field): readonly Finding[] {
  const wrong = [whole, ...parts].filter(({ fact }) => {
    const count = Number(fact.quantity.value);
    return !Number.isInteger(count) || count < 1 || count > MOST_IN_FIELD;
  });
  const counts = wrong.map(({ fact }) => ({
    what: `“${fact.says}”画不成一个一个的点`,
    expected: `1 到 ${MOST_IN_FIELD} 的整数`,
    remedy: '改用数字卡',
  }));
  const sides = [
    { name: 'columns', asked: columns, each: '每行' },
    { name: 'rows', asked: rows, each: '每列' },
  ].flatMap(({ name, asked, each }) =>
    asked === undefined || (Number.isInteger(asked) && asked > 0)
      ? []
      : {
          what: `${name} 写成了 ${asked}`,
          expected: `${each}几个，大于 0 的整数`,
          remedy: '改正，或去掉这一项',
        },
  );
  return [...counts, ...sides];
}

function checkHonours({ bands }: Wall): readonly Finding[] {
  return bands.flatMap((band) =>
    band.tiles.flatMap((tile) =>
      tile.facts.flatMap((fact) => firstOf(checkLevel(fact, band.level), checkWon(fact))),
    ),
  );
}

function checkWon({ counts, says, status }: AnyFact): readonly Finding[] {
  if (status === '获评') return [];
  return [
    {
      what: `“${counts}”（${says}）的状态是“${status ?? '未注明'}”`,
      expected: '上荣誉墙的只有“获评”',
      remedy: '从荣誉墙上取下；如果确已获评，在 facts.json 里改 status',
    },
  ];
}

function checkLevel({ id, says, level, status }: AnyFact, band: string): readonly Finding[] {
  if (level === band) return [];
  if (level === undefined)
    return [
      {
        what: `“${says}”没有注明级别，却放在“${band}”一栏`,
        expected: '每项荣誉放在自己的级别里',
        remedy: `照报告在 facts.json 里给 ${id} 写上 level${status === undefined ? ' 和 status' : ''}；不是荣誉的，从这里取下`,
      },
    ];
  return [
    {
      what: `“${says}”的级别是“${level}”，却放在“${band}”一栏`,
      expected: '每项荣誉放在自己的级别里',
      remedy: `照报告核对级别：放错了栏的，移到相应一栏；级别登记错了的，改 facts.json 里 ${id} 的 level`,
    },
  ];
}
