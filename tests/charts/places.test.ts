import { describe, expect, test } from 'vitest';
import { planChart } from '../../src/charts/config.ts';
import { placeValues } from '../../src/charts/places.ts';
import { columns, rows } from './samples.ts';

const measure = (text: string, _weight: number, px: number) => text.length * px * 0.6;
const size = { width: 900, height: 600 };

describe('where values stand on a canvas', () => {
  test.each([
    ['rows', rows],
    ['columns', columns],
  ])('%s: one place a mark, on the canvas, in the order of the marks', (_, data) => {
    const places = placeValues(planChart(data, size, measure));
    expect(places.map((place) => place.fact)).toEqual(data.marks.map((mark) => mark.fact));
    for (const { x, y, height } of places) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThan(size.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThanOrEqual(size.height);
    }
    const along = places.map((place) => (data.kind === 'rows' ? place.y : place.x));
    expect(along).toEqual([...along].sort((a, b) => a - b));
  });
});
