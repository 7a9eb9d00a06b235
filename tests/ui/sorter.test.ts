import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsFor } from '../../src/ui/sorter.ts';

describe('the cells of the sorter', () => {
  it('fit into the room there is, whatever the parts and the shape of the screen', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 10 });
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

  it('grow with the room, up to a fifth of the width', () => {
    expect(cellsFor([3], 1000, 4000, 16 / 9)).toMatchObject({ width: 200 });
    expect(cellsFor([1, 1, 1, 1, 1, 1, 1, 1], 1900, 900, 16 / 9).width).toBeLessThan(160);
  });
});
