import { describe, expect, test } from 'vitest';
import { record } from './recorder.ts';
import { columns, ring, rows, stack } from './samples.ts';

const size = { width: 900, height: 600 };

describe('where values stand on a canvas', () => {
  test.each([
    ['rows', rows],
    ['columns', columns],
    ['stack', stack],
    ['ring', ring],
  ])('%s: one place a mark, on the canvas, where its digits are written', (_, data) => {
    const { places, texts } = record(data, size);
    expect(places.map((place) => place.fact)).toEqual(data.marks.map((mark) => mark.fact));
    for (const { x, y, width, height } of places) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(size.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(texts).toContainEqual(expect.objectContaining({ x, y: expect.closeTo(y + height, 6) }));
    }
  });

  test('a value without room is not written and has no place', () => {
    const marks = [1, 999_999].map((value, i) => ({ ...(stack.marks[i] ?? expect.unreachable()), value }));
    expect(record({ kind: 'stack', marks }, size).places).toHaveLength(1);
  });
});
