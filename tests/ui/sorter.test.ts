import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsFor } from '../../src/ui/sorter.ts';

const ROOM = { ratio: 16 / 9, beside: 0, over: 0 };

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
          const cells = cellsFor(parts, { width, height, ratio, beside: 200, over: 40 });
          const isTwo = cells.first !== undefined;
          const free = isTwo ? (width - 32) / 2 : width - 200;
          expect(cells.columns * (cells.width + 8)).toBeLessThanOrEqual(Math.max(free, cells.columns * 9));
          for (const column of [parts.slice(0, cells.first), parts.slice(cells.first ?? parts.length)]) {
            const rows = column.reduce((sum, count) => sum + Math.ceil(count / cells.columns), 0);
            const names = isTwo ? column.length * 40 : 0;
            if (cells.width > 1)
              expect(rows * (cells.width / ratio + 26) + names).toBeLessThanOrEqual(height + 1);
          }
        },
      ),
    );
  });

  it('of many short parts stand in two columns, where that makes them larger', () => {
    const parts = [4, 3, 3, 4, 3, 4, 2, 3];
    const room = { width: 1800, height: 900, ratio: 16 / 9, beside: 200, over: 40 };
    const { first, width, columns } = cellsFor(parts, room);
    expect([first, columns]).toEqual([4, 4]);
    expect(width).toBeGreaterThan(200);
    // Narrow windows have no room for two, and long parts fill the width in one.
    expect(cellsFor(parts, { ...room, width: 500, height: 4000 }).first).toBeUndefined();
    expect(cellsFor([12, 11, 12], room).first).toBeUndefined();
  });

  it('grow with the room, up to a fifth of the width', () => {
    expect(cellsFor([3], { ...ROOM, width: 1000, height: 4000 })).toMatchObject({ width: 200 });
    expect(cellsFor([1, 1, 1, 1, 1, 1, 1, 1], { ...ROOM, width: 300, height: 900 }).width).toBe(60);
  });
});
