import { type Place, type Problem, whereOfSlide } from '../../facts/index.ts';
import type { PlacedSlide } from '../deck.ts';
import type { Slide } from '../slide.ts';

type RegionOf<S extends Slide> = NonNullable<S['steps']>[number][number];

/** The regions that a step of each layout may bring up; where the slide can do without, whether it has it. */
const REGIONS = {
  cover: {},
  close: {},
  route: {},
  panels: { panels: always, points: (slide) => has(slide.points) },
  cards: { first: always, second: (slide) => slide.groups.length > 1 },
  sum: {
    dots: (slide) => slide.under.some((under) => under.dots !== undefined || under.sum !== undefined),
    bar: always,
    cards: (slide) => slide.cards !== undefined,
    points: (slide) => has(slide.points),
  },
  rows: { facts: always },
  twin: { left: always, right: always, points: (slide) => has(slide.points) },
  units: {
    first: always,
    rest: (slide) => slide.figure.rows.length > 1,
    aside: (slide) => slide.aside !== undefined,
  },
  fields: {
    first: always,
    second: (slide) => slide.fields.length > 1,
    third: (slide) => slide.fields.length > 2,
    fourth: (slide) => slide.fields.length > 3,
    points: (slide) => has(slide.points),
  },
  split: { side: always, points: (slide) => has(slide.points) },
  matrix: { matrix: always, points: (slide) => has(slide.points) },
  bars: { bars: always, inset: (slide) => slide.inset !== undefined },
  pair: { columns: always, points: (slide) => has(slide.points) },
  process: { outlets: (slide) => has(slide.outlets), points: (slide) => has(slide.points) },
  wall: {
    band1: always,
    band2: (slide) => slide.figure.bands.length > 1,
    band3: (slide) => slide.figure.bands.length > 2,
    band4: (slide) => slide.figure.bands.length > 3,
    wall: always,
  },
  pillars: { pillars: always, plinth: (slide) => has(slide.plinth), end: always },
} as const satisfies {
  readonly [S in Slide as S['layout']]: Readonly<Record<RegionOf<S>, (slide: S) => boolean>>;
};

/** What would stand nowhere, or be clicked for in vain: lists of unequal length, steps without their region. */
export function checkLayout(placed: PlacedSlide): readonly Problem[] {
  const where: WhereOf = (...field) => whereOfSlide(placed.id, field);
  return [...checkSteps(placed.slide, where), ...checkLengths(placed.slide, where)];
}

type WhereOf = (...field: readonly PropertyKey[]) => Place;

function checkSteps(slide: Slide, where: WhereOf): readonly Problem[] {
  // One table for all layouts: the compiler holds each row to its own slide, the look-up by name cannot.
  const regions: Readonly<Record<string, (slide: never) => boolean>> = REGIONS[slide.layout];
  const present = Object.keys(regions).filter((region) => regions[region]?.(slide as never));
  return (slide.steps ?? []).flat().flatMap((region) =>
    present.includes(region)
      ? []
      : [
          {
            where: where('steps'),
            what: `这一页没有“${region}”这一块，点了不会有变化`,
            expected: present.length === 0 ? '这种版式没有步骤' : `下列之一：${present.join('、')}`,
            remedy: '改正 steps 里的名称，或补上这一块的内容',
          },
        ],
  );
}

function checkLengths(slide: Slide, where: WhereOf): readonly Problem[] {
  switch (slide.layout) {
    case 'rows':
      return checkEqual(where('facts'), slide.facts.length, slide.figure.items.length, '每条一项');
    case 'sum':
      return checkEqual(where('under'), slide.under.length, slide.figure.parts.length, '每段一项');
    case 'matrix':
      return slide.figure.rows.flatMap((row, i) =>
        checkEqual(where('figure', 'rows', i), row.cells.length, slide.figure.columns.length, '每列一格'),
      );
    case 'units':
      return slide.figure.rows.flatMap((row, i) =>
        row.cells
          .filter((cell) => cell.column < 0 || cell.column >= slide.figure.columns.length)
          .map((cell) =>
            outOfRange(where('figure', 'rows', i), 'column', cell.column, slide.figure.columns.length),
          ),
      );
    case 'split':
      return slide.figure.kind === 'bars' ? checkMessage(slide.figure, where) : [];
    case 'bars':
    case 'pair':
      return checkMessage(slide.figure, where);
    default:
      return [];
  }
}

function checkMessage(
  { message, items }: { readonly message?: number; readonly items: readonly unknown[] },
  where: WhereOf,
): readonly Problem[] {
  if (message === undefined || (message >= 0 && message < items.length)) return [];
  return [outOfRange(where('figure', 'message'), 'message', message, items.length)];
}

function checkEqual(where: Place, found: number, wanted: number, rule: string): readonly Problem[] {
  if (found === wanted) return [];
  return [
    {
      where,
      what: `有 ${found} 项，图里有 ${wanted} 项`,
      expected: `${wanted} 项（${rule}）`,
      remedy: found < wanted ? '补上缺的' : '去掉多的，或在图里补上',
    },
  ];
}

function outOfRange(where: Place, name: string, found: number, count: number): Problem {
  return {
    where,
    what: `${name} 写成了 ${found}`,
    expected: `0 到 ${count - 1}（从 0 数起）`,
    remedy: '改成所指那一项的序号',
  };
}

function always(): boolean {
  return true;
}

function has(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}
