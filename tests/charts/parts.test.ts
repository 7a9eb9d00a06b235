import { describe, expect, test } from 'vitest';
import { ordinalColour, paintMarks } from '../../src/charts/paint.ts';
import { dropUnit, fitRuns, setRuns } from '../../src/charts/runs.ts';
import { brokenGaps, ellipsisAfter } from '../../src/charts/sector.ts';
import { mark, measure, palette, runsOf, stack } from './samples.ts';

describe('a value in type', () => {
  test('has units at 37 % and qualifiers at 42 % of its digits, in the order of the report', () => {
    const { pieces, width } = setRuns(runsOf('146万多元'), 100, measure);
    expect(pieces.map(({ text, weight, px }) => [text, weight, px])).toEqual([
      ['146', 900, 100],
      ['万', 700, 37],
      ['多', 700, 42],
      ['元', 700, 37],
    ]);
    const last = pieces.at(-1);
    expect(width).toBeCloseTo((last?.dx ?? 0) + 37);
    expect(pieces.map(({ dx }) => dx)).toEqual(pieces.map(({ dx }) => dx).toSorted((a, b) => a - b));
  });

  test('starts flush even when a qualifier leads', () => {
    expect(setRuns(runsOf('近3万人'), 100, measure).pieces[0]).toMatchObject({ text: '近', dx: 0 });
  });

  test('keeps its small runs at 35 px while the digits allow', () => {
    const sizes = [100, 60, 20].map((size) => setRuns(runsOf('6人'), size, measure).pieces[1]?.px);
    expect(sizes).toEqual([37, 35, 20]);
  });

  test('fits the room it is given', () => {
    expect(fitRuns(runsOf('10000余份'), 120, 200, measure).width).toBeLessThanOrEqual(200);
    expect(fitRuns(runsOf('6份'), 120, 400, measure).size).toBe(120);
  });

  test.each([
    ['83家', '83'],
    ['460多人', '460多'],
    ['19.5万元', '19.5万元'],
  ])('%s without its unit is %s', (printed, bare) => {
    expect(
      dropUnit(runsOf(printed))
        .map(({ text }) => text)
        .join(''),
    ).toBe(bare);
  });
});

describe('colours', () => {
  test.each([
    { count: 1, colours: ['#bb4444'] },
    { count: 2, colours: ['#cc8888', '#880000'] },
    { count: 3, colours: ['#cc8888', '#bb4444', '#880000'] },
    { count: 5, colours: ['#cc8888', '#c46666', '#bb4444', '#a22222', '#880000'] },
  ])('of $count ranks go from low to high', ({ count, colours }) => {
    expect(Array.from({ length: count }, (_, i) => ordinalColour(i, count, palette))).toEqual(colours);
  });

  test('that cannot be mixed give the nearer rank', () => {
    const named = { ...palette, ordinal: ['pink', 'red', 'darkred'] as const };
    expect([0, 1, 2, 3].map((i) => ordinalColour(i, 4, named))).toEqual(['pink', 'red', 'red', 'darkred']);
  });

  test('of parts that touch differ by hatch, and a hatched one has a halo', () => {
    const marks = [...stack.marks, mark(5, '5人'), mark(6, '6人')];
    const paints = paintMarks({ kind: 'stack', marks }, palette);
    expect(paints.map(({ fill, stripe }) => [fill, stripe !== undefined])).toEqual([
      [palette.c1, false],
      [palette.c2, true],
      [palette.c2, false],
      [palette.c2, true],
    ]);
    expect(paints[1]).toMatchObject({ digits: palette.c2On, halo: palette.c2 });
  });
});

describe('ends', () => {
  test('open: an ellipsis after the body', () => {
    expect(ellipsisAfter(100, 1)).toEqual([
      { from: 112, to: 124 },
      { from: 130, to: 142 },
      { from: 148, to: 160 },
    ]);
  });

  test.each([
    { length: 1000, stretch: 60 },
    { length: 300, stretch: 36 },
    { length: 40, stretch: 20 },
  ])(
    'broken: the gaps lie in the last $stretch of $length px, and the end itself is drawn',
    ({ length, stretch }) => {
      const gaps = brokenGaps(length, 1);
      expect(gaps[0]?.from).toBeCloseTo(length - stretch);
      expect(gaps.at(-1)?.to).toBeCloseTo(length - stretch / 10);
      expect(gaps.every(({ from, to }) => to > from)).toBe(true);
    },
  );
});
