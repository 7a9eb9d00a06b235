import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planColumns, RISE_OF_VALUE } from '../../src/charts/columns.ts';
import { EDGE, tailOf } from '../../src/charts/plan.ts';
import { planRing } from '../../src/charts/ring.ts';
import { planRows, VALUE_GAP } from '../../src/charts/rows.ts';
import { DIGIT_HEIGHT } from '../../src/charts/runs.ts';
import { OPEN_TAIL } from '../../src/charts/sector.ts';
import { planStack, SEGMENT_GAP } from '../../src/charts/stack.ts';
import { runs } from '../trials.ts';
import { anyChart, anySize, mark, measure } from './samples.ts';

const closeTo = (n: number) => expect.closeTo(n, 6);

describe('rows', () => {
  test.each([
    { rows: 3, height: 594, thickness: 92, digits: [120, 88] },
    { rows: 5, height: 645, thickness: 88, digits: [120, 88] },
    { rows: 5, height: 780, thickness: 104, digits: [148, 104] },
    { rows: 6, height: 645, thickness: 72, digits: [97.92, 72] },
  ])('$rows rows on $height px are $thickness px thick', ({ rows, height, thickness, digits }) => {
    const marks = Array.from({ length: rows }, (_, i) => mark(rows - i, `${rows - i}场`, i === 0));
    const plan = planRows({ kind: 'rows', marks }, { width: 1200, height }, measure);
    expect(plan.thickness).toBe(thickness);
    expect(plan.marks.slice(0, 2).map(({ value }) => value.size)).toEqual(digits.map(closeTo));
  });

  test('a low row whose name stands over its bar has a bar that keeps off the name', () => {
    const marks = [mark(25, '25个', true), mark(6, '6个')];
    const [beside, over] = [0, 44].map(
      (names) => planRows({ kind: 'rows', marks }, { width: 1200, height: 300, names }, measure).thickness,
    );
    expect([beside, over]).toEqual([100, 60]);
  });

  test('the bar with the least room reaches the edge together with its value', () => {
    const marks = [mark(1_460_000, '146万多元', true), mark(100_000, '10万元')];
    const { marks: planned } = planRows({ kind: 'rows', marks }, { width: 1188, height: 300 }, measure);
    const [first] = planned;
    expect((first?.length ?? 0) + 64 + VALUE_GAP + (first?.value.width ?? 0)).toBeCloseTo(1188 - 6);
  });

  test('a narrow canvas takes from the values before the longest bar is a stub', () => {
    const marks = [mark(12_345_678, '12345678人次', true), mark(6, '6人次')];
    const { marks: planned } = planRows({ kind: 'rows', marks }, { width: 640, height: 300 }, measure);
    expect(planned[0]?.length).toBeGreaterThan(640 * 0.14);
    expect(planned[0]?.value.size).toBeGreaterThan(50);
  });

  test('bars of more and of less than nothing share a narrow canvas with their values', () => {
    const marks = [mark(7.3, '增长7.3%'), mark(6.9, '增长6.9%'), mark(-12.2, '下降12.2%', true)];
    const plan = planRows({ kind: 'rows', marks }, { width: 624, height: 645 }, measure);
    const [most, , least] = plan.marks.map(({ length, value }) => length + VALUE_GAP + value.width);
    expect(least).toBeLessThanOrEqual(plan.zero);
    expect(most).toBeLessThanOrEqual(624 - plan.zero);
    expect(plan.marks[2]?.length).toBeGreaterThan(624 * 0.1);
    expect(plan.marks[2]?.value.size).toBeCloseTo(72);
  });

  test('bars that share a scale are no thicker in a high row than in a low one, whose digits are smaller', () => {
    const marks = [mark(146, '146万元', true)];
    const [low, high] = [90, 240].map((height) =>
      planRows({ kind: 'rows', marks, full: 400 }, { width: 700, height }, measure),
    );
    expect([low?.thickness, high?.thickness]).toEqual([56, 56]);
    expect(high?.marks[0]?.value.size).toBeGreaterThan(low?.marks[0]?.value.size ?? Number.NaN);
  });

  test('the message in a high row has its value over the bar, which has the whole width up to its open end', () => {
    const plan = (value: number, says: string, message: boolean, height: number) =>
      planRows(
        { kind: 'rows', marks: [mark(value, says, message)], full: 1_460_000 },
        { width: 532, height },
        measure,
      );
    const own = plan(1_460_000, '146万多元', true, 260);
    const [{ length = 0, value } = {}] = own.marks;
    expect(length + OPEN_TAIL + EDGE).toBeCloseTo(532);
    expect(value?.width).toBeLessThanOrEqual(532 - EDGE);
    expect(own.over).toBeCloseTo((value?.size ?? 0) * DIGIT_HEIGHT + VALUE_GAP);
    expect((own.over ?? 0) + own.thickness).toBeLessThan(260);
    const other = plan(255_700, '25.57万元', false, 77);
    expect(other.over).toBeUndefined();
    expect((other.marks[0]?.length ?? 0) / length).toBeCloseTo(255_700 / 1_460_000);
  });

  test('every bar, its open end and its value fit, and lengths are proportional from zero', () => {
    fc.assert(
      fc.property(anyChart('rows'), anySize, (data, size) => {
        const plan = planRows(data, size, measure);
        for (const { mark: m, length, value } of plan.marks) {
          expect(length + tailOf(m, plan.endScale) + VALUE_GAP + value.width).toBeLessThanOrEqual(size.width);
          expect(length).toBeCloseTo((m.value / plan.scaleMax) * size.width * (length > 0 ? 1 : 0), 6);
        }
        expect(plan.thickness * data.marks.length).toBeLessThan(size.height);
      }),
    );
  });
});

describe('columns', () => {
  test('three columns are 180 px thick and leave room for a full-size value', () => {
    const marks = [mark(7, '7家'), mark(13, '13家'), mark(5, '5家')];
    const plan = planColumns({ kind: 'columns', marks }, { width: 848, height: 456 }, measure);
    expect(plan.thickness).toBe(180);
    expect(plan.marks.map(({ value }) => value.size)).toEqual([120, 120, 120]);
    expect(plan.marks[1]?.length).toBeCloseTo(306);
  });

  test('every column and its value fit, side by side and upwards', () => {
    fc.assert(
      fc.property(anyChart('columns'), anySize, (data, size) => {
        const plan = planColumns(data, size, measure);
        for (const { mark: m, length, value } of plan.marks) {
          const above = tailOf(m, plan.endScale) + value.size * (RISE_OF_VALUE + DIGIT_HEIGHT);
          expect(length + above).toBeLessThanOrEqual(size.height);
          expect(value.width).toBeLessThanOrEqual(size.width / data.marks.length);
          if (length > 0) expect(length).toBeCloseTo((m.value / plan.scaleMax) * size.height, 6);
        }
      }),
    );
  });
});

describe('stack', () => {
  test('two parts share the width but for the gap, in one size of value', () => {
    const marks = [mark(195_000, '19.5万元', true), mark(320_000, '32万元')];
    const plan = planStack({ kind: 'stack', marks }, { width: 1728, height: 176 }, measure);
    expect(plan.marks.map(({ start, length }) => [Math.round(start), Math.round(length)])).toEqual([
      [0, 652],
      [658, 1070],
    ]);
    expect(plan.marks.map(({ value }) => value.size)).toEqual([120, 120]);
  });

  test('a narrow segment drops the unit, a narrower one the value', () => {
    const marks = [mark(960, '960家', true), mark(34, '34家'), mark(6, '6家')];
    const plan = planStack({ kind: 'stack', marks }, { width: 1728, height: 176 }, measure);
    expect(plan.marks.map(({ value }) => value.pieces.map(({ text }) => text).join(''))).toEqual([
      '960家',
      '34',
      '',
    ]);
  });

  test('segments touch but for the gap, are proportional, and hold their values', () => {
    fc.assert(
      fc.property(anyChart('stack'), anySize, (data, size) => {
        const plan = planStack(data, size, measure);
        let at = 0;
        for (const { mark: m, start, length, value } of plan.marks) {
          expect(start).toBeCloseTo(at, 6);
          at = start + length + tailOf(m, plan.endScale) + SEGMENT_GAP;
          expect(value.width).toBeLessThanOrEqual(Math.max(0, length));
          expect(length * plan.scaleMax).toBeCloseTo(length > 0 ? m.value * size.width : 0, 2);
        }
        if (data.marks.some((m) => m.value > 0)) expect(at - SEGMENT_GAP).toBeCloseTo(size.width, 6);
      }),
    );
  });
});

describe('ring', () => {
  test('the smaller part comes first, and both values stand to the right, by the names', () => {
    const marks = [mark(83, '83家', true), mark(26, '26家')];
    const plan = planRing({ kind: 'ring', marks }, { width: 692, height: 692 }, measure);
    expect(plan.data.marks.map(({ value }) => value)).toEqual([26, 83]);
    expect(plan.marks.map(({ value }) => Math.round(value.size))).toEqual([87, 87]);
    const [upper, lower] = plan.marks.map(({ at }) => at);
    expect(upper).toMatchObject({ outside: false });
    expect(Math.min(upper?.x ?? 0, lower?.x ?? 0)).toBeGreaterThan(500);
    expect(upper?.y).toBeLessThan(200);
    expect(lower?.y).toBeGreaterThan(480);
  });

  test('a part too narrow for its value shows it in the free corner', () => {
    const marks = [mark(12, '12家'), mark(1083, '1083家', true)];
    const plan = planRing({ kind: 'ring', marks }, { width: 692, height: 692 }, measure);
    expect(plan.marks.map(({ at }) => at.outside)).toEqual([true, false]);
  });

  test('sectors make a full turn and every value keeps clear of both edges of the ring', () => {
    fc.assert(
      fc.property(anyChart('ring'), fc.integer({ min: 300, max: 900 }), (data, side) => {
        const plan = planRing(data, { width: side, height: side }, measure);
        const turn = plan.marks.reduce((sum, { length }) => sum + length, 0);
        expect(turn).toBeCloseTo(data.marks.some((m) => m.value > 0) ? 2 * Math.PI : 0, 6);
        const outer = (side - 4) / 2;
        for (const { at, value } of plan.marks) {
          if (at.outside) continue;
          const [dx, dy] = [Math.abs(at.x - side / 2), Math.abs(at.y - side / 2)];
          const [w, h] = [value.width / 2, (value.size * DIGIT_HEIGHT) / 2];
          expect(Math.hypot(dx + w, dy + h)).toBeLessThan(outer);
          expect(Math.hypot(Math.max(0, dx - w), Math.max(0, dy - h))).toBeGreaterThan(outer * 0.58);
        }
      }),
      { numRuns: runs(60) },
    );
  });
});
