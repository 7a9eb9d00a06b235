import { Chart } from 'chart.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planChart } from '../../src/charts/config.ts';
import { configFor, planFor } from '../../src/charts/kinds.ts';
import { planLine, startOf } from '../../src/charts/line.ts';
import { paintMarks } from '../../src/charts/paint.ts';
import { axisOf, type BarPlan } from '../../src/charts/plan.ts';
import { planRate } from '../../src/charts/rate.ts';
import type { BarData, PlotData } from '../../src/deck/index.ts';
import { runs } from '../trials.ts';
import { record } from './recorder.ts';
import { mark, measure, palette } from './samples.ts';

const size = { width: 1200, height: 600 };
const room = { ...size, ratio: 1 };
const barPlan = (data: Parameters<typeof planChart>[0], at = size): BarPlan => {
  const plan = planChart(data, at, measure);
  if (plan.kind === 'stack' || plan.kind === 'ring') throw new Error(plan.kind);
  return plan;
};

describe('bars on both sides of zero', () => {
  const rows: BarData = {
    kind: 'rows',
    marks: [mark(32.7, '增长32.7%', true), mark(11.8, '增长11.8%'), mark(-7.3, '下降7.3%')],
  };

  test('share one scale, and each goes its own way from zero', () => {
    const drawn = record(rows, size);
    const { zero, marks } = barPlan(rows);
    const bodies = drawn.rects.filter(({ colour }) => [palette.c1, palette.c2].includes(String(colour)));
    expect(zero).toBeGreaterThan(0);
    expect(bodies.map(({ x, width }) => [x, x + width])).toEqual([
      [expect.closeTo(zero), expect.closeTo(zero + (marks[0]?.length ?? 0))],
      [expect.closeTo(zero), expect.closeTo(zero + (marks[1]?.length ?? 0))],
      [expect.closeTo(zero - (marks[2]?.length ?? 0)), expect.closeTo(zero)],
    ]);
    expect((marks[0]?.length ?? 0) / (marks[2]?.length ?? 1)).toBeCloseTo(32.7 / 7.3, 6);
  });

  test('have their values at their own ends, and a line of ink at zero', () => {
    const { places, plates } = record(rows, size);
    const { zero, marks } = barPlan(rows);
    expect(places[0]?.x).toBeCloseTo(zero + (marks[0]?.length ?? 0) + 22);
    const last = places[2] ?? expect.unreachable();
    expect(last.x + last.width).toBeCloseTo(zero - (marks[2]?.length ?? 0) - 22);
    expect(plates).toContainEqual(expect.objectContaining({ colour: palette.ink, width: 3, height: 600 }));
  });

  test('without any below zero have no such line and start at the edge', () => {
    const plain: BarData = { kind: 'rows', marks: [mark(3, '3场'), mark(0, '0场')] };
    expect(barPlan(plain).zero).toBe(0);
    expect(record(plain, size).plates.filter(({ colour }) => colour === palette.ink)).toEqual([]);
  });

  test('stay with their values on the canvas, whatever they are', () => {
    const anyMarks = fc.array(fc.integer({ min: -9_999, max: 9_999 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyMarks, fc.constantFrom('rows', 'columns'), (values, kind) => {
        const data: BarData = { kind, marks: values.map((value) => mark(value, `${Math.abs(value)}人`)) };
        const drawn = record(data, size);
        for (const { x, y, width, height } of drawn.places) {
          expect(x).toBeGreaterThanOrEqual(-0.5);
          expect(x + width).toBeLessThanOrEqual(1200.5);
          expect(y).toBeGreaterThanOrEqual(-0.5);
          expect(y + height).toBeLessThanOrEqual(600.5);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  test.each([
    { values: [10, -10], need: 100, zero: 300 },
    { values: [-10], need: 100, zero: 600 },
    { values: [30, -10], need: 0, zero: 150 },
  ])('$values with $need px for a value have zero at $zero of 600 px', ({ values, need, zero }) => {
    const axis = axisOf(
      values.map((value) => ({ mark: mark(value, '1人'), need })),
      600,
    );
    expect(axis.zero).toBeCloseTo(zero);
  });
});

describe('columns', () => {
  const marks = [mark(1, '1名', true), mark(2, '2名'), mark(6, '6名')];
  const fills = (data: BarData) => paintMarks(data, palette).map(({ fill }) => fill);
  test('in an order are darkest at its high end, which is data', () => {
    const ranks = marks.map((one) => ({ ...one, message: false }));
    expect(fills({ kind: 'columns', highest: 'last', marks: ranks })).toEqual(palette.ordinal);
    expect(fills({ kind: 'columns', highest: 'first', marks: ranks })).toEqual(palette.ordinal.toReversed());
  });
  // A blind reader of 二星企业居多 saw the darkest column, which was that of three stars.
  test('in an order with a message have one colour but for that', () => {
    expect(fills({ kind: 'columns', highest: 'last', marks })).toEqual([palette.c1, palette.c2, palette.c2]);
  });
  test('over time have one colour but for the message', () => {
    expect(fills({ kind: 'columns', marks })).toEqual([palette.c1, palette.c2, palette.c2]);
  });
});

describe('groups', () => {
  const data: PlotData & { kind: 'groups' } = {
    kind: 'groups',
    marks: [mark(30, '30人'), mark(40, '40人'), mark(60, '60多人', true), mark(20, '20人', true)],
  };
  test('stand in pairs over the middle of their places, the first series on the left and hatched', () => {
    const drawn = record(data, size);
    const { thickness } = barPlan(data);
    const bodies = drawn.rects
      .filter(
        ({ colour, y, height }) => [palette.c1, palette.c2].includes(String(colour)) && y + height > 599,
      )
      .toSorted((a, b) => a.x - b.x);
    expect(bodies.map(({ x }) => x)).toEqual(
      [300 - thickness, 300, 900 - thickness, 900].map((x) => expect.closeTo(x)),
    );
    const heights = bodies.map(({ height }) => height);
    expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(2);
    expect((heights[3] ?? 0) / (heights[2] ?? 1)).toBeCloseTo(0.5);
    expect(drawn.strokes.filter((colour) => colour === palette.c2Stripe)).toHaveLength(2);
  });
  test('have their values over their own columns', () => {
    const { places } = record(data, size);
    const { thickness } = barPlan(data);
    const middles = places.map(({ x, width }) => x + width / 2);
    expect(middles).toEqual(
      [300 - thickness / 2, 900 - thickness / 2, 300 + thickness / 2, 900 + thickness / 2].map((x) =>
        expect.closeTo(x),
      ),
    );
  });
});

describe('a target', () => {
  const data = (done: number, goal: number): PlotData & { kind: 'target' } => ({
    kind: 'target',
    marks: [mark(done, `${done}户`, true), mark(goal, `${goal}户`)],
  });
  test.each([
    [46, 40],
    [18, 20],
  ])('of %i done against %i has both on one scale, from zero', (done, goal) => {
    const plan = barPlan(data(done, goal));
    expect((plan.marks[0]?.length ?? 0) / (plan.goals[0]?.length ?? 1)).toBeCloseTo(done / goal, 6);
    const { places } = record(data(done, goal), size);
    const longer = Math.max(plan.marks[0]?.length ?? 0, plan.goals[0]?.length ?? 0);
    expect(places[0]?.x).toBeCloseTo(longer + 22);
    expect(places.map(({ x, width }) => x + width <= 1200.5)).toEqual([true, true]);
  });
  test('has the stroke of the goal where the goal ends', () => {
    const { plates } = record(data(46, 40), size);
    const end = barPlan(data(46, 40)).goals[0]?.length ?? 0;
    const stroke = plates.find(({ colour, width }) => colour === palette.ink && width === 9);
    expect((stroke?.x ?? 0) + 9).toBeCloseTo(end);
  });
});

describe('the axis of a course', () => {
  test.each([
    { values: [3120, 12_413], start: 0 },
    { values: [65, 100], start: 0 },
    { values: [66, 100], start: 30 },
    { values: [91.4, 96.3, 98.2], start: 80 },
    { values: [100, 100], start: 98 },
    { values: [0, 0], start: 0 },
    { values: [-3, 5], start: -3 },
    { values: [-12, 5], start: -20 },
  ])('of $values starts at $start', ({ values, start }) => {
    expect(startOf(values)).toBe(start);
  });

  test('never starts over a value, nor below zero without need', () => {
    const anyValues = fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(anyValues, (values) => {
        const start = startOf(values);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThanOrEqual(Math.min(...values));
      }),
    );
  });

  test('says where it starts unless that is zero, in the unit of the values', () => {
    const plan = (...values: readonly number[]) =>
      planLine({ kind: 'line', marks: values.map((value) => mark(value, `${value}%`)) }, size, measure);
    expect(plan(91.4, 98.2).start).toBe('纵轴从 80% 起');
    expect(plan(10, 98.2).start).toBe('');
    expect(plan(-10, 98.2).start).toBe('');
    const money = [mark(970_000, '97万元'), mark(990_000, '99万元')];
    expect(planLine({ kind: 'line', marks: money }, size, measure).start).toBe('纵轴从 95万元 起');
  });
});

describe('a course', () => {
  const data: PlotData = {
    kind: 'line',
    marks: [mark(10, '10人'), mark(30, '30多人'), mark(20, '近20人', true)],
  };
  test('has its points over the middle of equal columns, as high as their values', () => {
    const plan = planLine(data, size, measure);
    expect(plan.marks.map(({ x }) => x)).toEqual([200, 600, 1000]);
    const [low, high, middle] = plan.marks.map(({ length }) => length);
    expect((high ?? 0) / (low ?? 1)).toBeCloseTo(3);
    expect((middle ?? 0) / (low ?? 1)).toBeCloseTo(2);
  });
  test('is drawn by Chart.js where it is planned, with a ring where the number is not exact', () => {
    const plan = planFor(data, room, measure);
    const config = configFor(plan, palette);
    const { points } = drawnPoints(config);
    expect(plan.kind === 'line' && plan.marks.map(({ x, y }) => [x, y])).toEqual(
      points.map(({ x, y }) => [expect.closeTo(x, 3), expect.closeTo(y, 3)]),
    );
    expect(config.data.datasets[0]).toMatchObject({
      pointBackgroundColor: [palette.c2, palette.paper, palette.paper],
      pointBorderColor: [palette.c2, palette.c2, palette.c1],
    });
  });
  test('of twelve periods at 4:3 has digits that can be read, all of one size, and its unit beside the title', () => {
    const years = Array.from({ length: 12 }, (_, i) => mark(12_413 - i * 700, `${12_413 - i * 700}人`));
    const at = (unit?: string) =>
      planLine(
        { kind: 'line', marks: years, ...(unit === undefined ? {} : { unit }) },
        { width: 1296, height: 560 },
        measure,
      );
    const plan = at('人');
    const sizes = new Set(plan.marks.map(({ value }) => value.size));
    expect(sizes.size).toBe(1);
    expect([...sizes][0]).toBeGreaterThanOrEqual(28);
    expect(plan.marks.map(({ value }) => value.pieces.map(({ text }) => text).join(''))).toEqual(
      years.map(({ runs }) => runs[0]?.text),
    );
    for (const { x, value } of plan.marks) {
      expect(x - value.width / 2).toBeGreaterThanOrEqual(0);
      expect(value.width).toBeLessThanOrEqual(1296 / 12);
    }
    // Where nothing else says the unit, no value goes without it.
    expect(at().marks.every(({ value }) => value.pieces.some(({ text }) => text === '人'))).toBe(true);
  });
  test('that goes below zero has its line at zero', () => {
    const course = [mark(3, '增长3%'), mark(-2, '下降2%'), mark(4, '增长4%', true)];
    const plan = planLine({ kind: 'line', marks: course }, size, measure);
    expect(plan.scaleMin).toBe(-2);
    expect(plan.start).toBe('');
    expect(plan.marks[1]?.length).toBe(0);
  });
});

describe('a rate', () => {
  test.each([
    ['98.2%', 98.2, 100],
    ['15‰', 15, 1000],
  ])('%s fills its share of the whole', (printed, value, whole) => {
    const data: PlotData = { kind: 'rate-bar', marks: [mark(value, printed)] };
    const plan = planRate(data, size);
    expect(plan.whole).toBe(whole);
    expect(plan.marks[0]?.length).toBeCloseTo((value / whole) * 1200);
    const ring = configFor(planFor({ ...data, kind: 'rate-ring' }, room, measure), palette);
    expect(ring.data.datasets[0]?.data).toEqual([value, expect.closeTo(whole - value)]);
  });
});

/** Where Chart.js has put the points of a line. */
function drawnPoints(config: ReturnType<typeof configFor>) {
  const canvas = { ...size, style: {}, getContext: () => context };
  const context: object = new Proxy(
    {},
    {
      get: (_, name) =>
        name === 'canvas' ? canvas : name === 'measureText' ? () => ({ width: 1 }) : () => {},
      set: () => true,
    },
  );
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, config);
  const points = chart.getDatasetMeta(0).data.map(({ x, y }) => ({ x, y }));
  chart.destroy();
  return { points };
}
