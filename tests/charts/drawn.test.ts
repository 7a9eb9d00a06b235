import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../trials.ts';
import { record } from './recorder.ts';
import { anyChart, anySize, columns, measure, palette, ring, rows, stack } from './samples.ts';

const size = { width: 1200, height: 600 };
const bodies = (drawn: ReturnType<typeof record>, colours: readonly string[]) =>
  drawn.rects.filter((rect) => colours.includes(String(rect.colour)) && rect.width > 0 && rect.height > 0);

describe('Chart.js draws what was planned', () => {
  test('rows start at the left edge and are as long as planned', () => {
    const drawn = record(rows, size);
    const starts = bodies(drawn, [palette.c1, palette.c2]).filter((rect) => rect.x === 0);
    expect(starts.map((rect) => rect.width)).toEqual(
      drawn.plan.marks.map(({ length }) => expect.closeTo(length, 6)),
    );
    expect(starts.map((rect) => rect.y + rect.height / 2)).toEqual([100, 300, 500]);
  });

  test('an open end is an ellipsis after the printed number, in the middle of the bar', () => {
    const drawn = record(rows, size);
    const end = drawn.plan.marks[0]?.length ?? 0;
    const dots = bodies(drawn, [palette.c1]).filter((rect) => rect.x > 0);
    const side = expect.closeTo(12);
    expect(dots.map((rect) => [rect.x - end, rect.width, rect.height])).toEqual([
      [expect.closeTo(12), side, side],
      [expect.closeTo(30), side, side],
      [expect.closeTo(48), side, side],
    ]);
    expect(dots.map((rect) => rect.y + rect.height / 2)).toEqual([1, 1, 1].map(() => expect.closeTo(100)));
  });

  test('columns stand on the ground, in the colours of their rank', () => {
    const ranks = columns.marks.map((one) => ({ ...one, message: false }));
    const drawn = record({ ...columns, marks: ranks }, size);
    const bars = bodies(drawn, palette.ordinal);
    expect(bars.map((rect) => rect.colour)).toEqual(palette.ordinal);
    for (const rect of bars) expect(rect.y + rect.height).toBeCloseTo(600);
  });

  test('a stack fills the canvas from edge to edge but for 6 px of paper', () => {
    const drawn = record(stack, { width: 1006, height: 176 });
    const parts = bodies(drawn, [palette.c1, palette.c2]).toSorted((a, b) => a.x - b.x);
    expect(parts.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([
      [expect.closeTo(0), expect.closeTo(0), expect.closeTo(300), 176],
      [expect.closeTo(306), expect.closeTo(0), expect.closeTo(700), 176],
    ]);
  });

  test('only the part that is not the message is hatched', () => {
    for (const data of [stack, ring]) {
      const drawn = record(data, { width: 700, height: 700 });
      expect(drawn.strokes.filter((colour) => colour === palette.c2Stripe)).toHaveLength(1);
    }
    expect(record(rows, size).strokes).not.toContain(palette.c2Stripe);
  });

  test('a zero has no body, the smallest value has a sliver', () => {
    const marks = [0, 1, 9_999_999].map((value) => ({
      ...(rows.marks[1] ?? expect.unreachable()),
      value,
    }));
    const widths = bodies(record({ kind: 'rows', marks }, size), [palette.c2])
      .map((rect) => rect.width)
      .filter((width) => width > 0.01);
    expect(Math.min(...widths)).toBe(3);
    expect(widths).toHaveLength(2);
  });
});

describe('what is written', () => {
  test('a value keeps the order of the report, its qualifier in gold and its message in red', () => {
    const texts = record(rows, size).texts.slice(0, 4);
    expect(texts.map(({ text, colour }) => [text, colour])).toEqual([
      ['120', palette.redText],
      ['万', palette.ink],
      ['多', palette.goldText],
      ['元', palette.ink],
    ]);
    expect(texts.every(({ alpha }) => alpha === 1)).toBe(true);
  });

  test('the ring leaves the unit to its middle, unless it scales the number', () => {
    const words = (data: typeof ring) =>
      record(data, { width: 700, height: 700 }).texts.map(({ text }) => text);
    expect(words(ring)).toEqual(['25', '75']);
    const scaled = {
      ...ring,
      marks: [rows.marks[1] ?? expect.unreachable(), rows.marks[0] ?? expect.unreachable()],
    };
    expect(words(scaled).join('')).toBe('30万元120万多元');
  });

  test.each(['rows', 'columns', 'stack', 'ring'] as const)('no text of %s leaves the canvas', (kind) => {
    fc.assert(
      fc.property(anyChart(kind), anySize, (data, canvas) => {
        for (const { text, x, y, font } of record(data, canvas).texts) {
          const px = Number(/ ([\d.]+)px/.exec(String(font))?.[1]);
          expect(x).toBeGreaterThanOrEqual(-0.5);
          expect(x + measure(text, 0, px) * 0.96).toBeLessThanOrEqual(canvas.width + 0.5);
          expect(y).toBeLessThanOrEqual(canvas.height + 0.5);
          expect(y - px * 0.74).toBeGreaterThanOrEqual(-0.5);
        }
      }),
      { numRuns: runs(150) },
    );
  });
});
