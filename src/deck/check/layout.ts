import { type Problem, type ProblemPlace, whereOfSlide } from '../../facts/index.ts';
import type { PlacedSlide } from '../deck.ts';
import type { Bars } from '../figure.ts';
import type { Slide, TwinHalf } from '../slide.ts';
import { plainText, type Text } from '../text.ts';
import { isText, walk } from '../walk.ts';
import { pairsOf, shared } from './agree.ts';

type RegionOf<S extends Slide> = NonNullable<S['steps']>[number][number];

/** What a step of each layout may bring up: the slide's content in that region; nothing where the slide has none. */
const REGIONS = {
  cover: {
    words: ({ opening }) => opening?.words,
    first: ({ opening }) => opening?.fields.slice(0, 1),
    second: ({ opening }) => opening?.fields.slice(1, 2),
    third: ({ opening }) => opening?.fields.slice(2),
    title: ({ opening, headline }) => opening && headline,
  },
  close: {},
  route: {},
  panels: { panels: ({ panels }) => panels, points: ({ points }) => points },
  text: { lead: ({ lead }) => lead, lines: ({ lines }) => lines },
  cards: {
    first: ({ groups }) => groups.slice(0, Math.ceil(groups.length / 2)),
    second: ({ groups }) => groups.slice(Math.ceil(groups.length / 2)),
  },
  sum: {
    dots: ({ under }) => under.filter(({ dots }) => dots),
    total: ({ figure }) => [figure.whole],
    bar: ({ figure, under }) => [figure.parts, under.filter(({ dots }) => dots === undefined)],
    cards: ({ cards }) => cards,
    points: ({ points }) => points,
  },
  rows: { facts: ({ facts }) => facts },
  twin: { left: ({ left }) => left, right: ({ right }) => right, points: ({ points }) => points },
  units: {
    first: ({ figure }) => figure.rows.slice(0, 1),
    rest: ({ figure }) => figure.rows.slice(1),
    aside: ({ aside }) => aside,
  },
  fields: {
    first: ({ fields }) => fields.slice(0, 1),
    second: ({ fields }) => fields.slice(1, 2),
    third: ({ fields }) => fields.slice(2, 3),
    fourth: ({ fields }) => fields.slice(3),
    cards: ({ cards }) => cards,
    frontPage: ({ frontPage }) => frontPage,
    points: ({ points }) => points,
  },
  plot: { figure: ({ figure }) => figure, side: ({ side }) => side, points: ({ points }) => points },
  poster: { term: ({ terms }) => terms },
  sheets: { quotes: ({ quotes }) => quotes, fork: ({ fork }) => fork, rows: ({ rows }) => rows },
  tally: { left: ({ left }) => left, right: ({ right }) => right, points: ({ points }) => points },
  split: { side: ({ side }) => side, points: ({ points }) => points },
  matrix: { matrix: ({ figure }) => figure, points: ({ points }) => points },
  bars: {
    bars: ({ figure }) => figure.items.filter((_, i) => i !== figure.message || !isTold(figure)),
    // Whom the message is about is there before its money.
    message: ({ figure }) =>
      isTold(figure)
        ? figure.items.flatMap(({ people: _, ...money }, i) => (i === figure.message ? [money] : []))
        : undefined,
    inset: ({ inset }) => inset,
  },
  pair: { columns: ({ figure }) => figure, points: ({ points }) => points },
  process: { outlets: ({ outlets }) => outlets, points: ({ points }) => points },
  wall: {
    band1: ({ figure }) => figure.bands.slice(0, 1),
    band2: ({ figure }) => figure.bands.slice(1, 2),
    band3: ({ figure }) => figure.bands.slice(2, 3),
    band4: ({ figure }) => figure.bands.slice(3),
    wall: ({ figure }) => figure,
  },
  pillars: { pillars: ({ pillars }) => pillars, plinth: ({ plinth }) => plinth, end: ({ end }) => end },
} as const satisfies {
  readonly [S in Slide as S['layout']]: Readonly<Record<RegionOf<S>, (slide: S) => object | undefined>>;
};

/** Bars that say whom they reached have the message in a row of its own. */
function isTold({ items }: Bars): boolean {
  return items.some(({ people }) => people !== undefined);
}

/** The regions of a slide by name, with their content. */
export function regionsOf(slide: Slide): ReadonlyMap<string, object> {
  // One table for all layouts: the compiler checks each row against its own slide, which the look-up by name cannot.
  const regions: Readonly<Record<string, (slide: never) => object | undefined>> = REGIONS[slide.layout];
  const found = Object.entries(regions).flatMap(([name, content]) => {
    const there = content(slide as never);
    return there === undefined || (Array.isArray(there) && there.length === 0)
      ? []
      : [[name, there] as const];
  });
  return new Map(found);
}

/**
 * Content that would appear nowhere, or clicks that show nothing: lists of unequal length, steps without their region.
 */
export function checkLayout(placed: PlacedSlide): readonly Problem[] {
  const where: WhereOf = (...field) => whereOfSlide(placed.id, field);
  return [
    ...checkSteps(placed.slide, where),
    ...checkOrder(placed.slide, where),
    ...checkSides(placed.slide, where),
    ...checkLengths(placed.slide, where),
  ];
}

type WhereOf = (...field: readonly PropertyKey[]) => ProblemPlace;

function checkSteps(slide: Slide, where: WhereOf): readonly Problem[] {
  const present = [...regionsOf(slide).keys()];
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

/** A sentence to two panels says nothing while one of them is still to come. */
function checkOrder(slide: Slide, where: WhereOf): readonly Problem[] {
  if (slide.layout !== 'twin' || slide.points === undefined) return [];
  const steps: readonly (readonly string[])[] = slide.steps ?? [];
  // A region that is misspelt is told by itself, and may be this one.
  if (checkSteps(slide, where).length > 0) return [];
  const stepOf = (region: string) => steps.findIndex((regions) => regions.includes(region));
  const last = Math.max(stepOf('left'), stepOf('right'));
  if (stepOf('points') >= last) return [];
  return [
    {
      where: where('points'),
      what: `points 在第${stepOf('points') + 1}步出现，所说的面板第${last + 1}步才出现`,
      expected: '话和它所说的面板同时出现',
      remedy: '只说一块面板的，写进那一块的 points；两块都说的，把 points 放进最后一步',
    },
  ];
}

/** So many pairs of characters more the sentences to two panels have in common with the other one than with their own. */
const FITS_BETTER = 3;

/** Sentences to two panels of which each is about the other one. */
function checkSides(slide: Slide, where: WhereOf): readonly Problem[] {
  if (slide.layout !== 'twin') return [];
  const { left, right } = slide;
  if (!left.points || !right.points) return [];
  const [first, second] = [left, right].map(({ points, ...half }) => ({ half, points: points ?? [] }));
  const likeness = (points: readonly Text[] = [], half?: Omit<TwinHalf, 'points'>) =>
    shared(wordsIn(points), wordsIn(half));
  const gain =
    likeness(first?.points, second?.half) +
    likeness(second?.points, first?.half) -
    likeness(first?.points, first?.half) -
    likeness(second?.points, second?.half);
  if (gain < FITS_BETTER) return [];
  return [
    {
      where: where('left', 'points'),
      what: '左右两块的 points 像是写反了：各自说的是另一块',
      expected: '话写在它所说的那一块里',
      remedy: '把两块的 points 对调',
    },
  ];
}

/** The pairs of characters of all words of a part of a slide. */
function wordsIn(part: unknown): ReadonlySet<string> {
  const words: string[] = [];
  walk(part, [''], (node) => {
    if (isText(node)) words.push(plainText(node));
    return !isText(node);
  });
  return pairsOf(words.join('，'));
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
    case 'sheets':
      return slide.captions.length === 1
        ? []
        : checkEqual(where('captions'), slide.captions.length, slide.sheets.length, '每张一句，或共一句');
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

function checkEqual(where: ProblemPlace, found: number, wanted: number, rule: string): readonly Problem[] {
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

function outOfRange(where: ProblemPlace, name: string, found: number, count: number): Problem {
  return {
    where,
    what: `${name} 写成了 ${found}`,
    expected: `0 到 ${count - 1}（从 0 数起）`,
    remedy: '改成所指那一项的序号',
  };
}
