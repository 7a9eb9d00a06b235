import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsFor } from '../../src/ui/sorter.ts';

describe('the cells of the sorter', () => {
  it('fit into the room there is, whatever the parts and the shape of the screen', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 9 });
    const side = fc.integer({ min: 600, max: 4000 });
    fc.assert(
      fc.property(
        counts,
        side,
        side,
        fc.constantFrom(4 / 3, 16 / 9, 32 / 9),
        (parts, width, height, ratio) => {
          const cells = cellsFor(parts, width, height, ratio);
          const rows = parts.reduce((sum, count) => sum + Math.ceil(count / cells.columns), 0);
          expect(cells.columns * (cells.width + 8)).toBeLessThanOrEqual(width);
          if (cells.width > 1) expect(rows * (cells.width / ratio + 26)).toBeLessThanOrEqual(height + 1);
        },
      ),
    );
  });

  it('of many short parts stand in two columns, where that makes them larger', () => {
    const many = [4, 3, 3, 4, 3, 4, 2, 2, 2, 2, 2, 3];
    const { first = 0, width, columns } = cellsFor(many, 1600, 900, 16 / 9, 200);
    const rows = Math.max(first, many.length - first);
    expect(first).toBeGreaterThan(4);
    expect(columns * (width + 8)).toBeLessThanOrEqual((1600 + 200 - 32) / 2 - 200);
    expect(rows * ((width * 9) / 16 + 26)).toBeLessThanOrEqual(901);
    // A low and narrow window has no room for two.
    expect(cellsFor(many, 300, 4000, 16 / 9, 200).first).toBeUndefined();
    expect(cellsFor([4, 3, 3, 4, 3, 4, 2, 3], 1600, 900, 16 / 9, 200).first).toBeUndefined();
  });

  it('grow with the room, up to a fifth of the width', () => {
    expect(cellsFor([3], 1000, 4000, 16 / 9)).toMatchObject({ width: 200 });
    expect(cellsFor([1, 1, 1, 1, 1, 1, 1, 1], 1900, 900, 16 / 9).width).toBeLessThan(160);
  });
});
