import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interleave, ratio, spreadOf } from './stats.ts';

describe('several measurements', () => {
  it.each([
    [[3], { median: 3, least: 3, most: 3, runs: 1 }],
    [[9, 1, 5], { median: 5, least: 1, most: 9, runs: 3 }],
    [[4, 1, 3, 10], { median: 3.5, least: 1, most: 10, runs: 4 }],
  ])('%j have a middle and a spread', (values, spread) => {
    expect(spreadOf(values)).toEqual(spread);
  });

  it('have as many above the middle as below it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const { median } = spreadOf(values);
        expect(values.filter((value) => value < median).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > median).length).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });

  it('are none without a measurement', () => {
    expect(() => spreadOf([])).toThrow(RangeError);
  });

  it('are compared by their middles', () => {
    expect(ratio(spreadOf([10, 30, 20]), spreadOf([4, 5, 90]))).toBe(4);
  });

  it('are taken in turn', async () => {
    const order: string[] = [];
    const measure = (name: string) => async () => order.push(name);
    const results = await interleave({ a: measure('a'), b: measure('b') }, 3);
    expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
    expect(results).toEqual({ a: [1, 3, 5], b: [2, 4, 6] });
  });
});
